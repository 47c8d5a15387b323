import { conditionOfFact } from './condition-of.js';
import type { Condition, Element, Fact, FactItem, NameReference } from './types.js';

/** A fact or a list item with the element that it describes. */
export interface Described<T> {
  readonly of: T;
  readonly element: Element;
}

/** Every element below and including the roots. */
export function* elementsIn(roots: readonly Element[]): Generator<Element> {
  for (const root of roots) {
    yield root;
    yield* elementsIn(root.elements);
    for (const fact of root.facts) yield* elementsInFact(fact);
  }
}

function* elementsInFact(fact: Fact): Generator<Element> {
  yield* elementsIn(fact.elements);
  for (const item of fact.items) {
    yield* elementsIn(item.elements);
    for (const inner of item.facts) yield* elementsInFact(inner);
  }
  for (const inner of fact.facts) yield* elementsInFact(inner);
}

/** Every fact of an element, facts of facts and of list items too, but not those of the elements in it. */
export function* factsOf(element: Element): Generator<Fact> {
  for (const fact of element.facts) yield* withInner(fact);
}

function* withInner(fact: Fact): Generator<Fact> {
  yield fact;
  for (const inner of fact.facts) yield* withInner(inner);
  for (const item of fact.items) for (const inner of item.facts) yield* withInner(inner);
}

/** Every condition that stands in an element's own facts, lists and value, nested ones too. */
export function* conditionsOf(element: Element): Generator<Condition> {
  if (element.value?.type === 'condition') yield* withNested(element.value.condition);
  for (const fact of factsOf(element)) {
    if (fact.value?.type === 'condition') yield* withNested(fact.value.condition);
    for (const { value } of fact.items as readonly FactItem[]) if (value.type === 'condition') yield* withNested(value.condition);
    const head = fact.value === undefined ? conditionOfFact(fact) : undefined;
    if (head) yield head;
  }
}

function* withNested(condition: Condition): Generator<Condition> {
  yield condition;
  if ('conditions' in condition) for (const inner of condition.conditions) yield* withNested(inner);
  else if (condition.type === 'not') yield* withNested(condition.condition);
}

/** What a fact refers to, list members too. */
export function referencesOf(fact: Fact): NameReference[] {
  return [fact.value, ...fact.items.map(({ value }) => value)].flatMap((value) => (value?.type === 'reference' ? [value.reference] : []));
}

/** The first fact with this key. */
export function factOf(element: Pick<Element, 'facts'>, key: string): Fact | undefined {
  return element.facts.find(({ definition }) => (definition.base ?? definition.key) === key);
}

/** The English word of a choice among the element's facts; undefined where it says none. */
export function choiceOf(element: Element, key: string): string | undefined {
  const value = factOf(element, key)?.value;
  return value?.type === 'choice' ? value.choice : undefined;
}
