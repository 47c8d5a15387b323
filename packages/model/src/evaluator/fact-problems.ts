import type { Cause } from './answer.js';
import { amountIn, isImpossible, measureProblem } from './amounts.js';
import type { Library, Place } from './library.js';
import type { Fact } from './patient.js';
import { knownValues } from './values.js';

/** Why a fact cannot be used. */
export type FactReason =
  /** The key names no element of the documents: misspelt, or of a document that was not given. */
  | 'unknown-key'
  /** The key names a value: give the value as the fact about its data element. */
  | 'value-as-key'
  /** The key names an element about which nothing can be known: a section, a table, a date. */
  | 'takes-no-fact'
  | FactCause;

/** Why what was given about an element cannot be used. Two keys that say different things of one element are a contradiction, too. */
export type FactCause = Extract<
  Cause,
  'wrong-type' | 'not-a-value' | 'missing-unit' | 'unknown-unit' | 'different-units' | 'negative-amount' | 'contradiction'
>;

/** A fact that was given and could not be used. What it is about is taken as unknown. */
export interface FactProblem {
  /** The key, as it was given. */
  readonly key: string;
  readonly reason: FactReason;
  /** The key of the element that the fact is about, as answers write it; of a value its data element. Absent where the key names none. */
  readonly element?: string;
}

/** The kinds of elements that are fulfilled or not, and so known to be: all else than data elements that a condition, a group or an event can name. */
const TRUE_OR_FALSE: ReadonlySet<string> = new Set(['criterion', 'item', 'judgement', 'event', 'outcome', 'patient-group']);

/** Whether it can be asked of an element whether it is fulfilled. Where the document does not say what a data element can be, it may be yes or no. */
export function isFulfillable({ element }: Place): boolean {
  if (element.kind === 'data-element') return (element.valueType?.value ?? 'boolean') === 'boolean';
  return TRUE_OR_FALSE.has(element.kind);
}

/** Whether something can be known of an element. */
function takesFact({ element }: Place): boolean {
  if (element.kind === 'data-element') return element.valueType?.value !== 'date';
  return TRUE_OR_FALSE.has(element.kind);
}

/** Whether something is an object with properties, and nothing that holds what it holds in another way: a Map, a Date. */
export function isPlain(value: unknown): value is object {
  return Object.prototype.toString.call(value) === '[object Object]';
}

/** Why what is known of an element cannot be used; undefined where it can. */
export function problemOf(place: Place, fact: Fact, library: Library): FactReason | undefined {
  const { element } = place;
  if (element.kind === 'value') return 'value-as-key';
  if (!takesFact(place)) return 'takes-no-fact';
  if (!['boolean', 'string', 'number'].includes(typeof fact) && !Array.isArray(fact) && !isPlain(fact)) return 'wrong-type';
  const type = element.kind === 'data-element' ? element.valueType?.value : 'boolean';
  switch (type) {
    case 'boolean':
      return typeof fact === 'boolean' ? undefined : 'wrong-type';
    case 'single-choice':
    case 'multiple-choice': {
      const known = knownValues(place, fact, library);
      return typeof known === 'string' ? known : undefined;
    }
    case 'count':
    case 'quantity': {
      const known = amountIn(fact);
      if (!known) return 'wrong-type';
      return measureProblem(place, known, library.units) ?? (isImpossible(known) ? 'contradiction' : undefined);
    }
    default:
      // The document does not say what it can be: what asks about it says whether the fact fits.
      return undefined;
  }
}
