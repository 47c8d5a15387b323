import type { FactCause } from './fact-problems.js';
import type { Place } from './library.js';
import type { Fact, KnownAmount, KnownRange } from './patient.js';
import { areMonthsAndDays, NEVER_NEGATIVE, unitCalled, unitIn, type Units } from './units.js';

/** What a number may be: from the one to the other, an open end left out. A bound that is exact has two equal ends. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly openLow?: boolean;
  readonly openHigh?: boolean;
}

const ENDS = ['value', 'atLeast', 'over', 'atMost', 'under'] as const;
const DETAILS: ReadonlySet<string> = new Set([...ENDS, 'unit', 'approximate']);

/** What a fact says of an amount; undefined where it is none. */
export function amountIn(fact: Fact): KnownAmount | KnownRange | undefined {
  const known = typeof fact === 'number' ? { value: fact } : fact;
  if (typeof known !== 'object' || Array.isArray(known)) return undefined;
  const { unit } = known as KnownRange;
  const fits = Object.keys(known).every((name) => DETAILS.has(name)) && (unit === undefined || typeof unit === 'string');
  const ends = endsOf(known as KnownRange);
  return fits && ends.length > 0 && ends.every((end) => Number.isFinite(end)) ? (known as KnownAmount | KnownRange) : undefined;
}

function endsOf(known: KnownAmount | KnownRange): unknown[] {
  return ENDS.flatMap((name) => (name in known ? [(known as Record<string, unknown>)[name]] : []));
}

/**
 * Why an amount cannot be one of a data element: its unit, or less than nothing of what there is never less of. Where the data element does
 * not say what it is measured in, what asks about it says whether the unit fits.
 */
export function measureProblem({ element }: Place, known: KnownAmount | KnownRange, units: Units): FactCause | undefined {
  const { valueType, unit } = element.kind === 'data-element' ? element : {};
  const isCount = valueType?.value === 'count';
  const isWhole = !('value' in known) || Number.isInteger(known.value);
  if (isCount && (known.unit !== undefined || !isWhole)) return 'wrong-type';
  const [given, declared] = [unitCalled(units, known.unit), unitCalled(units, unit?.value)];
  const problem = isCount ? undefined : unitProblem(given, declared, units);
  if (problem) return problem;
  const isNeverNegative = isCount || NEVER_NEGATIVE.has(unitIn(units, given)?.dimension ?? '');
  return isNeverNegative && endsOf(known).some((end) => Number(end) < 0) ? 'negative-amount' : undefined;
}

function unitProblem(given: string | undefined, declared: string | undefined, units: Units): FactCause | undefined {
  if (given === declared) return undefined;
  if (given === undefined) return 'missing-unit';
  const [one, other] = [unitIn(units, given), unitIn(units, declared)];
  if (!one) return 'unknown-unit';
  if (declared === undefined) return undefined;
  return other && (one.dimension === other.dimension || areMonthsAndDays(one, other)) ? undefined : 'different-units';
}

/** All that is said of an amount at once: an amount may be known with a range beside it. */
export function intervalOf(known: KnownAmount | KnownRange): Interval {
  const { value, ...range }: Partial<KnownAmount> & KnownRange = known;
  const { atLeast = -Infinity, over = -Infinity, atMost = Infinity, under = Infinity } = range;
  const [least, most] = [Math.max(atLeast, value ?? -Infinity), Math.min(atMost, value ?? Infinity)];
  return { low: Math.max(least, over), openLow: over >= least, high: Math.min(most, under), openHigh: under <= most };
}

/** Whether no number lies in it: what is known contradicts itself. */
export function isImpossible(known: KnownAmount | KnownRange): boolean {
  const { low, high, openLow, openHigh } = intervalOf(known);
  return low > high || (low === high && (openLow === true || openHigh === true));
}
