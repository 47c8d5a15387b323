import type { Condition, Element, Fact, NameReference, Value, Workspace } from '@pakkeforloeb/language';
import { childrenOf, ENTRIES } from '@pakkeforloeb/language';

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** An object of the model. */
export type JsonObject = { readonly [key: string]: Json };

/** What of an element is put into the model. */
export interface ModelOptions {
  /** Titles and texts too; without them two models differ only where the meaning differs. */
  readonly texts: boolean;
}

/**
 * The meaning of a workspace as plain data, one entry a pathway edition, catalogue, module or local variant, ordered by
 * kind, id and edition: no file, no place and no file order shows in it. What stands in a `del af` stands in what it is
 * a part of; the elements directly in an entry are ordered by their ids, since no file comes before another.
 */
export function modelOf(workspace: Workspace, options: ModelOptions = { texts: true }): JsonObject[] {
  const writer = new ModelWriter(workspace, options);
  return workspace.resolution.namespaces
    .map((namespace) => ({
      ...writer.root(namespace.element, namespace.parts),
      ...(namespace.edition !== undefined && { edition: namespace.edition }),
    }))
    .sort((a, b) => compare(orderKey(a), orderKey(b)));
}

function orderKey(entry: JsonObject): string {
  return `${String(entry['kind'])} ${String(entry['id'])} ${String(entry['edition'] ?? '')}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Keys that declare a kind that another key declares too (`ellers` a row, `en af analyserne` a group): the model tells them apart. */
const SPECIAL: ReadonlySet<string> = new Set(
  ENTRIES.filter((entry, index) => entry.declares !== 'fact' && ENTRIES.findIndex(({ declares }) => declares === entry.declares) < index)
    .filter(({ obligation }) => !obligation)
    .map(({ key }) => key),
);

class ModelWriter {
  constructor(
    private readonly workspace: Workspace,
    private readonly options: ModelOptions,
  ) {}

  /** A pathway, catalogue, module or local variant with all its parts; `udgave` of a part only says what it belongs to. */
  root(element: Element, parts: readonly Element[]): JsonObject {
    const facts = parts.flatMap((part) => part.facts.filter(({ definition }) => part === element || definition.key !== 'udgave'));
    const children = parts.flatMap((part) => this.children(part)).sort((a, b) => compare(String(a['id']), String(b['id'])));
    return { ...this.head(element), ...this.facts(facts), ...(children.length > 0 && { elements: children }) };
  }

  element(element: Element): JsonObject {
    const children = this.children(element);
    return { ...this.head(element), ...this.facts(element.facts), ...(children.length > 0 && { elements: children }) };
  }

  private head(element: Element): JsonObject {
    const { texts } = this.options;
    return {
      kind: element.kind,
      id: element.id,
      ...(element.definition && SPECIAL.has(element.definition.key) && { role: element.definition.english }),
      ...(element.definition?.obligation && { obligation: element.definition.obligation.english }),
      ...(texts && element.title !== undefined && { title: element.title }),
      ...(element.text !== undefined && { text: texts ? element.text : true }),
      ...(element.value && { value: this.value(element.value) }),
    };
  }

  private children(element: Element): JsonObject[] {
    const inFacts = new Set(element.facts.flatMap(elementsIn));
    return childrenOf(element)
      .filter((child) => !inFacts.has(child))
      .map((child) => this.element(child));
  }

  /** Facts by their English name; a fact that may stand several times is a list. */
  private facts(facts: readonly Fact[]): JsonObject {
    const entries = new Map<string, Json[]>();
    for (const fact of facts) {
      if (!this.options.texts && fact.definition.form === 'prose' && fact.facts.length === 0 && fact.definition.key !== 'udgave') {
        entries.set(fact.definition.english, [...(entries.get(fact.definition.english) ?? []), true]);
      } else {
        entries.set(fact.definition.english, [...(entries.get(fact.definition.english) ?? []), this.fact(fact)]);
      }
    }
    return entries.size === 0 ? {} : { facts: Object.fromEntries([...entries].sort(([a], [b]) => compare(a, b))) };
  }

  private fact(fact: Fact): Json {
    const items = fact.items.map((item): JsonObject => ({
      value: this.value(item.value),
      ...this.facts(item.facts),
      ...this.elements(item.elements.filter((element) => element !== judgementOf(item.value))),
    }));
    return {
      ...(fact.count !== undefined && { count: fact.count }),
      ...(fact.quantifier !== undefined && { quantifier: fact.quantifier }),
      ...(fact.value && { value: this.value(fact.value) }),
      ...(items.length > 0 && { items }),
      ...this.facts(fact.facts),
      ...this.elements(fact.elements),
    };
  }

  private elements(elements: readonly Element[]): JsonObject {
    return elements.length === 0 ? {} : { elements: elements.map((element) => this.element(element)) };
  }

  private value(value: Value): Json {
    switch (value.type) {
      case 'text':
        return this.options.texts ? value.text : true;
      case 'reference':
        return this.reference(value.reference);
      case 'condition':
        return this.condition(value.condition);
      case 'quantity':
        return { ...value.amount };
      case 'date':
        return { ...value.date };
      case 'choice':
        return value.choice;
      case 'code':
        return value.code;
      case 'count':
        return { ...value.count };
      case 'unreadable':
        return { unreadable: value.text };
    }
  }

  private condition(condition: Condition): JsonObject {
    const { type } = condition;
    switch (condition.type) {
      case 'all':
      case 'any':
      case 'none':
        return { type, conditions: condition.conditions.map((inner) => this.condition(inner)) };
      case 'at-least':
      case 'exactly':
        return { type, count: condition.count, conditions: condition.conditions.map((inner) => this.condition(inner)) };
      case 'not':
        return { type, condition: this.condition(condition.condition) };
      case 'holds':
        return { type, subject: this.reference(condition.subject) };
      case 'is':
        return {
          type,
          subject: this.reference(condition.subject),
          negated: condition.negated,
          values: condition.values.map((value) => this.reference(value)),
        };
      case 'compare':
        return { type, subject: this.reference(condition.subject), relation: condition.relation, amount: { ...condition.amount } };
      case 'between':
        return { type, subject: this.reference(condition.subject), low: { ...condition.low }, high: { ...condition.high } };
      case 'count-of':
        return {
          type,
          quantifier: condition.quantifier,
          ...(condition.count !== undefined && { count: condition.count }),
          list: this.reference(condition.list),
        };
      case 'judgement':
        return { type, ...(this.options.texts && { text: condition.text }), ...(condition.element && this.judgement(condition.element)) };
      case 'unreadable':
        return { type };
    }
  }

  /** What stands in the block of a judgement: who judges, what is printed otherwise. */
  private judgement(element: Element): JsonObject {
    const children = this.children(element);
    return { id: element.id, ...this.facts(element.facts), ...(children.length > 0 && { elements: children }) };
  }

  /** What a name stands for: the namespace's id and the element's own. */
  private reference(reference: NameReference): Json {
    const { target } = reference;
    if (!target) return { unresolved: reference.name };
    const namespace = this.workspace.resolution.namespaceOf(target);
    return namespace && namespace.element !== target ? `${namespace.element.id}#${target.id}` : target.id;
  }
}

/** The judgement that a dash line is. */
function judgementOf(value: Value): Element | undefined {
  return value.type === 'condition' && value.condition.type === 'judgement' ? value.condition.element : undefined;
}

function elementsIn(fact: Fact): Element[] {
  return [
    ...fact.elements,
    ...fact.items.flatMap((item) => [...item.elements, ...item.facts.flatMap(elementsIn)]),
    ...fact.facts.flatMap(elementsIn),
  ];
}
