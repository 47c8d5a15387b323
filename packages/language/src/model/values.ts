import { MONTHS } from '../text/months.js';
import { isNumber, readNumber } from '../text/number.js';
import { NUMBER_WORDS } from '../vocabulary/index.js';
import { isReadableUnit } from './units.js';

/** A number with its unit, as written. Fuzzy where `approximate` or where `high` is set: between low and high it is not known. */
export interface Amount {
  readonly low: number;
  /** The upper end of a fuzzy bound (`1,5-2 cm`). */
  readonly high?: number;
  readonly approximate: boolean;
  /** As written, e.g. `kalenderdage`, `μg/L`; absent for a bare number. */
  readonly unit?: string;
  /** For a bound that stands alone (`≥ 50 μg/L`). */
  readonly relation?: 'over' | 'under' | 'at-least' | 'at-most';
}

/** A day, a month or a year. */
export interface CalendarDate {
  readonly year: number;
  /** 1-12. */
  readonly month?: number;
  /** 1-31. */
  readonly day?: number;
}

/** A whole number with what it means. */
export interface Count {
  readonly quantifier: 'at-least' | 'at-most' | 'exactly';
  readonly number: number;
}

const AMOUNT =
  /^(?:(≥|>=|>|≤|<=|<|over|under|mindst|højst)\s*)?(?:(ca\.?)\s*)?(\d+(?:[.,]\d+)?)(?:\s*[-–]\s*(\d+(?:[.,]\d+)?))?\s*(\S.*)?$/u;
const BOUNDS: Readonly<Record<string, Amount['relation']>> = {
  '≥': 'at-least',
  '>=': 'at-least',
  mindst: 'at-least',
  '>': 'over',
  over: 'over',
  '≤': 'at-most',
  '<=': 'at-most',
  højst: 'at-most',
  '<': 'under',
  under: 'under',
};
const COUNT = /^(?:(mindst|højst|præcis)\s+)?(\d{1,4}|[a-zæøåé]+)$/u;

/** Reads `22 kalenderdage`, `ca. 3 uger`, `1,5-2 cm`, `≥ 50 μg/L`; undefined where it is none of that. */
export function readAmount(text: string): Amount | undefined {
  const match = AMOUNT.exec(text.trim().normalize('NFC'));
  if (!match) return undefined;
  const [, bound, approximate, low, high, unit] = match;
  if (unit !== undefined && !isReadableUnit(unit)) return undefined;
  if (!isNumber(low!) || (high !== undefined && !isNumber(high))) return undefined;
  return {
    low: readNumber(low!),
    ...(high !== undefined && { high: readNumber(high) }),
    approximate: approximate !== undefined,
    ...(unit !== undefined && { unit }),
    ...(bound !== undefined && { relation: BOUNDS[bound] }),
  };
}

/** Reads `1. juli 2022`, `2022-07-01`, `juli 2022`, `2022`; undefined where it is none, or no day of the calendar. */
export function readDate(text: string): CalendarDate | undefined {
  const date = writtenDate(text);
  if (date?.month === undefined) return date;
  if (date.month < 1 || date.month > MONTHS.length) return undefined;
  return date.day === undefined || (date.day >= 1 && date.day <= daysIn(date.year, date.month)) ? date : undefined;
}

/** The month in which the text names a day after its last: `31. april 2024`, `2023-02-29`; undefined for all else. */
export function monthTooShort(text: string): { readonly month: number; readonly year: number; readonly days: number } | undefined {
  const { year, month, day } = writtenDate(text) ?? {};
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > MONTHS.length) return undefined;
  const days = daysIn(year, month);
  return day > days ? { month, year, days } : undefined;
}

/** The numbers of a date as written, whatever the calendar says of them. */
function writtenDate(text: string): CalendarDate | undefined {
  const trimmed = text.trim().replace(/\s+/g, ' ').toLowerCase();
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(trimmed);
  if (iso) return calendarDate(iso[1]!, numberOf(iso[2]), iso[3]);
  const danish = /^(?:(?:d\. ?)?(\d{1,2})\. )?([a-zæøå]+) (\d{4})$/.exec(trimmed);
  if (!danish) return undefined;
  const month = MONTHS.indexOf(danish[2]!) + 1;
  return month === 0 ? undefined : calendarDate(danish[3]!, month, danish[1]);
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function calendarDate(year: string, month: number | undefined, day: string | undefined): CalendarDate {
  return { year: Number(year), ...(month !== undefined && { month }), ...(day !== undefined && { day: Number(day) }) };
}

/** How many days the month has in the year. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Reads `1`, `mindst 2`, `højst én`; a bare number means exactly. */
export function readCount(text: string): Count | undefined {
  const match = COUNT.exec(text.trim().normalize('NFC').toLowerCase());
  if (!match) return undefined;
  const word = match[2]!;
  const number = Object.hasOwn(NUMBER_WORDS, word) ? NUMBER_WORDS[word] : /^\d+$/.test(word) ? Number(word) : undefined;
  if (number === undefined) return undefined;
  return { quantifier: match[1] === 'mindst' ? 'at-least' : match[1] === 'højst' ? 'at-most' : 'exactly', number };
}
