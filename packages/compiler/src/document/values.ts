import type { Amount, CalendarDate } from '@pakkeforloeb/language';
import type { JsonObject } from './json.js';

/** The comparators of FHIR's Quantity. */
const COMPARATORS = { over: '>', under: '<', 'at-least': '>=', 'at-most': '<=' } as const;

/** A number with its unit. */
export function amountJson({ low, high, approximate, unit, relation }: Amount): JsonObject {
  return {
    value: low,
    ...(high !== undefined && { upTo: high }),
    ...(approximate && { approximate: true }),
    ...(relation && { comparator: COMPARATORS[relation] }),
    ...(unit !== undefined && { unit }),
  };
}

/** A day, a month or a year, as FHIR writes it. */
export function dateJson({ year, month, day }: CalendarDate): string {
  const digits = (number: number, length: number): string => String(number).padStart(length, '0');
  return [digits(year, 4), ...(month === undefined ? [] : [digits(month, 2)]), ...(day === undefined ? [] : [digits(day, 2)])].join('-');
}
