import type { Cause } from './answer.js';
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
  const values = new Values(subject, library);
  const known = values.known(fact);
  if (typeof known === 'string') return { result: 'unknown', cause: known };
  if (asked.element.parent !== subject.element.id) return { result: 'unknown', cause: 'not-a-value' };
  const within = (id: string): ReadonlySet<string> => valuesWithin(id, subject, library);
  const wanted = within(asked.element.id);
  const excluded = known.isNot.map((id) => within(id));
  const isExcluded = (id: string): boolean => excluded.some((value) => value.has(id));
  if (known.is.some(isExcluded) || known.oneOf?.every(isExcluded)) return { result: 'unknown', cause: 'contradiction' };
  if (isExcluded(asked.element.id)) return { result: 'false' };
  if (known.is.some((id) => wanted.has(id))) return { result: 'true' };
  const possible = (id: string): boolean => [...within(id)].some((inner) => wanted.has(inner) && !isExcluded(inner));
  if (known.oneOf) {
    if (known.oneOf.every((id) => wanted.has(id))) return { result: 'true' };
    return known.oneOf.some(possible) ? { result: 'unknown', cause: 'included-value' } : { result: 'false' };
  }
  return { result: 'unknown', cause: known.is.some(possible) ? 'included-value' : 'missing-fact' };
}

/** What is known, with nothing left out. */
interface Known {
  readonly oneOf?: readonly string[];
  readonly is: readonly string[];
  readonly isNot: readonly string[];
}

/** The values of a data element. */
class Values {
  private readonly ids: ReadonlySet<string>;
  private readonly isSingle: boolean;

  constructor(subject: Place, library: Library) {
    const { element } = subject;
    this.ids = new Set(library.childrenOf(subject).flatMap(({ element: { kind, id } }) => (kind === 'value' ? [id] : [])));
    this.isSingle = element.kind === 'data-element' && element.valueType?.value !== 'multiple-choice';
  }

  /** A fact as values; the cause where it is none. Of a single choice one value is what it is; of a multiple one, what it is among others. */
  known(fact: Fact): Known | Cause {
    const said = typeof fact === 'string' ? [fact] : fact;
    if (typeof said !== 'object' || 'value' in said || 'unit' in said) return 'wrong-type';
    const values: KnownValues = Array.isArray(said) ? (this.isSingle ? { oneOf: said } : { is: said }) : (said as KnownValues);
    const { is = [], isNot = [] } = values;
    // A list of nothing says nothing.
    const oneOf = values.oneOf?.length ? values.oneOf : undefined;
    if ([...(oneOf ?? []), ...is, ...isNot].some((id) => !this.ids.has(id))) return 'not-a-value';
    if (!this.isSingle && oneOf && oneOf.length > 1) return 'wrong-type';
    if (this.isSingle && is.length > 0) return { oneOf: is, is: [], isNot };
    if (!this.isSingle && oneOf) return { is: [...is, ...oneOf], isNot };
    return { ...(oneOf && { oneOf }), is, isNot };
  }
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
