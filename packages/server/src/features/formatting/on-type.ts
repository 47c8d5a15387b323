import type { SourceLine, SyntaxFile } from '@pakkeforloeb/language';
import { lineEndOf, lineHolding, nodesOf, STEP } from '../tree.js';
import type { OffsetEdit } from './line-edits.js';

/**
 * What follows when a line end was typed. At the end of a line with `{` the block closes itself, and the line between stands in it.
 * Behind a mark and nothing else the list or the text is at its end: the mark goes.
 */
export function afterEnter(file: SyntaxFile, offset: number): OffsetEdit[] {
  const line = lineHolding(file, offset);
  const head = file.lines.findLast(({ number }) => number < line.number);
  if (head && line.kind === 'blank' && ONLY_A_MARK.test(file.text.slice(head.start, line.start)))
    return [{ start: head.start, end: line.start, text: '' }];
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

const ONLY_A_MARK = /^[ \t]*[->][ \t]*(?:\r\n|\n|\r)$/u;

/**
 * What follows when a `}` was typed as all there is on its line: it moves to the column of the block that it closes. It takes the place
 * of one that came by itself with the `{` and stands right below: else there would be one too many.
 */
export function afterBrace(file: SyntaxFile, offset: number): OffsetEdit[] {
  const line = lineHolding(file, offset);
  if (line.kind !== 'close' || line.closes.length !== 1 || line.merged) return [];
  const head = opened(file.lines.filter(({ number }) => number < line.number)).open.at(-1);
  if (!head) return [];
  const indent = indentOf(file, head);
  const moved =
    file.text.slice(line.start, line.content.start) === indent ? [] : [{ start: line.start, end: line.content.start, text: indent }];
  const below = file.lines.find(({ number, kind }) => number > line.number && kind !== 'blank');
  const isDouble = below?.kind === 'close' && below.closes.length === 1 && indentOf(file, below) === indent && opened(file.lines).isOver;
  return isDouble ? [...moved, { start: line.end, end: below.end, text: '' }] : moved;
}

/** The heads whose blocks are open behind the lines, and whether a `}` among them closes nothing. */
function opened(lines: readonly SourceLine[]): { readonly open: readonly SourceLine[]; readonly isOver: boolean } {
  const open: SourceLine[] = [];
  let isOver = false;
  for (const line of lines) {
    if (line.open) open.push(line);
    for (let left = line.closes.length; left > 0; left--) if (!open.pop()) isOver = true;
  }
  return { open, isOver };
}

function indentOf({ text }: SyntaxFile, { start, content }: SourceLine): string {
  return text.slice(start, content.start);
}

/** Whether lines further in than the head follow it: the block has content, and an end of it belongs behind that. */
function holdsLines({ lines }: SyntaxFile, head: SourceLine): boolean {
  const next = lines.find(({ number, kind }) => number > head.number && kind !== 'blank' && kind !== 'comment');
  return next !== undefined && next.indent > head.indent;
}
