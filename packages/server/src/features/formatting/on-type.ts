import type { SourceLine, SyntaxFile } from '@pakkeforloeb/language';
import { lineEndOf, lineHolding, nodesOf, STEP } from '../tree.js';
import type { OffsetEdit } from './line-edits.js';

/** What follows when the line end at the end of a line with `{` was typed: the block closes itself, and the line between stands in it. */
export function afterEnter(file: SyntaxFile, offset: number): OffsetEdit[] {
  const line = lineHolding(file, offset);
  const head = file.lines.findLast(({ number }) => number < line.number);
  if (!head?.open || head.number !== line.number - 1 || line.kind !== 'blank') return [];
  const node = nodesOf(file).find((one) => one.line.start === head.start);
  const indent = indentOf(file, head);
  const inner: OffsetEdit = { start: line.start, end: line.end, text: `${indent}${STEP}` };
  const edits = file.text.slice(line.start, line.end) === inner.text ? [] : [inner];
  if (!node || node.close || holdsLines(file, head)) return edits;
  const lineEnd = lineEndOf(file);
  // Put before the next line, not behind this one: a cursor at the end of this line would move with it.
  const next = file.lines.find(({ number }) => number > line.number);
  const close: OffsetEdit = next
    ? { start: next.start, end: next.start, text: `${indent}}${lineEnd}` }
    : { start: line.end, end: line.end, text: `${lineEnd}${indent}}` };
  return next || edits.length === 0 ? [...edits, close] : [{ ...inner, text: `${inner.text}${lineEnd}${indent}}` }];
}

/** What follows when a `}` was typed as all there is on its line: it moves to the column of the block that it closes. */
export function afterBrace(file: SyntaxFile, offset: number): OffsetEdit[] {
  const line = lineHolding(file, offset);
  if (line.kind !== 'close' || line.closes.length !== 1 || line.merged) return [];
  const open: SourceLine[] = [];
  for (const above of file.lines) {
    if (above.number >= line.number) break;
    if (above.open) open.push(above);
    for (let left = above.closes.length; left > 0; left--) open.pop();
  }
  const head = open.at(-1);
  if (!head) return [];
  const indent = indentOf(file, head);
  return file.text.slice(line.start, line.content.start) === indent ? [] : [{ start: line.start, end: line.content.start, text: indent }];
}

function indentOf({ text }: SyntaxFile, { start, content }: SourceLine): string {
  return text.slice(start, content.start);
}

/** Whether lines further in than the head follow it: the block has content, and an end of it belongs behind that. */
function holdsLines({ lines }: SyntaxFile, head: SourceLine): boolean {
  const next = lines.find(({ number, kind }) => number > head.number && kind !== 'blank' && kind !== 'comment');
  return next !== undefined && next.indent > head.indent;
}
