import type { Amount, Condition, PathwayDocument, Reference } from '../generated/document.js';
import type { Library, Place } from './library.js';

/** A condition in Danish: as written where the document says so, else in the words of the language. */
export function wordingOf(condition: Condition, from: PathwayDocument, library: Library): string {
  return condition.text ?? worded(condition, (reference) => titleOfReference(reference, from, library));
}

/** The title of an element, its text where it has none, or its id. */
export function titleOf({ element }: Place): string {
  return element.title ?? element.text ?? element.id;
}

function titleOfReference(reference: Reference, from: PathwayDocument, library: Library): string {
  const place = library.find(reference, from);
  return place ? titleOf(place) : reference.id;
}

type Title = (reference: Reference) => string;

const RELATIONS = { over: 'over', under: 'under', 'at-least': 'mindst', 'at-most': 'højst', equal: 'præcis' } as const;
const COUNTS = { 'at-least': 'mindst', 'at-most': 'højst', exactly: 'præcis', all: 'alle', none: 'ingen' } as const;

/** Beyond so many levels a condition is no longer spelled out. */
const DEEPEST = 8;

function worded(condition: Condition, title: Title, level = 0): string {
  switch (condition.type) {
    case 'all':
      return 'alle gælder';
    case 'any':
      return 'mindst én gælder';
    case 'none':
      return 'ingen gælder';
    case 'at-least':
      return `mindst ${condition.count} gælder`;
    case 'exactly':
      return `præcis ${condition.count} gælder`;
    case 'not':
      return `ikke ${nested(condition.condition, title, level + 1)}`;
    case 'holds':
      return title(condition.subject);
    case 'is':
      return `${title(condition.subject)} ${valuesWorded(condition.values.map(title), condition.negated)}`;
    case 'compare':
      return `${title(condition.subject)} ${RELATIONS[condition.relation]} ${amountWorded(condition.amount)}`;
    case 'between':
      return `${title(condition.subject)} mellem ${amountWorded(condition.low)} og ${amountWorded(condition.high)}`;
    case 'count-of':
      return `${[COUNTS[condition.quantifier], condition.count].filter((word) => word !== undefined).join(' ')} af ${title(condition.list)}`;
    case 'judgement':
      return `skøn: ${condition.wording}`;
  }
}

function nested(condition: Condition, title: Title, level: number): string {
  if (level > DEEPEST) return '…';
  const conditions = 'conditions' in condition ? condition.conditions : undefined;
  if (!conditions || !['all', 'any'].includes(condition.type)) return worded(condition, title, level);
  return `(${conditions.map((inner) => nested(inner, title, level + 1)).join(condition.type === 'all' ? ' og ' : ' eller ')})`;
}

function valuesWorded(values: readonly string[], negated: boolean): string {
  if (values.length === 1) return `er ${negated ? 'ikke ' : ''}${values[0]}`;
  const last = values.at(-1);
  return `er ${negated ? 'hverken' : 'enten'} ${values.slice(0, -1).join(', ')} eller ${last}`;
}

function amountWorded({ value, upTo, approximate, unit }: Amount): string {
  const number = [value, upTo].flatMap((end) => (end === undefined ? [] : [String(end).replace('.', ',')])).join('-');
  return [approximate && 'ca.', number, unit].filter(Boolean).join(' ');
}
