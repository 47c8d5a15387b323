import type { Amount } from '../generated/document.js';
import { intervalOf, isImpossible, type Interval } from './amounts.js';
import type { Cause } from './answer.js';
import { daysIn } from './months.js';
import type { KnownAmount, KnownRange } from './patient.js';
import { all, not, type Truth } from './truth.js';
import { areMonthsAndDays, unitCalled, unitIn, type Units } from './units.js';

/** How a comparison comes out. */
export interface Compared {
  readonly result: Truth;
  readonly cause?: Cause;
}

/** The relations of `compare`. */
export type Relation = 'over' | 'under' | 'at-least' | 'at-most' | 'equal';

/**
 * Compares what is known of an amount with a bound. Over and under leave the bound out, at-least and at-most take it in; between the
 * ends of a fuzzy bound it is unknown. Months and calendar days are compared where the answer is the same whichever months are meant.
 * @param units what the units are, as the documents tell it
 */
export function compareAmounts(known: KnownAmount | KnownRange, relation: Relation, bound: Amount, units: Units): Compared {
  if (isImpossible(known)) return { result: 'unknown', cause: 'contradiction' };
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
  if (name === undefined) return 'missing-unit';
  const [one, other] = [unitIn(units, name), unitIn(units, boundName)];
  if (!one) return 'unknown-unit';
  if (!one.factor || !other?.factor) return 'different-units';
  const [a, b] = [scaled(left, one.factor), scaled(right, other.factor)];
  if (one.dimension === other.dimension) return [a, b, false];
  if (!areMonthsAndDays(one, other)) return 'different-units';
  return one.dimension === 'month' ? [inDays(a), b, true] : [a, inDays(b), true];
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
