import { answer, combined, missingFact, type Answer } from './answer.js';
import type { Evaluation } from './evaluation.js';
import type { Library, Place } from './library.js';
import { all, any, not } from './truth.js';
import { titleOf } from './wording.js';

/** Whether the patient is in one of the groups that an element itself applies to (`gælder for`); empty where it names none. */
export function memberships({ element, document, key }: Place, evaluation: Evaluation): Answer[] {
  const items = 'appliesTo' in element ? element.appliesTo?.items : undefined;
  if (!items) return [];
  const why = items.map(({ value }) => evaluation.found(value, document, value.id, (group) => evaluation.holds(group)));
  return [combined('gælder for', why, any, { element: key })];
}

/** Whether the patient is none of those that an element itself does not include (`omfatter ikke`); empty where it names none. */
export function exclusions({ element, document, key }: Place, evaluation: Evaluation): Answer[] {
  const items = 'excludes' in element ? element.excludes?.items : undefined;
  if (!items) return [];
  const why = items.map(({ value }) => evaluation.found(value, document, value.id, (excluded) => evaluation.holds(excluded)));
  return [combined('omfatter ikke', why, (values) => not(any(values)), { element: key })];
}

/**
 * Whether the patient is a member of a group: what is said of it; a member of a group within it is. A condition on a group must be
 * fulfilled, and so must membership of the group around it, but neither makes a member of anybody; nobody is a member whom the group
 * does not include. Groups do not exclude each other.
 */
export function member(group: Place, evaluation: Evaluation): Answer {
  const [about, element] = [titleOf(group), group.key];
  const said = saidToBe(group, evaluation);
  if (said) return said;
  for (const inner of groupsWithin(group, evaluation.library)) {
    const within = saidToBe(inner, evaluation);
    if (within?.result === 'true') return combined(about, [within, ...exclusions(group, evaluation)], all, { element });
  }
  return noMember(group, evaluation) ?? missingFact(about, element);
}

/** That the patient is no member of a group, since what that or a group around it requires is not fulfilled, or it is said; else undefined. */
function noMember(group: Place, evaluation: Evaluation): Answer | undefined {
  const seen = new Set<Place>();
  for (let at: Place | undefined = group; at?.element.kind === 'patient-group' && !seen.has(at); at = evaluation.library.parentOf(at)) {
    seen.add(at);
    const { when } = at.element;
    const said = saidToBe(at, evaluation);
    const required = said ? [said] : [...(when ? [evaluation.condition(when, at.document)] : []), ...exclusions(at, evaluation)];
    const failed = required.find(({ result }) => result === 'false');
    if (failed) return answer('false', titleOf(group), { element: group.key, why: [failed] });
    if (said?.result === 'true') return undefined;
  }
  return undefined;
}

function saidToBe(group: Place, evaluation: Evaluation): Answer | undefined {
  const said = evaluation.said(group);
  const excluded = exclusions(group, evaluation);
  return said && excluded.length > 0 ? combined(said.about, [said, ...excluded], all, { element: group.key }) : said;
}

/** The groups within a group, however deep. Without calls of itself: they may be nested deeper than those go. */
export function groupsWithin(group: Place, library: Library): readonly Place[] {
  const found = new Set([group]);
  for (const outer of found) for (const inner of library.childrenOf(outer)) if (inner.element.kind === 'patient-group') found.add(inner);
  found.delete(group);
  return [...found];
}
