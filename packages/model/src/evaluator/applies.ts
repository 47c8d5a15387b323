import { answer, combined, type Answer } from './answer.js';
import type { Evaluation } from './evaluation.js';
import { exclusions, memberships } from './groups.js';
import type { Place } from './library.js';
import { exceptionsOf, ownConditions } from './references.js';
import { passedOver, stands, withoutExceptions } from './standing.js';
import { all } from './truth.js';
import { titleOf } from './wording.js';

/**
 * Whether an element applies to a patient: who it applies to and who not, its conditions, those of every block around it, and its exceptions.
 * (docs/sprog/betydning.md: "En betingelse på en blok", "Undtagelser med eget mål", "Hvor noget hører til".)
 */
export function applies(place: Place, evaluation: Evaluation): Answer {
  return inRing(place, evaluation) ?? joined(place, [who(place, evaluation), conditions(place, evaluation)]);
}

/** As {@link applies}, but what its exceptions say is left out: whether one of them or the element itself is what counts. */
export function appliesOrExcepted(place: Place, evaluation: Evaluation): Answer {
  return inRing(place, evaluation) ?? joined(place, [who(place, evaluation), around(place, evaluation), stands(place, evaluation)]);
}

/**
 * What may be what counts, as far as is known: the exceptions that may go before an element, and the element itself unless one surely does.
 * Where it is known there is one. To be asked where {@link appliesOrExcepted}.
 */
export function possiblyInForce(place: Place, evaluation: Evaluation): Place[] {
  const found: Place[] = [];
  // Without calls of itself: exceptions may be nested deeper than those go. What is found last comes first.
  const open = [place];
  for (let at = open.pop(); at; at = open.pop()) {
    const tried = exceptionsOf(at, evaluation.library).map((exception) => ({ exception, result: stands(exception, evaluation).result }));
    const surely = tried.findIndex(({ result }) => result === 'true');
    if (surely < 0) found.push(at);
    for (const { exception, result } of surely < 0 ? tried : tried.slice(0, surely + 1)) if (result !== 'false') open.push(exception);
  }
  return found.toReversed();
}

function conditions(place: Place, evaluation: Evaluation): Answer {
  const base = joined(place, [around(place, evaluation), stands(place, evaluation)]);
  return withoutExceptions(place, base, evaluation);
}

/**
 * What the blocks around an element say. Around an exception the exceptions before it are not fulfilled; around all else no exception of
 * the block is.
 */
function around(place: Place, evaluation: Evaluation): Answer {
  const why = blocksAround(place, evaluation)
    .toReversed()
    .flatMap((parent, index, outer) => {
      const inner = outer[index + 1] ?? place;
      return hasConditions(parent, evaluation) ? [block(parent, inner, evaluation)] : [];
    });
  return combined('blokken, det står i', why, all);
}

/** The blocks around an element, the nearest first. */
function blocksAround(place: Place, { library }: Evaluation): readonly Place[] {
  const blocks = new Set<Place>();
  for (let at = library.parentOf(place); at && !blocks.has(at); at = library.parentOf(at)) blocks.add(at);
  return [...blocks];
}

/** That nothing is known of what stands in a ring of blocks; undefined where it does not. No text can make one, but JSON can. */
function inRing(place: Place, evaluation: Evaluation): Answer | undefined {
  const outermost = blocksAround(place, evaluation).at(-1);
  if (!outermost || !evaluation.library.parentOf(outermost)) return undefined;
  return answer('unknown', titleOf(place), { element: place.key, cause: 'circular' });
}

/**
 * Whether the patient is in one of the groups that an element applies to, its own or else those of the nearest block that says so, and
 * is none of those that it or a block around it does not include.
 */
function who(place: Place, evaluation: Evaluation): Answer {
  const places = [place, ...blocksAround(place, evaluation)];
  const groups = places.find(({ element }) => 'appliesTo' in element && element.appliesTo);
  const why = [...(groups ? memberships(groups, evaluation) : []), ...places.flatMap((at) => exclusions(at, evaluation))];
  return combined('gælder for', why, all);
}

function hasConditions(place: Place, { library }: Evaluation): boolean {
  return place.element.kind === 'exception' || ownConditions(place.element).length > 0 || exceptionsOf(place, library).length > 0;
}

function block(parent: Place, inner: Place, evaluation: Evaluation): Answer {
  const base = stands(parent, evaluation);
  if (inner.element.kind !== 'exception') return withoutExceptions(parent, base, evaluation);
  const exceptions = exceptionsOf(parent, evaluation.library);
  const passed = exceptions.slice(0, exceptions.indexOf(inner)).map((exception) => passedOver(exception, evaluation));
  return combined(base.about, [base, ...passed], all, { element: parent.key });
}

/** One answer of those that say more than nothing. */
function joined(place: Place, answers: readonly Answer[]): Answer {
  const result = all(answers.map((inner) => inner.result));
  const settling = answers.filter((inner) => inner.result === result && inner.why.length > 0);
  const why = settling.flatMap((inner) => (inner.element === place.key ? inner.why : [inner]));
  return answer(result, titleOf(place), { element: place.key, why });
}
