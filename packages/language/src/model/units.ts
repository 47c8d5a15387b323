/** A unit as the language knows it. */
export interface Unit {
  /** The code in UCUM (ucum.org); absent where UCUM has none: working days are no unit of it. */
  readonly ucum?: string;
  /** Units of one dimension can be compared; `day` and `working-day` are apart and never added in silence. */
  readonly dimension: string;
  /** How many of the dimension's base unit one of these is; absent where that is not fixed (months). */
  readonly factor?: number;
}

const unit = (dimension: string, factor: number | undefined, ucum: string | undefined): Unit => ({
  dimension,
  ...(factor !== undefined && { factor }),
  ...(ucum !== undefined && { ucum }),
});

/** Danish words and symbols of units. `dage` where a source says no more: neither calendar days nor working days. */
export const UNITS: Readonly<Record<string, Unit>> = {
  timer: unit('time', 3600, 'h'),
  time: unit('time', 3600, 'h'),
  minutter: unit('time', 60, 'min'),
  minut: unit('time', 60, 'min'),
  kalenderdage: unit('calendar-day', 1, 'd'),
  kalenderdag: unit('calendar-day', 1, 'd'),
  uger: unit('calendar-day', 7, 'wk'),
  uge: unit('calendar-day', 7, 'wk'),
  måneder: unit('month', 1, 'mo'),
  måned: unit('month', 1, 'mo'),
  år: unit('month', 12, 'a'),
  hverdage: unit('working-day', 1, undefined),
  hverdag: unit('working-day', 1, undefined),
  dage: unit('day', 1, undefined),
  dag: unit('day', 1, undefined),
  mm: unit('length', 0.001, 'mm'),
  cm: unit('length', 0.01, 'cm'),
  m: unit('length', 1, 'm'),
  'μg/L': unit('mass-concentration', 1e-6, 'ug/L'),
  'µg/L': unit('mass-concentration', 1e-6, 'ug/L'),
  'μg/l': unit('mass-concentration', 1e-6, 'ug/L'),
  'mg/L': unit('mass-concentration', 1e-3, 'mg/L'),
  'g/L': unit('mass-concentration', 1, 'g/L'),
  'mmol/L': unit('substance-concentration', 1e-3, 'mmol/L'),
  'mmol/mol': unit('ratio', 1e-3, 'mmol/mol'),
  'U/L': unit('catalytic-concentration', 1, 'U/L'),
  'kU/L': unit('arbitrary-concentration', 1000, 'k[IU]/L'),
  '×10⁹/L': unit('number-concentration', 1, '10*9/L'),
  g: unit('mass', 1, 'g'),
  kg: unit('mass', 1000, 'kg'),
  '%': unit('ratio', 0.01, '%'),
  Gy: unit('absorbed-dose', 1, 'Gy'),
  mSv: unit('dose-equivalent', 1, 'mSv'),
  gange: unit('count', 1, '1'),
  point: unit('score', 1, '{score}'),
};

/** The unit of a word; undefined where the language does not know it. */
export function unitOf(word: string): Unit | undefined {
  const spellings = [word.normalize('NFC'), word.normalize('NFC').toLowerCase()];
  const known = spellings.find((spelling) => Object.hasOwn(UNITS, spelling));
  return known === undefined ? undefined : UNITS[known];
}

/** Whether what follows a number can be a unit at all: one word or symbol. Whether it is known is a check of its own. */
export function isReadableUnit(text: string): boolean {
  return /^\S{1,20}$/u.test(text);
}

/** Whether amounts in the two units can be compared. Weeks and months can, though a month has no fixed number of days: near the bound it is not known. */
export function comparable(a: Unit, b: Unit): boolean {
  const calendar = (unit: Unit): string => (unit.dimension === 'month' ? 'calendar-day' : unit.dimension);
  return calendar(a) === calendar(b);
}
