import { eastAsianWidth } from 'get-east-asian-width';

/** A line of source ready to print, and the marks below it. */
export interface Excerpt {
  readonly line: string;
  /** Spaces up to the place. */
  readonly before: string;
  /** As many `^` as the place is wide, one at least. */
  readonly marks: string;
}

/** A character as it is shown, with its offsets in the line and its width in columns. */
interface Cell {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  readonly width: number;
}

const TAB = '  ';
/** Control characters could move the cursor or colour the terminal. */
const CONTROL = /[\u0000-\u001F\u007F-\u009F]/u;
const ELLIPSIS = '…';
/** UTF-16 units that are looked at on either side of the place, for each column: a character may be made of many. */
const UNITS_A_COLUMN = 8;

/**
 * Shows a line with the place in it underlined: by columns, so that wide and combining characters and tabs are right. A
 * line that is too long is cut around the place; what stands far from it is not even looked at.
 * @param start offset of the place in the line, in UTF-16 units; `end` is exclusive
 * @param width columns that the line may have
 */
export function excerptOf(line: string, start: number, end: number, width: number): Excerpt {
  const reach = width * UNITS_A_COLUMN;
  const [left, right] = [Math.max(start - reach, 0), Math.min(start + reach, line.length)];
  const cells = cellsOf(line, left, right, start, end);
  const first = indexWhere(cells, (cell) => cell.end > start);
  const last = Math.max(
    indexWhere(cells, ({ start: from }) => from >= end),
    first + 1,
  );
  const [from, to] = windowOf(cells, first, last, width, left > 0 || right < line.length);
  const text = cells.slice(from, to);
  const before = from > 0 || left > 0 ? ELLIPSIS : '';
  const after = to < cells.length || right < line.length ? ELLIPSIS : '';
  return {
    line: `${before}${text.map(({ shown }) => shown).join('')}${after}`.trimEnd(),
    before: ' '.repeat(before.length + columns(cells.slice(from, first))),
    marks: '^'.repeat(Math.max(columns(cells.slice(first, Math.min(last, to))), 1)),
  };
}

/** The characters of a stretch of the line. At its ends half a character may stand: it is left out, unless the place is in it. */
function cellsOf(line: string, left: number, right: number, place: number, end: number): Cell[] {
  const segments = new Intl.Segmenter('da', { granularity: 'grapheme' }).segment(line.slice(left, right));
  const cells = Array.from(segments, ({ segment, index }): Cell => {
    const shown = segment === '\t' ? TAB : CONTROL.test(segment) ? '·' : segment;
    return { start: left + index, end: left + index + segment.length, shown, width: widthOf(shown) };
  });
  const [first, last] = [cells[0], cells.at(-1)];
  if (right < line.length && last && last.start >= Math.max(end, place + 1)) cells.pop();
  if (left > 0 && first && first.end <= place) cells.shift();
  return cells;
}

/** Columns of one character as a terminal shows it, with the combining characters and joiners that belong to it. */
function widthOf(shown: string): number {
  if (shown === TAB) return TAB.length;
  // Soft hyphen, zero-width spaces and joiners, byte order mark; combining characters that stand alone. The expression is made when it is needed.
  return /^[\p{Default_Ignorable_Code_Point}\p{Mark}]+$/u.test(shown) ? 0 : eastAsianWidth(shown.codePointAt(0)!);
}

/** The index of the first cell for which the question is answered yes; one past the last where none is. */
function indexWhere(cells: readonly Cell[], question: (cell: Cell) => boolean): number {
  const index = cells.findIndex(question);
  return index < 0 ? cells.length : index;
}

/** The cells to show: all where they fit and are the whole line, else a stretch around the place. */
function windowOf(cells: readonly Cell[], first: number, last: number, width: number, isCut: boolean): [number, number] {
  if (!isCut && columns(cells) <= width) return [0, cells.length];
  const room = width - 2 * ELLIPSIS.length;
  let from = first;
  let to = first;
  let used = 0;
  const grow = (index: number): boolean => {
    const cell = cells[index];
    if (!cell || used + cell.width > room) return false;
    used += cell.width;
    return true;
  };
  while (to < last && grow(to)) to++;
  for (let growing = true; growing;) {
    growing = false;
    if (from > 0 && grow(from - 1)) [from, growing] = [from - 1, true];
    if (to < cells.length && grow(to)) [to, growing] = [to + 1, true];
  }
  return [from, to];
}

function columns(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
