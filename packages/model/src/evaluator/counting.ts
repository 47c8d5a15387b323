import type { CountOfCondition } from '../generated/document.js';
import { answer, type Answer } from './answer.js';
import type { Evaluation } from './evaluation.js';
import type { Place } from './library.js';
import { all, any, atLeast, atMost, exactly, not, type Truth } from './truth.js';

/**
 * How many points of a list are fulfilled. Where the list is open, or a minimum, others than those written may count too: what too few of
 * those written fulfil is unknown, not false (docs/sprog/betydning.md, "Lister siger selv, hvad de betyder").
 */
export function countOf(condition: CountOfCondition, list: Place, about: string, evaluation: Evaluation): Answer {
  const points = pointsOf(list, evaluation);
  const open = isOpen(list);
  const counted = points.map(({ place, answered }) => {
    const others = points.filter((other) => other.place !== place).map((other) => other.answered);
    return counts(place, answered, others, open);
  });
  const values = counted.map(({ result }) => result);
  const { count = 0 } = condition;
  const result = {
    'at-least': () => atLeast(count, values),
    'at-most': () => atMost(count, values),
    exactly: () => exactly(count, values),
    all: () => all(values),
    none: () => not(any(values)),
  }[condition.quantifier]();
  const details = { element: list.key, why: counted };
  if (points.length === 0) return answer('unknown', about, { ...details, cause: 'not-found' });
  if (!open || isSettled(condition.quantifier, result, values, count)) return answer(result, about, details);
  return answer('unknown', about, { ...details, cause: 'open-list' });
}

/** Whether points that are not written could change nothing. */
function isSettled(quantifier: CountOfCondition['quantifier'], result: Truth, values: readonly Truth[], count: number): boolean {
  if (result === 'unknown') return true;
  if (quantifier === 'at-least') return result === 'true';
  if (quantifier === 'exactly') return result === 'false' && atLeast(count + 1, values) === 'true';
  return result === 'false';
}

/** The points of a list with whether each is fulfilled. Those of a criterion are the conditions of its list. */
function pointsOf(list: Place, evaluation: Evaluation): { place: Place | undefined; answered: Answer }[] {
  const { when } = list.element;
  if (list.element.kind === 'criterion' && when && 'conditions' in when)
    return when.conditions.map((condition) => ({ place: undefined, answered: evaluation.condition(condition, list.document) }));
  return evaluation.library
    .childrenOf(list)
    .filter(({ element }) => element.kind === 'item')
    .map((place) => ({ place, answered: evaluation.holds(place) }));
}

/** A point that counts only together with others counts when so many others are fulfilled. */
function counts(place: Place | undefined, answered: Answer, others: readonly Answer[], open: boolean): Answer {
  const needed = place?.element.kind === 'item' ? place.element.countsOnlyWithOthers?.value : undefined;
  if (!needed) return answered;
  const values = others.map(({ result }) => result);
  const together = { 'at-least': atLeast, 'at-most': atMost, exactly }[needed.quantifier](needed.number, values);
  const settled: Truth = open && !isSettled(needed.quantifier, together, values, needed.number) ? 'unknown' : together;
  const words = `mindst ${needed.number} andet punkt er opfyldt`;
  return answer(all([answered.result, settled]), answered.about, {
    element: answered.element,
    why: [answered, answer(settled, words, { missing: others.flatMap(({ missing }) => missing) })],
  });
}

function isOpen({ element }: Place): boolean {
  return 'completeness' in element && element.completeness !== undefined && element.completeness.value !== 'closed';
}
