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

const NOT_YET: readonly string[] = ['draft', 'planned', 'in-revision', 'in-hearing', 'final-phase', 'presented', 'withdrawn'];
const NO_LONGER: readonly string[] = ['superseded', 'retired'];

/** What is only on its way, or was withdrawn, comes last; before it what was in force once. */
function standing({ status = '' }: Edition): number {
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
