import { joined, quoted } from '../../messages/index.js';
import { conditionOf, conditionOfFact } from '../../model/condition-of.js';
import type { Condition, Element, Fact, NameReference } from '../../model/types.js';
import { choiceOf, factOf, referencesOf } from '../../model/walk.js';
import type { Check, Finding } from '../finding.js';
import { allElements } from '../roots.js';

/** One value asked to be two at once, in a condition or in what is given of a test patient (V16). */
export const checkExclusive: Check = (workspace) =>
  allElements(workspace).flatMap((element) => {
    const given = element.kind === 'test-patient' ? factOf(element, 'givet') : undefined;
    const conditions: Condition[] = given
      ? [{ type: 'all', conditions: given.items.flatMap(({ value }) => (value.type === 'condition' ? [value.condition] : [])) }]
      : wholeConditions(element);
    return conditions.flatMap(contradictions);
  });

/** The conditions of an element, each whole: its own, that of an exception, and those that its facts and their facts hold. */
function wholeConditions(element: Element): Condition[] {
  const found: Condition[] = [];
  if (element.value?.type === 'condition') found.push(element.value.condition);
  const own = conditionOf(element);
  if (own) found.push(own);
  for (const fact of element.facts) if (!conditionOfFact(fact)) addFrom(fact, found);
  return found;
}

function addFrom(fact: Fact, found: Condition[]): void {
  const condition = conditionOfFact(fact) ?? (fact.value?.type === 'condition' ? fact.value.condition : undefined);
  if (condition) {
    found.push(condition);
    return;
  }
  for (const inner of fact.facts) addFrom(inner, found);
  for (const item of fact.items) for (const inner of item.facts) addFrom(inner, found);
}

function contradictions(condition: Condition): Finding[] {
  const inner = 'conditions' in condition ? parts(condition).flatMap(contradictions) : [];
  return condition.type === 'all' ? [...bothRequired(condition), ...inner] : inner;
}

/** The conditions in a condition, where `all` in `all` is one condition. */
function parts(condition: Extract<Condition, { conditions: readonly Condition[] }>): readonly Condition[] {
  if (condition.type !== 'all') return condition.conditions;
  return condition.conditions.flatMap((inner) => (inner.type === 'all' ? parts(inner) : [inner]));
}

function bothRequired(condition: Condition): Finding[] {
  const required = new Map<Element, NameReference[]>();
  for (const { subject, value } of requiredValues(condition)) {
    if (!subject.target || choiceOf(subject.target, 'type') !== 'single-choice' || !value.target) continue;
    const values = required.get(subject.target) ?? [];
    if (!values.some(({ target }) => target === value.target)) required.set(subject.target, [...values, value]);
  }
  return [...required].flatMap(([element, values]) => {
    const apart = values.filter((value) => !values.some((other) => other !== value && includes(value.target!, other.target!)));
    if (apart.length < 2) return [];
    return [
      {
        code: 'F415' as const,
        parameters: {
          subject: element.title ?? '',
          values: joined(
            values.map(({ name }) => quoted(name)),
            'and',
          ),
        },
        place: apart[1]!.place,
      },
    ];
  });
}

/** `X er V` that must hold whenever the whole condition holds. */
function requiredValues(condition: Condition): { subject: NameReference; value: NameReference }[] {
  if (condition.type === 'all') return condition.conditions.flatMap(requiredValues);
  return condition.type === 'is' && !condition.negated && condition.values.length === 1
    ? [{ subject: condition.subject, value: condition.values[0]! }]
    : [];
}

/** Whether the value covers the other (`hoved-halsregionen` omfatter `hals`), be it by way of a third. */
function includes(value: Element, other: Element, seen: ReadonlySet<Element> = new Set()): boolean {
  const fact = factOf(value, 'omfatter');
  return (fact ? referencesOf(fact) : []).some(
    ({ target }) => target && !seen.has(target) && (target === other || includes(target, other, new Set([...seen, target]))),
  );
}
