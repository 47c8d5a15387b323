import type { Condition, Element, Fact } from './types.js';

const HEADS: Readonly<Record<string, 'all' | 'any' | 'none' | 'at-least' | 'exactly'>> = {
  'alle gælder': 'all',
  'mindst én gælder': 'any',
  'ingen gælder': 'none',
  'mindst N gælder': 'at-least',
  'præcis N gælder': 'exactly',
};

/** The condition that a fact states: `når`, or a head with its list; undefined where the fact is no condition. */
export function conditionOfFact(fact: Fact): Condition | undefined {
  const type = HEADS[fact.definition.key];
  if (type === undefined) return fact.definition.isCondition && fact.value?.type === 'condition' ? fact.value.condition : undefined;
  const conditions = [
    ...fact.items.map(({ value }): Condition => (value.type === 'condition' ? value.condition : { type: 'unreadable' })),
    ...conditionsIn(fact.facts, fact.elements),
  ];
  return type === 'at-least' || type === 'exactly' ? { type, count: fact.count ?? 1, conditions } : { type, conditions };
}

/** All conditions that stand directly in a block, in order of the facts, then the judgements. */
function conditionsIn(facts: readonly Fact[], elements: readonly Element[]): Condition[] {
  const conditions: Condition[] = [];
  for (const fact of facts) {
    const condition = conditionOfFact(fact);
    if (condition) conditions.push(condition);
  }
  for (const element of elements) {
    if (element.kind === 'judgement') conditions.push({ type: 'judgement', text: element.text ?? '', element });
  }
  return conditions;
}

/**
 * The condition of an element; undefined where it has none. A block may hold only one (F209); where it holds more
 * all are required, so that nothing becomes easier to fulfil by a fault. A criterion without one that corresponds to another holds when
 * that does (docs/sprog/betydning.md).
 */
export function conditionOf(element: Element): Condition | undefined {
  if (element.facts.length === 0 && element.elements.length === 0) return undefined;
  const conditions = conditionsIn(element.facts, element.elements);
  if (conditions.length > 1) return { type: 'all', conditions };
  return conditions[0] ?? (element.kind === 'criterion' ? asCorresponding(element) : undefined);
}

function asCorresponding({ facts }: Element): Condition | undefined {
  const value = facts.find(({ definition }) => definition.key === 'svarer til')?.value;
  const isCriterion = value?.type === 'reference' && value.reference.target?.kind === 'criterion';
  return isCriterion ? { type: 'holds', subject: value.reference } : undefined;
}
