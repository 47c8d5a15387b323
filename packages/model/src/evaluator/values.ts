import type { Cause } from './answer.js';
import type { FactCause } from './fact-problems.js';
import type { Library, Place } from './library.js';
import type { Fact, KnownValues } from './patient.js';
import type { Truth } from './truth.js';

/** Whether a data element has a value. */
export interface HasValue {
  readonly result: Truth;
  readonly cause?: Cause;
}

/**
 * Whether a data element with values has one of them, or one that it includes (docs/sprog/betydning.md, "Værdier"). Where only a value is
 * known that includes it, or that overlaps it, it is unknown: it may be it.
 */
export function hasValue(subject: Place, asked: Place, fact: Fact, library: Library): HasValue {
  const known = knownValues(subject, fact, library);
  if (typeof known === 'string') return { result: 'unknown', cause: known };
  if (asked.element.parent !== subject.element.id) return { result: 'unknown', cause: 'not-a-value' };
  const within = (id: string): ReadonlySet<string> => valuesWithin(id, subject, library);
  const wanted = within(asked.element.id);
  const isExcluded = excludedBy(known, subject, library);
  if (isExcluded(asked.element.id)) return { result: 'false' };
  if (known.is.some((id) => wanted.has(id))) return { result: 'true' };
  const possible = (id: string): boolean => [...within(id)].some((inner) => wanted.has(inner) && !isExcluded(inner));
  if (known.oneOf) {
    if (known.oneOf.every((id) => wanted.has(id))) return { result: 'true' };
    return known.oneOf.some(possible) ? { result: 'unknown', cause: 'included-value' } : { result: 'false' };
  }
  return { result: 'unknown', cause: known.is.some(possible) ? 'included-value' : 'missing-fact' };
}

/** What is known of values, with nothing left out. */
export interface Known {
  readonly oneOf?: readonly string[];
  readonly is: readonly string[];
  readonly isNot: readonly string[];
}

const LISTS: ReadonlySet<string> = new Set(['oneOf', 'is', 'isNot']);

/**
 * What a fact says of the values of a data element; the cause where it cannot be used. Of a single choice one value is what it is; of a
 * multiple one, what it is among others.
 */
export function knownValues(subject: Place, fact: Fact, library: Library): Known | FactCause {
  const { element } = subject;
  const isSingle = element.kind === 'data-element' && element.valueType?.value !== 'multiple-choice';
  const said = typeof fact === 'string' ? [fact] : fact;
  if (typeof said !== 'object') return 'wrong-type';
  const values: KnownValues = Array.isArray(said) ? (isSingle ? { oneOf: said } : { is: said }) : (said as KnownValues);
  const lists = Object.values(values).every((ids) => Array.isArray(ids) && ids.every((id) => typeof id === 'string'));
  if (!lists || Object.keys(values).some((name) => !LISTS.has(name))) return 'wrong-type';
  const known = inOneForm(values, isSingle);
  if (typeof known === 'string') return known;
  const ids = new Set(library.childrenOf(subject).flatMap(({ element: { kind, id } }) => (kind === 'value' ? [id] : [])));
  if ([...(known.oneOf ?? []), ...known.is, ...known.isNot].some((id) => !ids.has(id))) return 'not-a-value';
  const excluded = excludedBy(known, subject, library);
  // Of a single choice it is one of the values; of a multiple one it may be none.
  const isNone = isSingle && known.isNot.length > 0 && (known.oneOf ?? [...ids]).every(excluded);
  return known.is.some(excluded) || isNone ? 'contradiction' : known;
}

function inOneForm({ oneOf, is = [], isNot = [] }: KnownValues, isSingle: boolean): Known | FactCause {
  if (isSingle && is.length > 0) return oneOf ? 'wrong-type' : { oneOf: is, is: [], isNot };
  if (isSingle || !oneOf) return { ...(oneOf && { oneOf }), is, isNot };
  return oneOf.length > 1 ? 'wrong-type' : { is: [...is, ...oneOf], isNot };
}

/** Whether a value is one of those that it is known not to be, or within one. */
function excludedBy({ isNot }: Known, subject: Place, library: Library): (id: string) => boolean {
  const excluded = isNot.map((id) => valuesWithin(id, subject, library));
  return (id) => excluded.some((value) => value.has(id));
}

/** A value of a data element and all that it includes. */
export function valuesWithin(id: string, subject: Place, library: Library): ReadonlySet<string> {
  const found = new Set([id]);
  for (const inner of found) {
    const value = library.find({ id: inner }, subject.document)?.element;
    if (value?.kind === 'value') for (const item of value.includes?.items ?? []) found.add(item.value.id);
  }
  return found;
}
