import type { Quantifier } from '../generated/document.js';
import { answer, combined, missingFact, type Answer } from './answer.js';
import type { Evaluation } from './evaluation.js';
import type { Place } from './library.js';
import { exceptionsOf, ownConditions } from './references.js';
import { correspondents, sameEvents } from './same.js';
import { stands, withoutExceptions } from './standing.js';
import { all, any, atLeast, type Truth } from './truth.js';
import { titleOf } from './wording.js';

/**
 * Whether a yes/no data element, a criterion, a point, an event or an outcome is fulfilled: what is said of it; else what its conditions
 * come to; else, of an event that is composed of others, whether they have happened; else unknown.
 */
export function fulfilled(place: Place, evaluation: Evaluation): Answer {
  const { element, key } = place;
  const about = titleOf(place);
  const same = element.kind === 'event' ? sameEvents(place, evaluation.library) : [place];
  const said = same.flatMap((one) => evaluation.said(one) ?? []);
  if (said.length > 0) return agreed(place, said);
  const why = same.flatMap((one) => composition(one, evaluation));
  if (ownConditions(element).length > 0 || exceptionsOf(place, evaluation.library).length > 0)
    why.push(withoutExceptions(place, stands(place, evaluation), evaluation));
  // A criterion without a condition of its own is fulfilled when the one that it corresponds to is.
  if (why.length === 0 && element.kind === 'criterion')
    why.push(...correspondents(place, evaluation.library).map((other) => evaluation.holds(other)));
  if (why.length === 0) return missingFact(about, key);
  if (why.length === 1 && why[0]!.element === key) return why[0]!;
  return combined(about, why, all, { element: key });
}

/** What is said of an element, or of several that are the same. Where one is said to be so and another not, nothing is known. */
function agreed(place: Place, said: readonly Answer[]): Answer {
  const [first, ...others] = said;
  if (others.every(({ result }) => result === first!.result)) return first!;
  return answer('unknown', titleOf(place), { element: place.key, cause: 'contradiction', why: said });
}

function composition(place: Place, evaluation: Evaluation): Answer[] {
  const { element } = place;
  if (element.kind !== 'event' || !element.composedOf) return [];
  return [allOf(element.composedOf.quantifier, element.composedOf.items, place, 'består af', evaluation)];
}

/** Whether what a relation names is fulfilled, as its quantifier says. */
export function allOf(
  quantifier: Quantifier,
  items: readonly { readonly value: { readonly id: string } }[],
  place: Place,
  about: string,
  evaluation: Evaluation,
): Answer {
  const why = items.map(({ value }) => evaluation.found(value, place.document, value.id, (found) => evaluation.holds(found)));
  const cause = quantifier === 'examples' ? ({ cause: 'examples-only' } as const) : {};
  return combined(about, why, (values) => quantified(quantifier, values), cause);
}

/** Of examples, others that are not named may do as well. */
function quantified(quantifier: Quantifier, values: readonly Truth[]): Truth {
  switch (quantifier) {
    case 'all':
      return all(values);
    case 'one':
    case 'at-least-one':
      return any(values);
    case 'several':
      return atLeast(2, values);
    case 'examples':
      return any(values) === 'true' ? 'true' : 'unknown';
  }
}
