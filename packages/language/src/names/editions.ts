import type { Element } from '../model/types.js';
import { choiceOf } from '../model/walk.js';

/** The edition that a block names, as written. */
export function editionOf(element: Element): string | undefined {
  const value = element.facts.find(({ definition }) => definition.key === 'udgave')?.value;
  return value?.type === 'text' ? value.text : undefined;
}

/**
 * Of several editions the one in force: none that is not in force as long as there is another; of those, the latest (docs/sprog/betydning.md,
 * "Navne"). The evaluator of packages/model orders documents in the same way.
 */
export function inForceFirst(a: Element, b: Element): number {
  return standing(b) - standing(a) || compareEditions(editionOf(b) ?? '', editionOf(a) ?? '');
}

const NOT_YET: readonly (string | undefined)[] = ['draft', 'planned', 'in-revision', 'in-hearing', 'final-phase', 'presented', 'withdrawn'];
const NO_LONGER: readonly (string | undefined)[] = ['superseded', 'retired'];

/** What is only on its way, or was withdrawn, comes last; before it what was in force once. */
function standing(element: Element): number {
  const status = choiceOf(element, 'status');
  return NOT_YET.includes(status) ? 0 : NO_LONGER.includes(status) ? 1 : 2;
}

/** Orders editions as written, the oldest first: what names no date and is no number, then numbers, then what names a date, by its first. */
export function compareEditions(a: string, b: string): number {
  const [left, right] = [dateIn(a), dateIn(b)];
  if (left !== undefined && right !== undefined) return left - right;
  if (left !== undefined || right !== undefined) return left === undefined ? -1 : 1;
  const [one, other] = [NUMBER.test(a), NUMBER.test(b)];
  return Number(one) - Number(other) || a.localeCompare(b, 'da', { numeric: true });
}

const NUMBER = /^\s*\d+(?:\.\d+)*\s*$/u;
const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');

const DATE = new RegExp(
  String.raw`(?<!\d)(?<year>(?:19|20|21)\d\d)-(?<month>0[1-9]|1[0-2])(?:-(?<day>[0-2]\d|3[01]))?(?!\d)` +
    String.raw`|(?:(?<!\d)(?<dayWritten>\d{1,2})\. ?)?(?<!\p{L})(?<name>${MONTHS.join('|')}) (?<yearWritten>\d{4})(?!\d)` +
    String.raw`|(?<!\d)(?<yearAlone>(?:19|20|21)\d\d)(?!\d)`,
  'u',
);

/** A number that grows with time for the first date or year in a text: `2022`, `2022-01-31`, `januar 2022`, `forelagt 31. januar 2022`. */
function dateIn(edition: string): number | undefined {
  const found = DATE.exec(edition.replace(/\s+/gu, ' ').toLowerCase())?.groups;
  if (!found) return undefined;
  const { year, month, day, dayWritten, name, yearWritten, yearAlone } = found;
  const part = (...texts: (string | undefined)[]): number => Number(texts.find((text) => text !== undefined) ?? 0);
  const monthNumber = name === undefined ? part(month) : MONTHS.indexOf(name) + 1;
  return part(year, yearWritten, yearAlone) * 10_000 + monthNumber * 100 + part(day, dayWritten);
}
