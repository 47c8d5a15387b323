import type { Amount, Condition, Element, Fact, FactItem, NameReference, Value, Workspace } from '@pakkeforloeb/language';
import { VARIANTS, WHEN } from '../schema/properties.js';
import { TYPE_OF_RELATION } from '../schema/relation-types.js';
import { compare, type Json, type JsonObject } from './json.js';
import { unitsJson } from './units.js';
import { amountJson, dateJson } from './values.js';

/** What of a workspace is written. */
export interface DocumentOptions {
  /** Titles and texts too; without them two documents differ only where the meaning differs. */
  readonly texts: boolean;
}

/** The types of the conditions that are heads of a list. */
const HEADS: Readonly<Record<string, string>> = { allOf: 'all', anyOf: 'any', noneOf: 'none', atLeast: 'at-least', exactly: 'exactly' };

/** An object that is being made. Its keys are added one by one: joining objects takes several times as long. */
type JsonInTheMaking = Record<string, Json>;

/** Writes the elements of one document, their properties and conditions as JSON; the schema says what each is. */
export class ElementWriter {
  /** The names of the relations that it has written, and of the units. */
  private readonly relations = new Set<string>();
  private readonly units = new Set<string>();

  constructor(
    private readonly workspace: Workspace,
    private readonly options: DocumentOptions,
  ) {}

  /**
   * An element without those in its block.
   * @param facts what describes it, where that is more than its own block says
   */
  element(
    element: Element,
    place: { readonly parent?: string; readonly section?: string },
    facts: readonly Fact[] = element.facts,
  ): JsonObject {
    const { texts } = this.options;
    const { definition } = element;
    const json: JsonInTheMaking = { id: element.id, kind: element.kind };
    if (place.parent !== undefined) json['parent'] = place.parent;
    if (place.section !== undefined) json['section'] = place.section;
    if (definition && VARIANTS.has(definition.key)) json['variant'] = definition.english;
    if (definition?.obligation) json['obligation'] = { value: definition.obligation.english };
    if (element.title !== undefined && texts) json['title'] = element.title;
    if (element.text !== undefined && texts) json['text'] = element.text;
    if (element.value) json['value'] = this.value(element.value);
    return this.withProperties(json, facts, element.elements);
  }

  /** What the relations written so far are about, by their names. */
  relationTypes(): JsonObject {
    const types: Record<string, Json> = {};
    for (const name of [...this.relations].sort(compare)) types[name] = TYPE_OF_RELATION.get(name)!;
    return types;
  }

  /** The units that were written so far, and those that they can be compared with, by their names. */
  unitTypes(): JsonObject {
    return unitsJson(this.units);
  }

  private amount(amount: Amount): JsonObject {
    if (amount.unit !== undefined) this.units.add(amount.unit);
    return amountJson(amount);
  }

  /** Adds the properties that the lines of a block give: its condition, and every other by its English name. */
  private withProperties(json: JsonInTheMaking, facts: readonly Fact[], elements: readonly Element[]): JsonObject {
    if (facts.length === 0 && elements.length === 0) return json;
    const named = new Map<string, Json>();
    for (const fact of facts) {
      const { english, isCondition, occurs } = fact.definition;
      if (isCondition) continue;
      const known = named.get(english);
      if (occurs !== 'many') {
        if (known === undefined) named.set(english, this.fact(fact));
      } else if (known === undefined) named.set(english, [this.fact(fact)]);
      else (known as Json[]).push(this.fact(fact));
    }
    const conditions = this.conditionsIn(facts, elements);
    if (conditions.length > 0) named.set(WHEN, conditions.length > 1 ? { type: 'all', conditions } : conditions[0]!);
    for (const name of [...named.keys()].sort(compare)) json[name] = named.get(name)!;
    return json;
  }

  private conditionsIn(facts: readonly Fact[], elements: readonly Element[]): JsonObject[] {
    const conditions: JsonObject[] = [];
    for (const fact of facts) if (fact.definition.isCondition) conditions.push(this.conditionOfFact(fact));
    for (const element of elements) if (element.kind === 'judgement') conditions.push(this.judgement(element));
    return conditions;
  }

  /** `når`, or a head with its list. */
  private conditionOfFact(fact: Fact): JsonObject {
    const type = HEADS[fact.definition.english];
    if (type === undefined) return this.written(fact.value, fact.facts, fact.elements);
    const conditions = [
      ...fact.items.map(({ value, facts, elements }) => this.written(value, facts, elements)),
      ...this.conditionsIn(fact.facts, fact.elements),
    ];
    const described = this.describedBy(
      fact.facts.filter(({ definition }) => !definition.isCondition),
      fact.elements,
    );
    const json: JsonInTheMaking = { type };
    if (type === 'at-least' || type === 'exactly') json['count'] = fact.count ?? 1;
    json['conditions'] = conditions;
    if (this.options.texts) json['text'] = headText(fact, conditions);
    if (described) json['facts'] = described;
    return json;
  }

