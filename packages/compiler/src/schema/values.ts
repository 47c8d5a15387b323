import { QUANTIFIERS } from '@pakkeforloeb/language';
import { RELATION_TYPES } from './relation-types.js';

/** A part of a JSON Schema. */
export type Schema = { readonly [keyword: string]: unknown };

export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
export const string = (description: string): Schema => ({ type: 'string', description });
export const list = (items: Schema, description?: string): Schema => ({
  type: 'array',
  items,
  minItems: 1,
  ...(description && { description }),
});

/** An object that knows these properties and no others. */
export function object(description: string, properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema {
  return { type: 'object', description, properties, ...(required.length > 0 && { required }), additionalProperties: false };
}

/** The types of values: what stands after a key. */
export const VALUES: Readonly<Record<string, Schema>> = {
  Reference: object(
    'What a name in the text stands for: an element of this document, or of another where `document` says so.',
    {
      id: string('The id of the element.'),
      document: string('The id of the other document; absent for an element of this one.'),
      edition: string('The edition of the other document, where the text chose one or where it has one.'),
    },
    ['id'],
  ),
  Amount: object(
    'A number with its unit. Undecided between `value` and `upTo`, and near `value` where it is approximate. Two amounts can be compared by the units of this document.',
    {
      value: { type: 'number', description: 'The number, or the lower end of a fuzzy bound.' },
      upTo: { type: 'number', description: 'The upper end of a fuzzy bound: 2 in "1,5-2 cm".' },
      approximate: { const: true, description: 'The text says "ca.".' },
      comparator: { enum: ['<', '<=', '>', '>='], description: 'The bound that the text states with the number, as FHIR writes it.' },
      unit: string('The unit as written, in Danish; a name in `units`. Absent for a bare number.'),
    },
    ['value'],
  ),
  Unit: object(
    'What a unit is. Amounts of one dimension can be compared by value times factor. Calendar days, working days and days are apart and never added.',
    {
      code: string('The code in UCUM, where it has one: working days are no unit of it.'),
      dimension: string('What it measures.'),
      factor: { type: 'number', description: 'How many of the base unit of the dimension one of it is.' },
    },
    ['dimension'],
  ),
  PartialDate: {
    type: 'string',
    pattern: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$',
    description: 'A day, a month or a year, as FHIR writes partial dates.',
  },
  Count: object(
    'A whole number with what it means.',
    { quantifier: { enum: ['at-least', 'at-most', 'exactly'] }, number: { type: 'integer', minimum: 0 } },
    ['quantifier', 'number'],
  ),
  RelationType: {
    enum: Object.keys(RELATION_TYPES),
    description: `What a relation is about. ${Object.entries(RELATION_TYPES)
      .map(([type, meaning]) => `${type}: ${meaning}`)
      .join(' ')}`,
  },
  Quantifier: {
    enum: Object.values(QUANTIFIERS),
    description:
      'What a list says of its members: all of them, one, at least one, several (more than one), or examples beside which others may come.',
  },
};

const CONDITIONS = list(ref('Condition'));
const text = string('The condition in Danish: as written on its line, or the head of a list with its members.');
const facts = ref('ConditionFacts');

/** A condition has three values: true, false, unknown. A missing fact is unknown, never "no". */
export const CONDITION_TYPES: Readonly<Record<string, Schema>> = {
  AllCondition: condition('True when all are true; false when one is false; else unknown.', 'all', { conditions: CONDITIONS }),
  AnyCondition: condition('True when one is true; false when all are false; else unknown.', 'any', { conditions: CONDITIONS }),
  NoneCondition: condition('True when all are false; false when one is true; else unknown.', 'none', { conditions: CONDITIONS }),
  AtLeastCondition: condition('True when `count` are true; false when that cannot be reached; else unknown.', 'at-least', {
    count: { type: 'integer', minimum: 0 },
    conditions: CONDITIONS,
  }),
  ExactlyCondition: condition('True when `count` are true and none is unknown; false when that cannot be; else unknown.', 'exactly', {
    count: { type: 'integer', minimum: 0 },
    conditions: CONDITIONS,
  }),
  NotCondition: condition('True when false, false when true, unknown when unknown.', 'not', { condition: ref('Condition') }),
  HoldsCondition: condition('A yes/no data element is yes, or a criterion, point, event or outcome is fulfilled.', 'holds', {
    subject: ref('Reference'),
  }),
  IsCondition: condition(
    'The data element has one of the values, or one that a value includes. Unknown where only a value that includes it is known.',
    'is',
    { subject: ref('Reference'), negated: { type: 'boolean' }, values: list(ref('Reference')) },
  ),
  CompareCondition: condition(
    'The measured amount against a bound. Over and under leave the bound out; at-least and at-most take it in. Between the ends of a fuzzy bound it is unknown.',
    'compare',
    { subject: ref('Reference'), relation: { enum: ['over', 'under', 'at-least', 'at-most', 'equal'] }, amount: ref('Amount') },
  ),
  BetweenCondition: condition('The measured amount lies between the bounds, both included.', 'between', {
    subject: ref('Reference'),
    low: ref('Amount'),
    high: ref('Amount'),
  }),
  CountOfCondition: condition(
    'How many points of a list are fulfilled. Of an open list others may count too: unknown rather than false.',
    'count-of',
    {
      quantifier: { enum: ['at-least', 'at-most', 'exactly', 'all', 'none'] },
      count: { type: 'integer', minimum: 0 },
      list: ref('Reference'),
    },
    ['count'],
  ),
  JudgementCondition: condition(
    'A clinical judgement: unknown until the clinician has answered.',
    'judgement',
    { judgement: string('The id of the judgement, where it can be referred to.'), wording: string('What is judged, in Danish.') },
    ['judgement'],
  ),
};

/** The type of each value of `type`. */
export const CONDITION_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CONDITION_TYPES).map(([name, { properties }]) => [(properties as { type: { const: string } }).type.const, name]),
);

function condition(
  description: string,
  type: string,
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
): Schema {
  const required = ['type', ...Object.keys(properties).filter((name) => !optional.includes(name))];
  return object(description, { type: { const: type }, ...properties, text, facts }, required);
}
