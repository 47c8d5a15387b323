import {
  joinPastedText,
  renderPasted,
  writtenLines,
  type PastedBlock,
  type SourceLine,
  type Span,
  type SyntaxFile,
} from '@pakkeforloeb/language';
import type { OffsetEdit } from './formatting/line-edits.js';
import { lineHolding, pathTo } from './tree.js';

/** Columns a level. */
const STEP = '  ';

/** Pasted text as it is to be put into the file. */
export interface Pasted {
  readonly text: string;
  /** Whether headings or page numbers in it have become comments, which the author has to look at. */
  readonly hasComments: boolean;
}

/**
 * Text from Word or a PDF for a place in a file: on an empty line as lines with `>` and points with `-`, within a line as more of
 * that line. Lines of the language are only moved to the column of the place. No letter is lost.
 */
export function pasted(file: SyntaxFile, offset: number, text: string): Pasted {
  const line = lineHolding(file, offset);
  const before = file.text.slice(line.start, offset);
  const isWithin = file.text.slice(line.start, line.end).trim() !== '';
  const lineEnd = lineEndOf(file.text);
  // A word, or words for a line that is there, are put as they are.
  if (!/[\r\n]/u.test(text.trim()) && (isWithin || !/\s/u.test(text.trim()))) return { text, hasComments: false };
  if (before.trim() !== '') return { text: withinLine(before, joinPastedText(text)).join(lineEnd), hasComments: false };
  const usual = indentAt(file, offset);
  const indent = usual.startsWith(before) ? usual : before;
  const own = isOurs(text);
  const blocks = own ? [] : joinPastedText(text);
  const lines = (own ? unindented(text) : renderPasted(blocks)).replace(/\s+$/u, '').split(/\r\n|\n|\r/u);
  const placed = lines.map((one) => (one.trim() === '' ? '' : indent + one)).join(lineEnd);
  return {
    // What stands behind the cursor goes on below.
    text: (placed.startsWith(before) ? placed.slice(before.length) : placed) + (isWithin ? lineEnd + before : ''),
    hasComments: blocks.some(({ kind }) => kind === 'heading' || kind === 'furniture' || kind === 'table'),
  };
}

/**
 * The edit that makes text or points of lines that were pasted as they were.
 * @param span from the first to the last of the lines; whole lines are taken
 */
export function madeText(file: SyntaxFile, span: Span): OffsetEdit {
  const [first, last] = [lineHolding(file, span.start), lineHolding(file, span.end)];
  const whole = { start: first.start, end: last.end };
  const raw = file.text.slice(whole.start, whole.end);
  const indent = indentAt(file, first.start);
  const lines = renderPasted(joinPastedText(raw)).replace(/\s+$/u, '').split('\n');
  return { ...whole, text: lines.map((one) => (one === '' ? '' : indent + one)).join(lineEndOf(file.text)) };
}

/** More of the line in which the cursor stands: each sentence or point on a line with the same mark, or all on the one line. */
function withinLine(before: string, blocks: readonly PastedBlock[]): string[] {
  const mark = /^\s*[>-](?=\s)/u.exec(before)?.[0];
  const parts = blocks.flatMap((block) => (block.kind === 'prose' && mark?.endsWith('>') ? block.sentences : [wordsOf(block)]));
  if (mark === undefined) return [parts.join(' ')];
  return parts.map((part, index) => (index === 0 ? part : `${mark} ${part}`));
}

function wordsOf(block: PastedBlock): string {
  if (block.kind === 'prose') return block.sentences.join(' ');
  if (block.kind === 'table') return block.lines.join(' ');
  return block.kind === 'item' && block.label !== undefined ? `${block.label} ${block.text}` : block.text;
}

/** Whether every line is one of the language: then it was copied from a file like this. */
function isOurs(text: string): boolean {
  const isLine = ({ kind, key, match, colon, open }: SourceLine): boolean =>
    kind === 'blank' ||
    kind === 'comment' ||
    kind === 'text' ||
    kind === 'close' ||
    (kind === 'item' && key !== undefined && text[key.start] === '-') ||
    (kind === 'keyed' && (colon || open !== undefined || match?.definition.form === 'none'));
  return writtenLines(text).every(isLine);
}

/** The lines without the indentation that they share. */
function unindented(text: string): string {
  const lines = text.replace(/^(?:[^\S\r\n]*(?:\r\n|\n|\r))+/u, '').split(/\r\n|\n|\r/u);
  const indentOf = (line: string): number => line.length - line.trimStart().length;
  const [first = '', ...rest] = lines.filter((line) => line.trim() !== '');
  const least = Math.min(...rest.map(indentOf));
  // A first line that was copied without its indentation stands where the end of its block stands, or one level before its content.
  const isCut = indentOf(first) === 0 && rest.length > 0 && least > 0;
  const isOpen = first.trimEnd().endsWith('{') && !rest.some((line) => line.trim() === '}' && indentOf(line) === least);
  const shared = isCut ? least - (isOpen ? STEP.length : 0) : Math.min(indentOf(first), least);
  return lines.map((line) => line.slice(Math.min(shared, indentOf(line)))).join('\n');
}

/** The indentation of a line in the block at an offset. */
function indentAt(file: SyntaxFile, offset: number): string {
  const line = lineHolding(file, offset);
  const owner = pathTo(file.nodes, line.start).findLast(
    (node) => node.block && node.line.start < line.start && (node.close === undefined || node.close.start >= line.start),
  );
  if (!owner) return '';
  // Lines that were pasted stand anywhere.
  const sibling = owner.children.find(
    (child) =>
      child.line.start !== line.start && !child.line.merged && child.line.kind !== 'unknown' && child.line.indent > owner.line.indent,
  )?.line;
  if (sibling) return file.text.slice(sibling.start, sibling.content.start);
  return `${file.text.slice(owner.line.start, owner.line.content.start)}${STEP}`;
}

function lineEndOf(text: string): string {
  return /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
}
