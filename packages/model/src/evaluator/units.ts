import type { PathwayDocument } from '../generated/document.js';

/** What the units of a document are, by their Danish words. */
export type Units = PathwayDocument['units'];

/** The Danish word of a unit, which may be given by its UCUM code (`a` for `år`); else what was given. */
export function unitCalled(units: Units, given: string | undefined): string | undefined {
  const spelling = given?.normalize('NFC');
  if (spelling === undefined || Object.hasOwn(units, spelling)) return spelling;
  return Object.keys(units).find((name) => units[name]!.code === spelling) ?? spelling;
}

/** A unit by its Danish word; undefined where the document does not say what it is. */
export function unitIn(units: Units, name: string | undefined): Units[string] | undefined {
  return name !== undefined && Object.hasOwn(units, name) ? units[name] : undefined;
}

/** Whether months are to be compared with calendar days: a month has 28 to 31, so near a bound that is unknown. */
export function areMonthsAndDays(one: Units[string], other: Units[string]): boolean {
  return new Set([one.dimension, other.dimension]).size === 2 && [one, other].every(({ dimension }) => MONTHS_AND_DAYS.has(dimension));
}

const MONTHS_AND_DAYS: ReadonlySet<string> = new Set(['month', 'calendar-day']);

/**
 * The dimensions of which there is never less than nothing: times, lengths, doses. What is measured in others may be a change or an
 * excess: a loss of weight in kg, a base excess in mmol/L.
 */
export const NEVER_NEGATIVE: ReadonlySet<string> = new Set([
  'time',
  'calendar-day',
  'month',
  'working-day',
  'day',
  'length',
  'absorbed-dose',
  'dose-equivalent',
]);
