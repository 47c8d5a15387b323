import { joined, quoted } from '../../messages/index.js';
import { conditionOf } from '../../model/condition-of.js';
import type { Condition, Element, NameReference, Place } from '../../model/types.js';
import { choiceOf, elementsIn, factOf } from '../../model/walk.js';
import type { Check, Finding } from '../finding.js';
import { namespaceRoots } from '../roots.js';

/** One value asked to be two at once, in a condition or in what is given of a test patient (V16). */
export const checkExclusive: Check = (workspace) =>
  [...elementsIn(namespaceRoots(workspace))].flatMap((element) => {
    const given = element.kind === 'test-patient' ? factOf(element, 'givet') : undefined;
    const all: Condition | undefined = given
      ? { type: 'all', conditions: given.items.flatMap(({ value }) => (value.type === 'condition' ? [value.condition] : [])) }
      : conditionOf(element);
    return all ? contradictions(all, element.namePlace) : [];
  });

function contradictions(condition: Condition, place: Place): Finding[] {
  if (condition.type !== 'all')
    return 'conditions' in condition ? condition.conditions.flatMap((inner) => contradictions(inner, place)) : [];
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
        place: values[1]!.place,
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

/** Whether the value covers the other (`hoved-halsregionen` omfatter `hals`). */
function includes(value: Element, other: Element): boolean {
  const fact = factOf(value, 'omfatter');
  const covered = fact ? [fact.value, ...fact.items.map((item) => item.value)] : [];
  return covered.some((entry) => entry?.type === 'reference' && entry.reference.target === other);
}
