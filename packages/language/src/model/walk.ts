import { conditionOfFact } from './condition-of.js';
import type { Condition, Element, Fact, NameReference } from './types.js';

/** Every element below and including the roots, owners before what stands in them. */
export function elementsIn(roots: readonly Element[]): Element[] {
  const found: Element[] = [];
  for (const root of roots) addElement(root, found);
  return found;
}

// One list is filled, rather than one made at each level, and lists are gone through by number, for most are empty and each iterator is an
// object: the checks walk all elements many times, and what they leave behind has to be cleared away between two keys.
function addElement(element: Element, found: Element[]): void {
  found.push(element);
  addElements(element.elements, found);
  const { facts } = element;
  for (let at = 0; at < facts.length; at++) addElementsOfFact(facts[at]!, found);
}

function addElements(elements: readonly Element[], found: Element[]): void {
  for (let at = 0; at < elements.length; at++) addElement(elements[at]!, found);
}

function addElementsOfFact({ elements, items, facts }: Fact, found: Element[]): void {
  addElements(elements, found);
  for (let at = 0; at < items.length; at++) {
    const item = items[at]!;
    addElements(item.elements, found);
    for (let inner = 0; inner < item.facts.length; inner++) addElementsOfFact(item.facts[inner]!, found);
  }
  for (let at = 0; at < facts.length; at++) addElementsOfFact(facts[at]!, found);
}

/** Every fact of an element, facts of facts and of list items too, but not those of the elements in it. */
export function factsOf(element: Element): readonly Fact[] {
  // Most elements have facts without facts of their own.
  if (!hasInner(element.facts)) return element.facts;
  const found: Fact[] = [];
  for (let at = 0; at < element.facts.length; at++) addFact(element.facts[at]!, found);
  return found;
}

function hasInner(facts: readonly Fact[]): boolean {
  for (let at = 0; at < facts.length; at++) if (facts[at]!.facts.length > 0 || facts[at]!.items.length > 0) return true;
  return false;
}

function addFact(fact: Fact, found: Fact[]): void {
  found.push(fact);
  const { facts, items } = fact;
  for (let at = 0; at < facts.length; at++) addFact(facts[at]!, found);
  for (let at = 0; at < items.length; at++) for (const inner of items[at]!.facts) addFact(inner, found);
}

/** Every condition that stands in an element's own facts, lists and value, nested ones too. */
export function conditionsOf(element: Element): Condition[] {
  const found: Condition[] = [];
  if (element.value?.type === 'condition') addCondition(element.value.condition, found);
  const facts = factsOf(element);
  for (let at = 0; at < facts.length; at++) {
    const fact = facts[at]!;
    const { items } = fact;
    if (fact.value?.type === 'condition') addCondition(fact.value.condition, found);
    for (let item = 0; item < items.length; item++) {
      const { value } = items[item]!;
      if (value.type === 'condition') addCondition(value.condition, found);
    }
    const head = fact.value === undefined ? conditionOfFact(fact) : undefined;
    if (head) found.push(head);
  }
  return found;
}

function addCondition(condition: Condition, found: Condition[]): void {
  found.push(condition);
  if ('conditions' in condition) for (const inner of condition.conditions) addCondition(inner, found);
  else if (condition.type === 'not') addCondition(condition.condition, found);
}

/** What a fact refers to, list members too. */
export function referencesOf(fact: Fact): NameReference[] {
  const found: NameReference[] = [];
  if (fact.value?.type === 'reference') found.push(fact.value.reference);
  for (const { value } of fact.items) if (value.type === 'reference') found.push(value.reference);
  return found;
}

/** The first fact with this key. */
export function factOf(element: Pick<Element, 'facts'>, key: string): Fact | undefined {
  const { facts } = element;
  for (let at = 0; at < facts.length; at++) {
    const { definition } = facts[at]!;
    if ((definition.base ?? definition.key) === key) return facts[at];
  }
  return undefined;
}

/** The English word of a choice among the element's facts; undefined where it says none. */
export function choiceOf(element: Element, key: string): string | undefined {
  const value = factOf(element, key)?.value;
  return value?.type === 'choice' ? value.choice : undefined;
}
