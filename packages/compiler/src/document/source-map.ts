import type { Element } from '@pakkeforloeb/language';
import type { JsonObject } from './json.js';

/**
 * Where each element of a document stands: line and column of its head and of the end of its block, counted from 1, columns in UTF-16
 * code units as editors count them. A file of its own, so that a line inserted above changes no document.
 */
export function sourceMapOf(head: JsonObject, elements: readonly Element[]): JsonObject {
  const positions = new Map<string, LineStarts>();
  const placeOf = ({ place, node }: Element): JsonObject => {
    const { file } = place;
    let lines = positions.get(file.uri);
    if (!lines) positions.set(file.uri, (lines = new LineStarts(file.text)));
    const [line, column] = lines.position(place.start);
    const [endLine, endColumn] = lines.position(node.close?.end ?? place.end);
    return { file: file.uri, line, column, endLine, endColumn };
  };
  return { ...head, elements: Object.fromEntries(elements.map((element) => [element.id, placeOf(element)])) };
}

/** Finds lines and columns of offsets in one text. */
class LineStarts {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) this.starts.push(at + 1);
    }
  }

  position(offset: number): [line: number, column: number] {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return [low + 1, offset - this.starts[low]! + 1];
  }
}
