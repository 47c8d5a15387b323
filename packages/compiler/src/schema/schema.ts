import { ENTRIES, type KeyDefinition, type Kind } from '@pakkeforloeb/language';
import { DERIVED } from './derived.js';
import { described, KIND_DESCRIPTIONS, PROPERTY_DESCRIPTIONS } from './descriptions.js';
import { elementType, propertyType } from './names.js';
import { elementKinds, propertiesOfFact, propertiesOfItem, propertiesOfKind, VARIANTS, type Property, WHEN } from './properties.js';
import { SCHEMA_VERSION } from './version.js';
import { CONDITION_NAMES, CONDITION_TYPES, list, object, ref, string, VALUES, type Schema } from './values.js';

/** What is declared in the block of a property: a footnote, a judgement, the points of a list. */
const DECLARED_HERE = { elements: list({ type: 'string' }, 'The ids of the elements declared here, in order.') };

/** Properties that every block may have: they are said once. Found when a schema is made: a build needs none. */
let annotationsKnown: ReadonlySet<string> | undefined;

function isAnnotation({ name }: Property): boolean {
  annotationsKnown ??= annotationNames();
  return annotationsKnown.has(name);
}

function annotationNames(): ReadonlySet<string> {
  const [first, ...rest] = [...elementKinds().map(propertiesOfKind), ...facts().map(propertiesOfFact)];
  const names = new Set(first!.map(({ name }) => name).filter((name) => name !== WHEN));
  for (const properties of rest) {
    const own = new Set(properties.map(({ name }) => name));
    for (const name of names) if (!own.has(name)) names.delete(name);
  }
  return names;
}

/** The keys that describe their owner, each once. */
function facts(): KeyDefinition[] {
  return ENTRIES.filter(({ declares, isCondition }) => declares === 'fact' && !isCondition);
}

