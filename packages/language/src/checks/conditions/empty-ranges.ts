import type { Condition, Element, Place } from '../../model/types.js';
import type { Amount } from '../../model/values.js';
import type { Check, Finding } from '../finding.js';
import { allConditions } from '../roots.js';
import { isGreater } from './types.js';

/** One end of what a number may be. */
interface Bound {
  readonly subject: Element;
  readonly name: string;
  readonly amount: Amount;
  /** Whether the number itself is left out. */
  readonly open: boolean;
  /** As it stands in the condition: `over 60 år`. */
  readonly said: string;
  readonly place: Place;
}

/** `alder over 60 år og alder under 40 år`: no number is both (V16). Only what stands in one `og` or `alle gælder`, in units that can be compared. */
export const checkEmptyRanges: Check = (workspace) =>
  [...allConditions(workspace).values()].flatMap((conditions) => {
    const findings = conditions.flatMap((condition) => (condition.type === 'all' ? look(partsOf(condition)) : []));
    // What stands in an `og` in an `og` is found with both.
    return findings.filter(({ place }, index) => findings.findIndex((other) => other.place.start === place.start) === index);
  });

/** All that must hold together, `og` in `og` too. */
function partsOf(condition: Condition): Condition[] {
  return condition.type === 'all' ? condition.conditions.flatMap(partsOf) : [condition];
}

function look(conditions: readonly Condition[]): Finding[] {
  const lowest = conditions.flatMap((one) => bound(one, 'low'));
  const highest = conditions.flatMap((one) => bound(one, 'high'));
  return lowest.flatMap((low) => {
    const high = highest.find((other) => other.subject === low.subject && other.place !== low.place && speaksAgainst(low, other));
    if (!high) return [];
    const [first, second] = low.place.start < high.place.start ? [low, high] : [high, low];
    return [{ code: 'F421' as const, parameters: { subject: low.name, first: first.said, second: second.said }, place: second.place }];
  });
}

/** The end of what the condition lets through; none where it has no such end or where it is not exact (`ca. 40 år`). */
function bound(condition: Condition, end: 'low' | 'high'): Bound[] {
  if (condition.type !== 'compare' && condition.type !== 'between') return [];
  const { subject, place } = condition;
  if (!subject.target) return [];
  const relations = end === 'low' ? ['over', 'at-least', 'equal'] : ['under', 'at-most', 'equal'];
  if (condition.type === 'compare' && !relations.includes(condition.relation)) return [];
  const amount = condition.type === 'compare' ? condition.amount : condition[end];
  if (amount.approximate) return [];
  const said = place.file.text.slice(Math.max(place.start, subject.place.end), place.end).trim();
  const open = condition.type === 'compare' && (condition.relation === 'over' || condition.relation === 'under');
  return [{ subject: subject.target, name: subject.name, amount, open, said, place }];
}

function speaksAgainst(low: Bound, high: Bound): boolean {
  const most: Amount = { ...high.amount, low: high.amount.high ?? high.amount.low };
  if (isGreater(low.amount, most)) return true;
  return (low.open || high.open) && low.amount.unit === most.unit && low.amount.low === most.low;
}
