import { endsInHyphen } from './hyphens.js';
import { cutAtBullets, readMark } from './marks.js';
import { beginsLow, middle, NARROWEST_PAGE, type TextLine } from './wrapping.js';

/** A word broken so much before the page's margin, as a share of it, was broken by the margin of a table's column. */
const NARROW = 0.7;
/** How many lines may lie between two such words in one table: rows whose cells are one line each. */
const BETWEEN = 16;
/** The number of a heading, as in {@link ./headings.ts}: large letters make its lines short. */
const HEADING = /^(?:\d{1,2}(?:\.\d{1,2})+ +\p{Lu}|(?:Bilag|Kapitel) \d{1,2}\b)/u;

/**
 * The lines of tables. A PDF gives their cells in an order that nothing in the text tells, so no line may be joined with another.
 * A table is known by words that are broken at different widths: those of its columns beside those of the page. One with bullets is a list.
 * @returns the indices of these lines
 */
export function tableLines(lines: readonly TextLine[]): ReadonlySet<number> {
  const broken = lines.flatMap((line, index) =>
    endsInHyphen(line.text) && beginsLow(lines[index + 1]?.text ?? '') && !isHeading(lines, index) ? [index] : [],
  );
  const page = middle(broken.map((index) => lines[index]!.text.length).filter((length) => length >= NARROWEST_PAGE)) ?? 0;
  const isNarrow = (index: number): boolean => lines[index]!.text.length < page * NARROW;
  const found = new Set<number>();
  for (const group of neighbours(broken.filter(isNarrow))) {
    if (group.length < 2) continue;
    let [first, last] = [group[0]!, group.at(-1)! + 1];
    while (first > 0 && isNarrow(first - 1) && !goesOn(lines, first - 2, page) && !isHeading(lines, first - 1)) first--;
    while (last + 1 < lines.length && isNarrow(last + 1) && !HEADING.test(lines[last + 1]!.text)) last++;
    const all = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    if (!all.some((index) => hasBullet(lines[index]!.text))) for (const index of all) found.add(index);
  }
  return found;
}

/** Whether bullets tell the parts of a row: such a table can be read. */
function hasBullet(text: string): boolean {
  return cutAtBullets(text).length > 1 || readMark(text, true)?.doubtful === false;
}

/** Indices in groups of those that stand near each other. */
function neighbours(indices: readonly number[]): number[][] {
  const groups: number[][] = [];
  for (const index of indices) {
    const group = groups.at(-1);
    if (group !== undefined && index - group.at(-1)! <= BETWEEN) group.push(index);
    else groups.push([index]);
  }
  return groups;
}

/** Whether a line as long as the page's goes on at the next: that one is the end of a paragraph and in no table. */
function goesOn(lines: readonly TextLine[], index: number, page: number): boolean {
  const line = lines[index];
  return line !== undefined && line.text.length >= page * NARROW && beginsLow(lines[index + 1]?.text ?? '');
}

/** Whether a line is one of a heading's: its first, or one that follows it without an empty line. */
function isHeading(lines: readonly TextLine[], index: number): boolean {
  let first = index;
  while (first > 0 && lines[first]!.gap === 0 && beginsLow(lines[first]!.text)) first--;
  return HEADING.test(lines[first]!.text);
}
