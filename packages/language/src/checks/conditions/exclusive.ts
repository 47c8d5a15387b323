import { joined, quoted, words } from '../../messages/index.js';
import { conditionOf, conditionOfFact } from '../../model/condition-of.js';
import type { Condition, Element, Fact } from '../../model/types.js';
import { choiceOf, factOf } from '../../model/walk.js';
import { standing, type Check, type Finding } from '../finding.js';
import { allConditions, elementsOfKind } from '../roots.js';
import { ownRequirements, requirementsAbove } from './above.js';
import { includes, requirementsOf, type Requirement } from './requirements.js';

/**
 * What can never be so: one value asked to be two at once, or to be and not to be. In a condition, between a condition and the
 * blocks that it stands in, and in what is given of a test patient (V16).
 */
export const checkExclusive: Check = (workspace) => {
  // A criterion may have its condition from another, to which it corresponds.
  const asking = new Set([...allConditions(workspace).keys(), ...elementsOfKind(workspace, 'criterion')]);
  return [...asking].flatMap(look);
};

function look(element: Element): Finding[] {
  const within = (condition: Condition): Requirement[] => requirementsOf(condition, element);
  const given = element.kind === 'test-patient' ? factOf(element, 'givet') : undefined;
  if (given)
    return contradictions(
      given.items.flatMap(({ value }) => (value.type === 'condition' ? within(value.condition) : [])),
      [],
    );
  const own = ownRequirements(element);
  const inFacts = conditionsInFacts(element.facts);
  // Most elements ask for nothing: then the blocks around them need not be gone through.
  const above = own.length + inFacts.length > 0 ? requirementsAbove(element) : [];
  const parts = [...statedBy(element), ...inFacts].flatMap(partsOf);
  // It takes two to contradict.
  if (parts.length + inFacts.length === 0 && own.length + above.length < 2) return [];
  const findings = [
    ...contradictions(own, above),
    ...inFacts.flatMap((condition) => contradictions(within(condition), [...own, ...above])),
    ...parts.flatMap((condition) => contradictions(within(condition), [])),
  ];
  // What cannot be by itself is found again with what stands around it.
  return findings.filter(({ place }, index) => findings.findIndex((other) => other.place.start === place.start) === index);
}

/** The element's condition, and those that stand on its own lines, each once. */
function statedBy(element: Element): Condition[] {
  const own = conditionOf(element);
  const stated = own ? [own] : [];
  for (const { value } of [element, ...element.facts])
    if (value?.type === 'condition' && value.condition !== own) stated.push(value.condition);
  return stated;
}

/** What of a condition, itself too, may ask for more than one thing and need not hold when what it stands in does. */
function partsOf(condition: Condition): Condition[] {
  return 'conditions' in condition ? [condition, ...alternatives(condition)].filter(saysMore) : saysMore(condition) ? [condition] : [];
}

/** Whether the condition may ask for more than one thing: what asks for one only is not at odds with itself. */
function saysMore(condition: Condition): boolean {
  if (condition.type === 'holds') return condition.subject.target?.kind === 'criterion';
  return 'conditions' in condition || condition.type === 'not';
}

/** Conditions that facts have in their blocks (`afvigende højst … { når: … }`). */
function conditionsInFacts(facts: readonly Fact[], found: Condition[] = []): Condition[] {
  for (const fact of facts) {
    if ((fact.facts.length === 0 && fact.items.length === 0) || conditionOfFact(fact)) continue;
    for (const block of [fact, ...fact.items]) {
      for (const inner of block.facts) {
        const condition = conditionOfFact(inner);
        if (condition) found.push(condition);
      }
      conditionsInFacts(block.facts, found);
    }
  }
  return found;
}

/** The conditions in a condition that need not hold when it does; each must be possible by itself. */
function alternatives(condition: Condition, found: Condition[] = []): Condition[] {
  if (!('conditions' in condition)) return found;
  for (const inner of condition.conditions) {
    if (condition.type !== 'all') found.push(inner);
    alternatives(inner, found);
  }
  return found;
}

/** What of the element's own cannot be together, among itself or with what the blocks above ask for. */
function contradictions(own: readonly Requirement[], above: readonly Requirement[]): Finding[] {
  const findings: Finding[] = [];
  // It takes two to contradict.
  if (own.length === 0 || own.length + above.length < 2) return findings;
  const told = new Set<Element>();
  const outer = bySubject(own.length > 0 ? above : []);
  const earlier = bySubject([]);
  for (const requirement of own) {
    const { subject } = requirement;
    const speaksAgainst = (one: Requirement): boolean => areTwoValues(one, requirement) || isDenied(one, requirement);
    const other = told.has(subject) ? undefined : (earlier.get(subject)?.find(speaksAgainst) ?? outer.get(subject)?.find(speaksAgainst));
    if (other) {
      told.add(subject);
      const together = [...own, ...(other.owner === requirement.owner ? [] : [other])].filter((one) => one.subject === subject);
      findings.push(finding(requirement, other, together));
    }
    addTo(earlier, requirement);
  }
  return findings;
}

function bySubject(requirements: readonly Requirement[]): Map<Element, Requirement[]> {
  const found = new Map<Element, Requirement[]>();
  for (const requirement of requirements) addTo(found, requirement);
  return found;
}

function addTo(found: Map<Element, Requirement[]>, requirement: Requirement): void {
  const known = found.get(requirement.subject);
  const { value, holds } = requirement;
  // What is asked for again tells nothing new.
  if (known?.some((one) => one.value === value && one.holds === holds)) return;
  if (known) known.push(requirement);
  else found.set(requirement.subject, [requirement]);
}

/** Whether two values are asked for where only one can be; a value that covers the other can be together with it. */
function areTwoValues(a: Requirement, b: Requirement): boolean {
  if (!a.value || !b.value || !a.holds || !b.holds || a.value === b.value) return false;
  return choiceOf(a.subject, 'type') === 'single-choice' && !includes(a.value, b.value) && !includes(b.value, a.value);
}

/** Whether one of them is just what the other denies. */
function isDenied(a: Requirement, b: Requirement): boolean {
  if (a.holds === b.holds) return false;
  const [wanted, denied] = a.holds ? [a, b] : [b, a];
  return wanted.value === denied.value || (!!wanted.value && !!denied.value && includes(denied.value, wanted.value));
}

function finding(requirement: Requirement, other: Requirement, together: readonly Requirement[]): Finding {
  const { subject, name, place } = requirement;
  const title = subject.title ?? name;
  const nested = requirement.owner !== other.owner;
  const related = nested
    ? { related: [{ place: other.place, da: 'Den anden betingelse står her', en: 'The other condition stands here' }] }
    : {};
  const where = other.place.file === place.file ? words('line', standing(other)) : words('in-line', standing(other));
  if (requirement.holds !== other.holds) {
    const advice = words(nested ? 'condition-above' : 'delete-one', { where });
    return { code: 'F419', parameters: { name: requirement.value ? `${title} er ${name}` : name, advice }, place, ...related };
  }
  const values = together.filter(({ holds, value }) => holds && value).map(({ name: value }) => value);
  const advice = words(nested ? 'condition-above' : 'one-or-either', { where });
  return {
    code: 'F415',
    parameters: { subject: title, values: joined([...new Set(values)].map(quoted), 'and'), advice },
    place,
    ...related,
  };
}
