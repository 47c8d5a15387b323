// The rule of docs/sprog/betydning.md, "Navne". packages/model holds a copy of this file, made by `npm run generate`: the evaluator picks
// editions from the JSON by the same rule, and neither package knows the other. So nothing is imported here.

/** An edition that may be in force: its name as written, and how far it has come. */
export interface Edition {
  readonly edition?: string | undefined;
  /** A word of `status`, in English; absent where the text says nothing. */
  readonly status?: string | undefined;
}

/** Of several editions the one in force: none that is not in force as long as there is another; of those, the latest. */
export function inForceFirst(a: Edition, b: Edition): number {
  return standing(b) - standing(a) || compareEditions(b.edition ?? '', a.edition ?? '');
}

/**
 * Which status goes before which. 0: only on its way, also where the work on it has been put off (sat i bero), or withdrawn. 1: in force once.
 * 2: nothing says that it is not in force.
 */
const STANDING: ReadonlyMap<string, number> = new Map([
  ['planned', 0],
  ['draft', 0],
  ['in-revision', 0],
  ['paused', 0],
  ['in-hearing', 0],
  ['final-phase', 0],
  ['presented', 0],
  ['withdrawn', 0],
  ['superseded', 1],
  ['retired', 1],
  ['published', 2],
  ['in-force', 2],
]);

/** The words of `status` that the order knows: all that there are. */
export const STATUSES: readonly string[] = [...STANDING.keys()];

function standing({ status = '' }: Edition): number {
  return STANDING.get(status) ?? 2;
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
