import type { JsonObject } from '@pakkeforloeb/compiler';
import { type ElementIndex, valueAt, wordsAt, wordsOf } from './elements.js';
import { compare } from './reproduction.js';
import type { Sentence } from './sentences.js';
import { isText, proseIn } from './prose-keys.js';

/** Why a unit carries no rule; README.md says what each means. */
export const NO_RULE = ['heading', 'background', 'evidence', 'definition', 'reference', 'introduction', 'misprint'] as const;

/** Why a part of a rule is only in our text; README.md says what each means. */
export const ONLY_IN_TEXT = ['detail', 'vague', 'mendable'] as const;

/** Where a part of a rule lives: a path of properties, with dots, on an element of the pathway. */
export interface FieldPlace {
  /** Left out when it is the element of the entry. */
  readonly element?: string;
  readonly field: string;
  /** Whether the field itself is a sentence of the document: it is the structured place, but no program can compute with it. */
  readonly prose?: true;
}

/** A unit that carries a rule: the element that holds its words, and the fields that hold its meaning. */
export interface Rule {
  readonly line: number;
  readonly text: string;
  readonly element: string;
  readonly fields: readonly (string | FieldPlace)[];
  /** What of the rule is in no field. */
  readonly onlyInText?: readonly { readonly part: string; readonly reason: (typeof ONLY_IN_TEXT)[number] }[];
}

/** What is said of a unit of the document. */
export type Entry =
  | Rule
  | { readonly line: number; readonly text: string; readonly noRule: (typeof NO_RULE)[number] }
  | { readonly line: number; readonly text: string; readonly leftAsText: string };

export const isRule = (entry: Entry): entry is Rule => 'element' in entry;

/** The fields of a rule, each with the element it is on. */
export function placesOf({ element, fields }: Pick<Rule, 'element' | 'fields'>): Required<Pick<FieldPlace, 'element' | 'field'>>[] {
  return fields.map((place) => (typeof place === 'string' ? { element, field: place } : { ...place, element: place.element ?? element }));
}

/** Units without an entry of their own, out of order or with other words, as `line: text`. */
export function faultsInOrder(entries: readonly Entry[], units: readonly Sentence[]): string[] {
  const named = ({ line, text }: Pick<Sentence, 'line' | 'text'>): string => `${line}: ${text}`;
  const length = Math.max(entries.length, units.length);
  return Array.from({ length }, (_, index) => index)
    .filter((index) => !entries[index] || !units[index] || named(entries[index]) !== named(units[index]))
    .map((index) => named((units[index] ?? entries[index])!));
}

/** What is wrong with an entry, measured against the output; empty when every field is there and the words are the element's. */
export function faultsIn(entry: Entry, elements: ElementIndex): string[] {
  if ('noRule' in entry) return NO_RULE.includes(entry.noRule) ? [] : [`unknown reason: ${String(entry.noRule)}`];
  if ('leftAsText' in entry) return entry.leftAsText.trim() === '' ? ['no reason'] : [];
  const element = elements.get(entry.element);
  if (!element) return [`no element ${entry.element}`];
  const reasons = (entry.onlyInText ?? []).filter(({ part, reason }) => part.trim() === '' || !ONLY_IN_TEXT.includes(reason));
  return [
    ...(entry.fields.length === 0 ? ['no field'] : []),
    ...entry.fields.flatMap((place) => faultsInField(typeof place === 'string' ? { field: place } : place, element, entry, elements)),
    ...(holdsWords(entry, wordsOf(element, elements)) ? [] : [`the words are not in ${entry.element}`]),
    ...reasons.map(({ part }) => `no reason for ${part}`),
  ];
}

function faultsInField(place: FieldPlace, own: JsonObject, entry: Rule, elements: ElementIndex): string[] {
  const on = place.element === undefined ? own : elements.get(place.element);
  const name = `${place.element ?? entry.element}.${place.field}`;
  const value = on && valueAt(on, place.field);
  if (value === undefined) return [`no field ${name}`];
  if (isText(place.field)) return [`${name} is text`];
  if (proseIn(place.field) !== (place.prose ?? false)) return [`${name} ${place.prose ? 'is not prose' : 'is prose and not marked'}`];
  // An item of a list is found by its number: it must be the one that the unit names.
  if (/\.\d+$/.test(place.field) && !holdsWords(entry, wordsAt(value, elements))) return [`the words are not at ${name}`];
  return [];
}

function holdsWords({ line, text }: Rule, words: readonly string[]): boolean {
  return compare([{ line, text, section: '' }], words, []).missing.length === 0;
}
