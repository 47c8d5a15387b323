import type { Element } from './types.js';
import { unitOf } from './units.js';
import type { Amount } from './values.js';
import { factOf } from './walk.js';

/** Why parts cannot be added. */
export type NotAdded = 'missing-maximum' | 'different-units' | 'not-exact' | 'other-document' | 'circular';

/** The longest that a time span may take. */
export function maximumOf(span: Element): Amount | undefined {
  const value = factOf(span, 'højst')?.value;
  return value?.type === 'quantity' ? value.amount : undefined;
}

/**
 * The sum of the parts' maxima, in their common unit. Calendar days and working days are never added (language.md rule 8).
 * @param documentOf what the names of an element belong to: times of another pathway are not added
 */
export function sumOfMaxima(
  span: Element,
  parts: readonly Element[],
  documentOf: (element: Element) => object | undefined,
): Amount | NotAdded {
  if (parts.some((part) => documentOf(part) !== documentOf(span))) return 'other-document';
  if (parts.includes(span)) return 'circular';
  const maxima = parts.map(maximumOf);
  if (maxima.includes(undefined)) return 'missing-maximum';
  const amounts = maxima as Amount[];
  if (amounts.some(({ approximate, high }) => approximate || high !== undefined)) return 'not-exact';
  const [first] = amounts;
  if (!first || amounts.some((amount) => !hasSameUnit(amount, first))) return 'different-units';
  return {
    low: amounts.reduce((sum, { low }) => sum + low, 0),
    approximate: false,
    ...(first.unit !== undefined && { unit: first.unit }),
  };
}

/** Whether two amounts are in one unit: `dag` and `dage` are; weeks and days are apart, since a sum is given in the unit that was written. */
export function hasSameUnit(one: Amount, other: Amount): boolean {
  return unitKey(one.unit) === unitKey(other.unit);
}

/** Whether an amount is this sum exactly. */
export function isSameAmount(own: Amount, sum: Amount): boolean {
  return own.low === sum.low && own.high === undefined && !own.approximate && hasSameUnit(own, sum);
}

function unitKey(unit: string | undefined): string {
  const known = unit === undefined ? undefined : unitOf(unit);
  return known ? `${known.dimension} ${known.factor ?? ''}` : (unit ?? '');
}
