import { LineIndex, type Element } from '@pakkeforloeb/language';
import type { JsonObject } from './json.js';

/**
 * Where each element of a document stands: line and column of its head and of the end of its block, counted from 1, columns in UTF-16
 * code units as editors count them. A file of its own, so that a line inserted above changes no document.
 */
export function sourceMapOf(head: JsonObject, elements: readonly Element[]): JsonObject {
  const positions = new Map<string, LineIndex>();
  const placeOf = ({ place, node }: Element): JsonObject => {
    const { file } = place;
    let lines = positions.get(file.uri);
    if (!lines) positions.set(file.uri, (lines = new LineIndex(file.text)));
    const { line, column } = lines.position(place.start);
    const end = lines.position(node.close?.end ?? place.end);
    return { file: file.uri, line, column, endLine: end.line, endColumn: end.column };
  };
  // Without a prototype: ids are keys like any other, and each document has its own.
  const places = Object.create(null) as Record<string, JsonObject>;
  for (const element of elements) places[element.id] = placeOf(element);
  return { ...head, elements: places };
}
