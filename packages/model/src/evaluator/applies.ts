import { answer, combined, missingFact, type Answer } from './answer.js';
import type { Evaluation } from './evaluation.js';
import type { Place } from './library.js';
import { exceptionsOf, ownConditions } from './references.js';
import { passedOver, stands, withoutExceptions } from './standing.js';
import { all, any } from './truth.js';
import { titleOf } from './wording.js';

/**
 * Whether an element applies to a patient: who it applies to, its conditions, those of every block around it, and its exceptions.
 * (docs/sprog/betydning.md: "En betingelse på en blok", "Undtagelser med eget mål", "Hvor noget hører til".)
 */
export function applies(place: Place, evaluation: Evaluation): Answer {
  return joined(place, [groups(place, evaluation), conditions(place, evaluation)]);
}

/** As {@link applies}, but what its exceptions say is left out: whether one of them or the element itself is what counts. */
export function appliesOrExcepted(place: Place, evaluation: Evaluation): Answer {
  return joined(place, [groups(place, evaluation), around(place, evaluation), stands(place, evaluation)]);
}

/**
 * What may be what counts, as far as is known: the exceptions that may go before an element, and the element itself unless one surely does.
 * Where it is known there is one. To be asked where {@link appliesOrExcepted}.
 */
export function possiblyInForce(place: Place, evaluation: Evaluation, outer: readonly Place[] = []): Place[] {
  const found: Place[] = [];
  for (const exception of exceptionsOf(place, evaluation.library)) {
    if (outer.includes(exception)) continue;
    const { result } = stands(exception, evaluation);
    if (result !== 'false') found.push(...possiblyInForce(exception, evaluation, [...outer, place]));
    if (result === 'true') return found;
  }
  return [...found, place];
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
  const parents: Place[] = [];
  for (let at = evaluation.library.parentOf(place); at && !parents.includes(at); at = evaluation.library.parentOf(at)) parents.push(at);
  const why = parents.toReversed().flatMap((parent, index, outer) => {
    const inner = outer[index + 1] ?? place;
    return hasConditions(parent, evaluation) ? [block(parent, inner, evaluation)] : [];
  });
  return combined('blokken, det står i', why, all);
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

/** Whether the patient is in one of the groups that an element applies to: its own, else those of the nearest block that says so. */
function groups(place: Place, evaluation: Evaluation): Answer {
  const { library } = evaluation;
  const seen = new Set<Place>();
  for (let at: Place | undefined = place; at && !seen.has(at); at = library.parentOf(at)) {
    seen.add(at);
    const { element, document } = at;
    const appliesTo = 'appliesTo' in element ? element.appliesTo : undefined;
    if (!appliesTo) continue;
    const why = appliesTo.items.map(({ value }) => evaluation.found(value, document, value.id, (group) => member(group, evaluation)));
    return combined('gælder for', why, any, { element: at.key });
  }
  return answer('true', 'gælder for alle');
}

/**
 * Whether the patient is a member of a group: what is said of it; a member of a group within it is. A condition on a group must be
 * fulfilled, and so must membership of the group around it, but neither makes a member of anybody. Groups do not exclude each other.
 */
function member(group: Place, evaluation: Evaluation, outer: readonly Place[] = []): Answer {
  const said = evaluation.said(group);
  if (said) return said;
  const within = evaluation.library
    .childrenOf(group)
    .filter((inner) => inner.element.kind === 'patient-group' && !outer.includes(inner))
    .map((inner) => member(inner, evaluation, [...outer, group]))
    .find(({ result }) => result === 'true');
  if (within) return answer('true', titleOf(group), { element: group.key, why: [within] });
  return excluded(group, evaluation) ?? missingFact(titleOf(group), group.key);
}

/** That the patient is no member of a group, since its condition or that of a group around it is not fulfilled, or it is said; else undefined. */
function excluded(group: Place, evaluation: Evaluation): Answer | undefined {
  const seen = new Set<Place>();
  for (let at: Place | undefined = group; at?.element.kind === 'patient-group' && !seen.has(at); at = evaluation.library.parentOf(at)) {
    seen.add(at);
    const { when } = at.element;
    const said = evaluation.said(at);
    const required = said ?? (when && evaluation.condition(when, at.document));
    if (required?.result === 'false') return answer('false', titleOf(group), { element: group.key, why: [required] });
    if (said?.result === 'true') return undefined;
  }
  return undefined;
}

/** One answer of those that say more than nothing. */
function joined(place: Place, answers: readonly Answer[]): Answer {
  const result = all(answers.map((inner) => inner.result));
  const settling = answers.filter((inner) => inner.result === result && inner.why.length > 0);
  const why = settling.flatMap((inner) => (inner.element === place.key ? inner.why : [inner]));
  return answer(result, titleOf(place), { element: place.key, why });
}