/** The JSON Schema (2020-12) of a document, made from the table of keys. It knows no keys beside those of its version. */
export function documentSchema(): Schema {
  const kinds = elementKinds();
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:pakkeforloeb:document:${SCHEMA_VERSION}`,
    title: 'PathwayDocument',
    ...object(
      'One edition of a pathway, or a catalogue, a module or a local variant, with all that its authors wrote.',
      {
        schemaVersion: { const: SCHEMA_VERSION, description: 'The version of this schema.' },
        languageVersion: string('The version of the language that the text was read as.'),
        kind: { enum: ['pathway', 'catalogue', 'module', 'local-variant'] },
        id: string('The id of the document: that of its first element.'),
        edition: string('The edition of a pathway, as written.'),
        title: string('The title, in Danish.'),
        units: {
          type: 'object',
          description: 'The units of the amounts in this document, and those that they can be compared with.',
          additionalProperties: ref('Unit'),
        },
        relations: {
          type: 'object',
          description:
            'What the relations in this document are about: every property whose value or members are references, by its name, wherever it stands.',
          additionalProperties: ref('RelationType'),
        },
        elements: {
          type: 'array',
          minItems: 1,
          description:
            'Every element, the document itself first, each before those in its block, which say so by `parent`. Within a block the order is that of the text. Directly under the document sections come by their numbers, then all else by kind and id: no file comes before another.',
          items: ref('Element'),
        },
        derived: ref('Derived'),
      },
      ['schemaVersion', 'languageVersion', 'kind', 'id', 'title', 'units', 'relations', 'elements', 'derived'],
    ),
    $defs: {
      Element: choice('Anything that can be pointed at.', 'kind', Object.fromEntries(kinds.map((kind) => [kind, elementType(kind)]))),
      ...Object.fromEntries(kinds.map((kind) => [elementType(kind), elementSchema(kind)])),
      Annotations: annotations(),
      Condition: choice('A condition as a tree that can be evaluated.', 'type', CONDITION_NAMES),
      ...CONDITION_TYPES,
      ConditionFacts: withAnnotations('What stands in the block of a condition.', DECLARED_HERE, propertiesOfKind('judgement')),
      ...Object.fromEntries(
        facts()
          .filter(({ form }) => form !== 'condition')
          .map((definition) => [propertyType(definition.english), propertySchema(definition)]),
      ),
      ...VALUES,
      ...DERIVED,
    },
  };
}

/**
 * One of several types, told apart by one property. Said with if and then, so that a fault is told once, for the type that is meant, and not for
 * each that is not.
 * @param types value of the property -> name of the type
 */
function choice(description: string, property: string, types: Readonly<Record<string, string>>): Schema {
  return {
    type: 'object',
    description,
    properties: { [property]: { enum: Object.keys(types) } },
    required: [property],
    allOf: Object.entries(types).map(([value, type]) => ({ if: { properties: { [property]: { const: value } } }, then: ref(type) })),
  };
}

function annotations(): Schema {
  const properties = propertiesOfKind('statement').filter(isAnnotation);
  return {
    type: 'object',
    description: 'What may be said of anything: notes, sources, the printed form beside ours.',
    properties: Object.fromEntries(properties.map((property) => [property.name, occurrence(property)])),
  };
}

function elementSchema(kind: Kind): Schema {
  const entries = ENTRIES.filter(({ declares }) => declares === kind);
  const variants = entries.filter(({ key }) => VARIANTS.has(key)).map(({ english }) => english);
  const value = entries.map(valueOf).find((schema) => schema !== undefined);
  return withAnnotations(
    described(
      KIND_DESCRIPTIONS[kind],
      entries.map(({ key }) => key),
    ),
    {
      id: string('Unique in the document, independent of file and order.'),
      kind: { const: kind },
      parent: string('The id of the element in whose block it stands; absent for the document itself.'),
      section: string(
        'The number of the printed section that it stands in, without the point or colon that ends it in print: `Bilag 2 a`. As printed it is the `number` of the section.',
      ),
      ...(variants.length > 0 && { variant: { enum: variants, description: 'How it was declared, where that says more than its kind.' } }),
      ...(entries.some(({ obligation }) => obligation) && { obligation: ref('ObligationProperty') }),
      title: string('Its title, in Danish.'),
      text: string("The document's words, in Danish."),
      ...(value && { value }),
    },
    propertiesOfKind(kind),
    ['id', 'kind', ...(entries.some(({ obligation }) => obligation) ? ['obligation'] : [])],
  );
}

/** What stands after a key: the value of an element or of a property; undefined where that is no value but words or nothing. */
function valueOf(definition: KeyDefinition): Schema | undefined {
  switch (definition.form) {
    case 'name':
      return ref('Reference');
    case 'condition':
      return ref('Condition');
    case 'quantity':
      return ref('Amount');
    case 'date':
      return ref('PartialDate');
    case 'count':
      return ref('Count');
    case 'choice':
      return { enum: Object.values(definition.choices) };
    case 'code':
      return { type: 'string' };
    default:
      return undefined;
  }
}

/** A property: once an object, else a list of them. A condition is an object itself and holds what describes it. */
function occurrence({ name, definition }: Property): Schema {
  const type =
    name === WHEN
      ? ref('Condition')
      : definition.form === 'condition'
        ? conditionProperty(definition)
        : ref(propertyType(definition.english));
  return definition.occurs === 'many' && name !== WHEN ? list(type) : type;
}

/** A property that is a condition: described where it stands, since the type is the same everywhere. */
function conditionProperty({ english, key }: KeyDefinition): Schema {
  return { ...ref('Condition'), description: described(PROPERTY_DESCRIPTIONS[english], [key]) };
}

function propertySchema(definition: KeyDefinition): Schema {
  const description = described(PROPERTY_DESCRIPTIONS[definition.english], [definition.key]);
  return withAnnotations(description, { ...shapeOf(definition), ...DECLARED_HERE }, propertiesOfFact(definition), requiredIn(definition));
}

/** Of a property that may hold a list, the list is always there, be it of one. */
function shapeOf(definition: KeyDefinition): Record<string, Schema> {
  const { items } = definition;
  if (items?.declares) return {};
  if (items?.form === 'condition') return { conditions: list(ref('Condition')) };
  if (items)
    return {
      ...(items.form === 'name' && { quantifier: ref('Quantifier') }),
      items: list(
        withAnnotations(
          'A member of the list.',
          { value: items.form === 'name' ? ref('Reference') : { type: 'string' }, ...DECLARED_HERE },
          propertiesOfItem(definition),
          ['value'],
        ),
      ),
    };
  return definition.form === 'none' ? {} : { value: valueOf(definition) ?? { type: 'string' } };
}

function requiredIn({ items, form }: KeyDefinition): string[] {
  if (items?.declares) return [];
  if (items?.form === 'condition') return ['conditions'];
  if (items) return ['items', ...(items.form === 'name' ? ['quantifier'] : [])];
  return form === 'none' ? [] : ['value'];
}

/** A closed object with its own properties, those of the table and the annotations. */
function withAnnotations(
  description: string,
  own: Readonly<Record<string, Schema>>,
  properties: readonly Property[],
  required: readonly string[] = [],
): Schema {
  const added = properties.filter((property) => !isAnnotation(property)).map((property) => [property.name, occurrence(property)] as const);
  return {
    type: 'object',
    description,
    allOf: [ref('Annotations')],
    properties: { ...own, ...Object.fromEntries(added) },
    ...(required.length > 0 && { required }),
    unevaluatedProperties: false,
  };
}
