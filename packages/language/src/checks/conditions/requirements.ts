import { conditionOf } from '../../model/condition-of.js';
import type { Condition, Element, NameReference, Place } from '../../model/types.js';
import { factOf, referencesOf } from '../../model/walk.js';

/** What must be so, or must not, whenever a whole condition has its answer. */
export interface Requirement {
  /** The data element or criterion that it is about. */
  readonly subject: Element;
  /** The value that it must or must not have; absent for what only holds or does not. */
  readonly value?: Element;
  readonly holds: boolean;
  /** The value, or the subject where there is none, as it is named. */
  readonly name: string;
  /** Where it is asked for. */
  readonly place: Place;
}

/**
 * What must be so whenever the condition has this answer. Nothing follows from conditions of which one is enough, so
 * nothing is told of them: a requirement is never guessed.
 * @param holds whether the condition is fulfilled, or is known not to be
 */
export function requirementsOf(condition: Condition, holds = true): Requirement[] {
  return inside(condition, holds, new Set());
}

/**
 * @param criteria criteria whose conditions have been looked into already, each once; absent in the condition of a criterion, in
 * which no further ones are looked into: they may go round in a circle (F418)
 */
function inside(condition: Condition, holds: boolean, criteria: Set<Element> | undefined): Requirement[] {
  const every = (conditions: readonly Condition[], answer: boolean): Requirement[] =>
    conditions.flatMap((inner) => inside(inner, answer, criteria));
  switch (condition.type) {
    case 'all':
      return holds ? every(condition.conditions, true) : [];
    case 'any':
      return holds ? [] : every(condition.conditions, false);
    case 'none':
      return holds ? every(condition.conditions, false) : [];
    case 'not':
      return inside(condition.condition, !holds, criteria);
    case 'holds':
      return ofSubject(condition.subject, holds, criteria);
    case 'is':
      return ofValues(condition, holds);
    default:
      return [];
  }
}

/** A criterion that must hold asks for what its own condition asks for, at the place where the criterion is named. */
function ofSubject({ target, name, place }: NameReference, holds: boolean, criteria: Set<Element> | undefined): Requirement[] {
  if (!target) return [];
  const own = target.kind === 'criterion' && criteria && !criteria.has(target) ? conditionOf(target) : undefined;
  criteria?.add(target);
  const inner = own ? inside(own, holds, undefined) : [];
  return [{ subject: target, value: undefined, holds, name, place }, ...inner.map((requirement) => ({ ...requirement, place }))];
}

function ofValues({ subject, values, negated }: Extract<Condition, { type: 'is' }>, holds: boolean): Requirement[] {
  const wanted = holds !== negated;
  const { target: element } = subject;
  // One of several values: none of them is required by itself.
  if (!element || (wanted && values.length > 1)) return [];
  return values.flatMap(({ target, name, place }) => (target ? [{ subject: element, value: target, holds: wanted, name, place }] : []));
}

/** Whether the value covers the other (`hoved-halsregionen` omfatter `hals`), be it by way of a third. */
export function includes(value: Element, other: Element, seen: ReadonlySet<Element> = new Set()): boolean {
  const fact = factOf(value, 'omfatter');
  return (fact ? referencesOf(fact) : []).some(
    ({ target }) => target && !seen.has(target) && (target === other || includes(target, other, new Set([...seen, target]))),
  );
}