  /** A condition as it stands on a line, with what stands in the line's block. */
  private written(value: Value | undefined, facts: readonly Fact[], elements: readonly Element[]): JsonObject {
    if (value?.type !== 'condition') return { type: 'unreadable' };
    const described = this.describedBy(facts, elements);
    const json = this.condition(value.condition);
    if (value.text !== undefined && this.options.texts) json['text'] = value.text;
    if (described) json['facts'] = described;
    return json;
  }

  /**
   * What stands in the block of a condition; undefined where that is nothing. A judgement in it is a condition, or has what describes it
   * as an element of its own.
   */
  private describedBy(facts: readonly Fact[], elements: readonly Element[]): JsonObject | undefined {
    if (facts.length === 0 && elements.length === 0) return undefined;
    const declared = elements.filter(({ kind }) => kind !== 'judgement');
    const described = this.withProperties(withDeclared({}, declared), facts, []);
    return Object.keys(described).length > 0 ? described : undefined;
  }

  private fact(fact: Fact): Json {
    const { definition } = fact;
    if (TYPE_OF_RELATION.has(definition.english)) this.relations.add(definition.english);
    // A data element says in a text what it is measured in.
    if (definition.english === 'unit' && fact.value?.type === 'text') this.units.add(fact.value.text);
    if (definition.form === 'condition') return this.written(fact.value, fact.facts, fact.elements);
    return this.withProperties(withDeclared(this.shape(fact), fact.elements), fact.facts, fact.elements);
  }

  /** What the schema calls the shape of a property: a list where it may hold one, else its value. */
  private shape(fact: Fact): JsonInTheMaking {
    const { items } = fact.definition;
    if (items?.declares) return {};
    if (items?.form === 'condition')
      return { conditions: fact.items.map(({ value, facts, elements }) => this.written(value, facts, elements)) };
    if (items) {
      const members = [...(fact.value ? [{ value: this.value(fact.value) }] : []), ...fact.items.map((item) => this.item(item))];
      return { ...(items.form === 'name' && { quantifier: fact.quantifier ?? 'all' }), items: members };
    }
    return fact.value ? { value: this.value(fact.value) } : {};
  }

  private item({ value, facts, elements }: FactItem): JsonObject {
    return this.withProperties(withDeclared({ value: this.value(value) }, elements), facts, elements);
  }

  private value(value: Value): Json {
    switch (value.type) {
      case 'text':
        return this.options.texts ? value.text : '';
      case 'reference':
        return this.reference(value.reference);
      case 'condition':
        return this.written(value, [], []);
      case 'quantity':
        return this.amount(value.amount);
      case 'date':
        return dateJson(value.date);
      case 'choice':
        return value.choice;
      case 'code':
        return value.code;
      case 'count':
        return { ...value.count };
      case 'unreadable':
        return value.text;
    }
  }

  private condition(condition: Condition): JsonInTheMaking {
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
        return {
          type,
          subject: this.reference(condition.subject),
          relation: condition.relation,
          amount: this.amount(condition.amount),
        };
      case 'between':
        return { type, subject: this.reference(condition.subject), low: this.amount(condition.low), high: this.amount(condition.high) };
      case 'count-of':
        return {
          type,
          quantifier: condition.quantifier,
          ...(condition.count !== undefined && { count: condition.count }),
          list: this.reference(condition.list),
        };
      case 'judgement':
        return condition.element ? this.judgement(condition.element) : { type, wording: this.options.texts ? condition.text : '' };
      case 'unreadable':
        return { type };
    }
  }

  /** A judgement that is an element of its own: what describes it stands there. */
  private judgement(element: Element): JsonInTheMaking {
    return { type: 'judgement', judgement: element.id, wording: this.options.texts ? (element.text ?? '') : '' };
  }

  /**
   * What a name stands for, seen from the document that it is written in. A name that stands for nothing keeps its
   * words; a finding tells of it.
   */
  reference(reference: NameReference): JsonObject {
    const { target } = reference;
    if (!target) return { id: reference.name };
    return this.referenceTo(target, reference.from, reference.edition);
  }

  /**
   * A reference from one element to another. A pathway named without an edition means the one in force: then none is written.
   */
  referenceTo(target: Element, from: Element, chosen?: string): JsonObject {
    const { resolution } = this.workspace;
    const other = resolution.namespaceOf(target);
    if (!other || other === resolution.namespaceOf(from)) return { id: target.id };
    const edition = target === other.element ? chosen : other.edition;
    return { id: target.id, document: other.element.id, ...(edition !== undefined && { edition }) };
  }
}

function withDeclared(json: JsonInTheMaking, elements: readonly Element[]): JsonInTheMaking {
  if (elements.length > 0) json['elements'] = elements.map(({ id }) => id);
  return json;
}

/** The head of a list with its members: `mindst én gælder: feber; (alle gælder: nattesved; vægttab)`. */
function headText({ definition, count }: Fact, conditions: readonly JsonObject[]): string {
  const members = conditions.map(({ text, wording }) => String(text ?? `skøn: ${String(wording)}`));
  return `${definition.key.replace('N', String(count ?? ''))}: ${members.map((member) => (member.includes('; ') ? `(${member})` : member)).join('; ')}`;
}
