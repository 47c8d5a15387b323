import { writtenLines, type SourceLine, type Span } from '../source/lines.js';
import { tooLarge } from '../source/size.js';
import { readStructure, type SourceTree } from '../source/structure.js';
import { keptLines } from './kept.js';
import { levelsOf, STEP, type Levels } from './levels.js';
import { renderLine } from './render.js';

/** A file in its one form. */
export interface Formatted {
  readonly text: string;
  /** The places of the text before that were left alone, because its braces and its layout disagree there. */
  readonly kept: readonly Span[];
}

/**
 * Gives a file its one form: two columns a level, one blank line at most, one space between the parts of a line and
 * two before an id. No word, comment or brace changes, is lost or moves to another line. Line ends become LF, or stay
 * CRLF where all of them are. Formatting the result again changes nothing.
 */
export function formatText(text: string): Formatted {
  // What is not read is not laid out either.
  if (tooLarge(text)) return { text, kept: [{ start: 0, end: text.length }] };
  const tree = readStructure(text);
  const levels = levelsOf(tree);
  const kept = keptLines(tree, levels);
  const lines = writtenLines(text);
  const formatted = layOut(text, lines, levels, kept);
  if (isFaulty(tree) && !readsAlike(text, tree, formatted)) return { text, kept: text === '' ? [] : [{ start: 0, end: text.length }] };
  return { text: formatted, kept: keptSpans(lines, kept) };
}

function layOut(text: string, lines: readonly SourceLine[], levels: Levels, kept: readonly boolean[]): string {
  const written: string[] = [];
  let above: SourceLine | undefined;
  let blank = false;
  for (const line of lines) {
    if (kept[line.number]) {
      if (blank && above && !opensBlock(above)) written.push('');
      written.push(text.slice(line.start, line.end));
    } else if (line.kind === 'blank') {
      blank = true;
      continue;
    } else {
      if (blank && above && !opensBlock(above) && line.kind !== 'close') written.push('');
      for (const [level, words] of items(text, line, levels)) written.push(' '.repeat(level * STEP) + words);
    }
    above = line;
    blank = false;
  }
  const lineEnd = lineEndOf(text);
  return written.map((line) => line + lineEnd).join('');
}

/** What a line holds, with its level: itself, or each of its braces. */
function items(text: string, line: SourceLine, { ofLine, ofBrace }: Levels): [level: number, words: string][] {
  if (line.kind === 'close') return line.closes.map((brace) => [ofBrace.get(brace.start) ?? 0, '}']);
  return [[ofLine[line.number] ?? 0, renderLine(text, line)]];
}

function opensBlock(line: SourceLine): boolean {
  return line.open !== undefined && line.closes.length === 0;
}

function lineEndOf(text: string): string {
  return text.includes('\r\n') && !/(?<!\r)\n|\r(?!\n)/.test(text) ? '\r\n' : '\n';
}

/** Whether something stands in the file that is read by what stands around it. */
function isFaulty({ disputes, lines }: SourceTree): boolean {
  return disputes.length > 0 || lines.some(({ kind, merged }) => kind === 'unknown' || kind === 'continuation' || merged);
}

/** Whether two texts have the same lines in the same blocks, and the same findings about them. */
function readsAlike(before: string, tree: SourceTree, after: string): boolean {
  return reading(before, tree) === reading(after, readStructure(after));
}

function reading(text: string, tree: SourceTree): string {
  const { ofLine } = levelsOf(tree);
  const lines = tree.lines.filter(({ kind }) => kind !== 'blank' && kind !== 'close' && kind !== 'comment');
  return [
    ...lines.map((line) => `${ofLine[line.number]} ${renderLine(text, line)}`),
    ...tree.problems.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`),
  ]
    .map((line) => line.replace(/\s+/g, ' '))
    .join('\n');
}

function keptSpans(lines: readonly SourceLine[], kept: readonly boolean[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { number, start, end } of lines) {
    if (!kept[number]) continue;
    const last = spans.at(-1);
    if (last && number > 0 && kept[number - 1]) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}
