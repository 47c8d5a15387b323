import type { Amount, PathwayDocument } from '../generated/document.js';
import type { Cause } from './answer.js';
import { daysIn } from './months.js';
import type { KnownAmount, KnownRange } from './patient.js';
import { all, not, type Truth } from './truth.js';

/** What a number may be: from the one to the other, an open end left out. A bound that is exact has two equal ends. */
interface Interval {
  readonly low: number;
  readonly high: number;
  readonly openLow?: boolean;
  readonly openHigh?: boolean;
}

/** How a comparison comes out. */
export interface Compared {
  readonly result: Truth;
  readonly cause?: Cause;
}

/** The relations of `compare`. */
export type Relation = 'over' | 'under' | 'at-least' | 'at-most' | 'equal';

type Units = PathwayDocument['units'];

/**
 * Compares what is known of an amount with a bound. Over and under leave the bound out, at-least and at-most take it in; between the
 * ends of a fuzzy bound it is unknown. Months and calendar days are compared where the answer is the same whichever months are meant.
 * @param units what the units are, as the document that states the bound tells it
 */
export function compareAmounts(known: KnownAmount | KnownRange, relation: Relation, bound: Amount, units: Units): Compared {
  if (isEmpty(intervalOf(known))) return { result: 'unknown', cause: 'contradiction' };
  const intervals = inOneUnit(known, bound, units);
  if (typeof intervals === 'string') return { result: 'unknown', cause: intervals };
  const [left, right, converted] = intervals;
  const result = related(left, relation, right);
  if (result !== 'unknown') return { result };
  if (!('value' in known) && !isWithin(left, relation, right)) return { result, cause: 'range-around-bound' };
  return { result, cause: converted ? 'months-and-days' : 'fuzzy-bound' };
}

/** Whether all that is known lies where a fuzzy bound settles nothing: then no better measure does. */
function isWithin(known: Interval, relation: Relation, bound: Interval): boolean {
  const [atLow, atHigh] = [bound.low, bound.high].map((end) => related({ low: end, high: end }, relation, bound) === 'unknown');
  const low = atLow ? known.low >= bound.low : known.low > bound.low || (known.low === bound.low && known.openLow === true);
  const high = atHigh ? known.high <= bound.high : known.high < bound.high || (known.high === bound.high && known.openHigh === true);
  return low && high;
}

function related(known: Interval, relation: Relation, bound: Interval): Truth {
  switch (relation) {
    case 'over':
      return isOver(known, bound);
    case 'at-most':
      return not(isOver(known, bound));
    case 'at-least':
      return isAtLeast(known, bound);
    case 'under':
      return not(isAtLeast(known, bound));
    case 'equal':
      return all([isAtLeast(known, bound), not(isOver(known, bound))]);
  }
}

function isOver(known: Interval, bound: Interval): Truth {
  if (known.low > bound.high || (known.low === bound.high && known.openLow)) return 'true';
  return known.high <= bound.low ? 'false' : 'unknown';
}

function isAtLeast(known: Interval, bound: Interval): Truth {
  if (known.low >= bound.high) return 'true';
  return known.high < bound.low || (known.high === bound.low && known.openHigh) ? 'false' : 'unknown';
}

/** Both in one unit, and whether months had to be told in days; the cause where they cannot be compared. */
function inOneUnit(known: KnownAmount | KnownRange, bound: Amount, units: Units): [Interval, Interval, boolean] | Cause {
  const [left, right] = [intervalOf(known), { low: bound.value, high: bound.upTo ?? bound.value }];
  const [name, boundName] = [unitCalled(units, known.unit), unitCalled(units, bound.unit)];
  if (name === boundName) return [left, right, false];
  const [one, other] = [unitIn(units, name), unitIn(units, boundName)];
  if (!one?.factor || !other?.factor) return 'different-units';
  const [a, b] = [scaled(left, one.factor), scaled(right, other.factor)];
  if (one.dimension === other.dimension) return [a, b, false];
  if (one.dimension === 'month' && other.dimension === 'calendar-day') return [inDays(a), b, true];
  if (one.dimension === 'calendar-day' && other.dimension === 'month') return [a, inDays(b), true];
  return 'different-units';
}

/** The Danish word of a unit, which may be given by its UCUM code (`a` for `år`); else what was given. */
function unitCalled(units: Units, given: string | undefined): string | undefined {
  const spelling = given?.normalize('NFC');
  if (spelling === undefined || Object.hasOwn(units, spelling)) return spelling;
  return Object.keys(units).find((name) => units[name]!.code === spelling) ?? spelling;
}

function unitIn(units: Units, name: string | undefined): Units[string] | undefined {
  return name !== undefined && Object.hasOwn(units, name) ? units[name] : undefined;
}

/** All that is said of an amount at once: an amount may be known with a range beside it. */
function intervalOf(known: KnownAmount | KnownRange): Interval {
  const { value, ...range }: Partial<KnownAmount> & KnownRange = known;
  const { atLeast = -Infinity, over = -Infinity, atMost = Infinity, under = Infinity } = range;
  const [least, most] = [Math.max(atLeast, value ?? -Infinity), Math.min(atMost, value ?? Infinity)];
  return { low: Math.max(least, over), openLow: over >= least, high: Math.min(most, under), openHigh: under <= most };
}

/** Whether no number lies in it: what is known contradicts itself. */
function isEmpty({ low, high, openLow, openHigh }: Interval): boolean {
  return low > high || (low === high && (openLow === true || openHigh === true));
}

function scaled(interval: Interval, factor: number): Interval {
  return { ...interval, low: exact(interval.low * factor), high: exact(interval.high * factor) };
}

/** 18 mm are 1,8 cm: what binary fractions add in the last places is no difference. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

function inDays(months: Interval): Interval {
  return { ...months, low: daysIn(months.low).fewest, high: daysIn(months.high).most };
}
