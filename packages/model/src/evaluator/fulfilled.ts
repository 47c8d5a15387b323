import type { Quantifier } from '../generated/document.js';
import { answer, combined, missingFact, type Answer } from './answer.js';
import type { Evaluation } from './evaluation.js';
import { member, memberships } from './groups.js';
import type { Library, Place } from './library.js';
import { isRestricted } from './references.js';
import { correspondents, sameEvents } from './same.js';
import { restrictions, withoutExceptions } from './standing.js';
import { all, any, atLeast, type Truth } from './truth.js';
import { titleOf } from './wording.js';

/**
 * Whether a yes/no data element, a criterion, a point, an event, an outcome or a patient group is fulfilled: what is said of it, else what
 * defines it, else unknown. What restricts it counts both ways (docs/sprog/betydning.md, "Hvad der afgør, og hvad der begrænser").
 */
export function fulfilled(place: Place, evaluation: Evaluation): Answer {
  if (place.element.kind === 'patient-group') return member(place, evaluation);
  const same = sameAs(place, evaluation.library);
  const why = [saidOf(place, evaluation) ?? defined(place, same, evaluation), ...same.flatMap((one) => restrictions(one, evaluation))];
  // Events that are the same may each name the groups of its own pathway.
  const groups = same.map((one) => memberships(one, evaluation));
  if (groups.every((named) => named.length > 0)) why.push(combined('gælder for', groups.flat(), any));
  const base = why.length === 1 ? why[0]! : combined(titleOf(place), why, all, { element: place.key });
  const answered = same.reduce((before, one) => withoutExceptions(one, before, evaluation), base);
  return { ...answered, element: place.key };
}

/** An element that is needed to answer itself: only what is said of it can answer it, and only where nothing restricts that. */
export function fulfilledInRing(place: Place, evaluation: Evaluation): Answer {
  const said = saidOf(place, evaluation);
  const isFree = sameAs(place, evaluation.library).every((one) => !isRestricted(one, evaluation.library));
  if (said && (said.result !== 'true' || isFree)) return said;
  return answer('unknown', titleOf(place), { element: place.key, cause: 'circular' });
}

function sameAs(place: Place, library: Library): readonly Place[] {
  return place.element.kind === 'event' ? sameEvents(place, library) : [place];
}

/** What is said of an element, or of those that are the same event. Where one is said to be so and another not, nothing is known. */
function saidOf(place: Place, evaluation: Evaluation): Answer | undefined {
  const said = sameAs(place, evaluation.library).flatMap((one) => evaluation.said(one) ?? []);
  const [first, ...others] = said;
  if (!first || others.every(({ result }) => result === first.result)) return first;
  return answer('unknown', titleOf(place), { element: place.key, cause: 'contradiction', why: said });
}

/** What `når`, and of an event what it is composed of, come to. A criterion without is fulfilled when the one that it corresponds to is. */
function defined(place: Place, same: readonly Place[], evaluation: Evaluation): Answer {
  const why = same.flatMap((one) => {
    const { when } = one.element;
    return [...composition(one, evaluation), ...(when ? [evaluation.condition(when, one.document)] : [])];
  });
  if (why.length === 0 && place.element.kind === 'criterion')
    why.push(...correspondents(place, evaluation.library).map((other) => evaluation.holds(other)));
  if (why.length === 0) return missingFact(titleOf(place), place.key);
  return combined(titleOf(place), why, all, { element: place.key });
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
