import type { TextLine } from './wrapping.js';

/** «Side 12 af 40», «Side 31/44», «- 12 -»: a page's number alone on its line. A bare number may be a table's. */
const PAGE_NUMBER = /^(?:side +\d{1,4}(?: *(?:af|\/) *\d{1,4})?|[-–] *\d{1,4} *[-–])$/iu;

/** A running title is no longer than this, in characters. */
const LONGEST_TITLE = 80;

/**
 * The lines that belong to the page and not to the text: page numbers, and the short line that stands by itself above or below
 * every one of them, wherever it comes again. What stands beside one number only may be a heading, and stays.
 * @returns the indices of these lines
 */
export function furnitureIn(lines: readonly TextLine[]): ReadonlySet<number> {
  const numbers = lines.flatMap(({ text }, index) => (PAGE_NUMBER.test(text) ? [index] : []));
  const titles = [-1, 1].map((side) => sameBeside(lines, numbers, side));
  const running = lines.flatMap(({ text }, index) => (titles.includes(text) && standsAlone(lines, index) ? [index] : []));
  return new Set([...numbers, ...running]);
}

/** The running title that stands on this side of all page numbers; undefined where they differ or there is only one number. */
function sameBeside(lines: readonly TextLine[], numbers: readonly number[], side: number): string | undefined {
  const [text, ...others] = new Set(numbers.map((index) => lines[index + side]?.text));
  return numbers.length > 1 && others.length === 0 && text !== undefined && text.length <= LONGEST_TITLE ? text : undefined;
}

/** Whether empty lines, or the page's number, stand on both sides of a line. */
function standsAlone(lines: readonly TextLine[], index: number): boolean {
  const before = lines[index]!.gap > 0 || index === 0 || PAGE_NUMBER.test(lines[index - 1]!.text);
  const next = lines[index + 1];
  return before && (next === undefined || next.gap > 0 || PAGE_NUMBER.test(next.text));
}
