import type { Element } from '../model/types.js';
import type { SourceFile } from '../workspace/parse.js';

/** A stretch of a file that gets another text. */
export interface Edit {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is to be written at a declaration. */
interface Added {
  /** Last on the line, before the brace. */
  readonly id?: string;
  /** As `også kaldt`, first in the block; a block is opened where there is none. */
  readonly otherName?: string;
}

/** The edits that write an id, another name or both at a declaration. */
export function declarationEdits({ node, place }: Element, { id, otherName }: Added): Edit[] {
  const { uri, text } = place.file;
  const { line } = node;
  const written = line.id ?? line.value;
  const at = written?.end ?? line.content.start + text.slice(line.content.start, line.open?.start ?? line.content.end).trimEnd().length;
  const head = id === undefined ? '' : `  #${id}`;
  if (otherName === undefined) return [{ uri, start: at, end: at, text: head }];
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const indent = text.slice(line.start, line.content.start);
  const first = node.children[0]?.line;
  const inner = first ? text.slice(first.start, first.content.start) : `${indent}  `;
  const nameLine = `${lineEnd}${inner}også kaldt: ${otherName}`;
  if (!line.open) return [{ uri, start: at, end: line.end, text: `${head} {${nameLine}${lineEnd}${indent}}` }];
  return [
    { uri, start: at, end: at, text: head },
    { uri, start: line.end, end: line.end, text: nameLine },
  ];
}

/** The files that the edits change, with their new texts. */
export function applied(files: readonly SourceFile[], edits: readonly Edit[]): SourceFile[] {
  return files.flatMap(({ uri, text }) => {
    const own = edits.filter((edit) => edit.uri === uri).sort((a, b) => b.start - a.start);
    if (own.length === 0) return [];
    return [{ uri, text: own.reduce((whole, edit) => whole.slice(0, edit.start) + edit.text + whole.slice(edit.end), text) }];
  });
}
