import type { SourceNode, SyntaxFile } from '@pakkeforloeb/language';
import { endOf, lineEndOf, lineHolding, STEP } from '../tree.js';
import type { FileEdit } from './fix.js';

/**
 * Puts lines into the block of a node, behind the texts that it begins with; a block is made where there is none.
 * @param lines without the indentation of the block, but with that of blocks in them
 * @param after the line of the block behind which they are put
 */
export function inBlock(file: SyntaxFile, node: SourceNode, lines: readonly string[], after?: SourceNode): FileEdit {
  const lineEnd = lineEndOf(file);
  const own = indentOf(file, node);
  const first = node.children.find(({ line }) => !line.merged)?.line;
  const indent = first && first.start > node.line.end ? file.text.slice(first.start, first.content.start) : `${own}${STEP}`;
  const written = lines.map((line) => lineEnd + indent + line).join('');
  if (!node.line.open) return insertion(file, node.line.content.end, ` {${written}${lineEnd}${own}}`);
  const texts = node.children.slice(
    0,
    node.children.findIndex(({ line }) => line.kind !== 'text'),
  );
  const last = after ?? (node.children.every(({ line }) => line.kind === 'text') ? node.children.at(-1) : texts.at(-1));
  return insertion(file, last ? endOf(last) : node.line.end, written);
}

/** Puts lines before a node, in its column. */
export function before(file: SyntaxFile, node: SourceNode, lines: readonly string[]): FileEdit {
  const indent = indentOf(file, node);
  return insertion(file, node.line.start, lines.map((line) => indent + line + lineEndOf(file)).join(''));
}

/** Takes a node away, with its block and its line ends. */
export function without(file: SyntaxFile, node: SourceNode): FileEdit {
  return withoutLines(file, node.line.start, endOf(node));
}

/** Takes the lines from one offset to another away; in the last line of the file the line end before them goes. */
export function withoutLines(file: SyntaxFile, from: number, to: number): FileEdit {
  const start = lineHolding(file, from).start;
  const end = lineHolding(file, to).end;
  const after = /^(?:\r\n|\n|\r)/u.exec(file.text.slice(end))?.[0].length ?? 0;
  const first = after > 0 ? start : start - (/(?:\r\n|\n|\r)$/u.exec(file.text.slice(0, start))?.[0].length ?? 0);
  return { file, start: first, end: end + after, text: '' };
}

/** The white space before a node. */
export function indentOf({ text }: SyntaxFile, { line }: SourceNode): string {
  return text.slice(line.start, line.content.start);
}

function insertion(file: SyntaxFile, at: number, text: string): FileEdit {
  return { file, start: at, end: at, text };
}
