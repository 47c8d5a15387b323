import type { SourceLine, SyntaxFile } from '@pakkeforloeb/language';
import type { OffsetEdit } from '../formatting/line-edits.js';
import { lineEnd, lineHolding, lineStart } from '../tree.js';

/** How many lines above and below a place are read with it: twice as many as the halves of a fault stand apart. */
const REACH = 40;

/** The lines around a place with the heads and the ends of the blocks that they stand in, as indentation has it: a small file in place of a large one. */
export interface Excerpt {
  readonly text: string;
  /** How much of it are heads and ends: what is found there is of no interest, for the rest of their blocks is not there. */
  readonly heads: number;
  readonly ends: number;
  /** The edits as they are made in the excerpt; undefined where one of them reaches beyond it. */
  edits(edits: readonly OffsetEdit[]): OffsetEdit[] | undefined;
}

/** The excerpt around a place; undefined where the file is hardly larger. */
export function excerptAround(file: SyntaxFile, offset: number): Excerpt | undefined {
  const { text, lines } = file;
  const at = lines.indexOf(lineHolding(file, offset));
  if (lines.length < 6 * REACH) return undefined;
  let first = Math.max(0, at - REACH);
  while (first > 0 && isRest(lines[first]!)) first--;
  let last = Math.min(lines.length - 1, at + REACH);
  while (last < lines.length - 1 && (lines[last]!.open || isRest(lines[last + 1]!))) last++;
  const [start, end] = [lineStart(text, lines[first]!.start), lineEnd(text, lines[last]!.start)];
  const written = (line: SourceLine): string => text.slice(line.start, lineEnd(text, line.start));
  const heads = headsAbove(lines, first)
    .map((line) => `${written(line)}\n`)
    .join('');
  const ends = endsBelow(lines, last)
    .map((line) => `\n${written(line)}`)
    .join('');
  const moved = heads.length - start;
  return {
    text: heads + text.slice(start, end) + ends,
    heads: heads.length,
    ends: ends.length,
    edits: (edits) =>
      edits.every((edit) => edit.start >= start && edit.end <= end)
        ? edits.map((edit) => ({ ...edit, start: edit.start + moved, end: edit.end + moved }))
        : undefined,
  };
}

/** Whether a line is read together with the one above it. */
function isRest({ kind, merged }: SourceLine): boolean {
  return kind === 'continuation' || merged === true;
}

/** The lines that begin the blocks in which a line stands, the outermost first. */
function headsAbove(lines: readonly SourceLine[], index: number): SourceLine[] {
  const heads: SourceLine[] = [];
  const begin = lines.slice(index, index + 2 * REACH).find(({ kind }) => kind !== 'blank' && kind !== 'comment');
  // What a line ends began in its own column.
  let column = begin ? begin.indent + (begin.kind === 'close' ? 1 : 0) : 0;
  for (let at = index - 1; at >= 0 && column > 0; at--) {
    const line = lines[at]!;
    if (line.kind === 'blank' || line.kind === 'comment' || line.indent >= column) continue;
    column = line.indent;
    if (line.open) heads.unshift(line);
  }
  return heads;
}

/** The lines that end the blocks in which a line stands, the innermost first. */
function endsBelow(lines: readonly SourceLine[], index: number): SourceLine[] {
  const ends: SourceLine[] = [];
  let column = lines.slice(0, index + 1).findLast(({ kind }) => kind !== 'blank')?.indent ?? 0;
  for (let at = index + 1; at < lines.length && column > 0; at++) {
    const line = lines[at]!;
    if (line.kind === 'blank' || line.kind === 'comment' || line.indent >= column) continue;
    column = line.indent;
    if (line.kind === 'close') ends.push(line);
  }
  return ends;
}
