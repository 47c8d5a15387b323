import type { Amount, Condition, PathwayDocument, Reference, TestPatientElement } from '../generated/document.js';
import type { Library, Place } from './library.js';
import type { Fact, KnownRange, KnownValues, Patient } from './patient.js';
import { valuesWithin } from './values.js';
import { titleOf, wordingOf } from './wording.js';

/** Something given about a test patient that is no fact: a choice between several, or the opposite of what is given elsewhere. */
export interface UnusableGiven {
  /** The condition, in Danish. */
  readonly about: string;
  readonly reason: 'not-a-fact' | 'contradicts';
}

/** Deeper than any author nests; beyond it a condition is no fact, so that no document can stop a program. */
const DEEPEST = 600;

/**
 * What is known of a test patient: the groups that it is in (`gælder for`) and not in (`omfatter ikke`), and the facts that the conditions
 * under `givet` state where they are taken as fulfilled. All else is unknown.
 */
export function patientGiven(
  { given, appliesTo, excludes }: TestPatientElement,
  from: PathwayDocument,
  library: Library,
): { readonly patient: Patient; readonly unusable: readonly UnusableGiven[] } {
  const facts = new Facts(from, library);
  const member = (relation: typeof appliesTo, is: boolean): UnusableGiven[] =>
    (relation?.items ?? []).flatMap(({ value }) => {
      const reason = facts.member(value, is);
      const place = library.find(value, from);
      return reason ? [{ about: place ? titleOf(place) : value.id, reason }] : [];
    });
  const stated = (given?.conditions ?? []).flatMap((condition): UnusableGiven[] => {
    const reason = facts.take(condition, true);
    return reason ? [{ about: wordingOf(condition, from, library), reason }] : [];
  });
  return { patient: facts.patient, unusable: [...stated, ...member(appliesTo, true), ...member(excludes, false)] };
}

class Facts {
  /** Without a prototype: an element may be called `constructor`. */
  readonly patient: Record<string, Fact> = Object.create(null) as Record<string, Fact>;

  constructor(
    private readonly from: PathwayDocument,
    private readonly library: Library,
  ) {}

  /** Takes a condition as fulfilled, or as not. @returns why it cannot be */
  take(condition: Condition, positive: boolean, depth = 0): UnusableGiven['reason'] | undefined {
    if (depth > DEEPEST) return 'not-a-fact';
    switch (condition.type) {
      case 'not':
        return this.take(condition.condition, !positive, depth + 1);
      case 'all':
        return this.each(condition.conditions, positive, positive, depth);
      case 'any':
        return this.each(condition.conditions, !positive, positive, depth);
      case 'none':
        return this.each(condition.conditions, positive, !positive, depth);
      case 'holds':
        return this.truth(this.library.find(condition.subject, this.from), positive);
      case 'judgement':
        return this.truth(
          condition.judgement === undefined ? undefined : this.library.find({ id: condition.judgement }, this.from),
          positive,
        );
      case 'is':
        return this.values(
          this.library.find(condition.subject, this.from),
          condition.values.map(({ id }) => id),
          positive !== condition.negated,
        );
      case 'compare':
        return this.amount(this.library.find(condition.subject, this.from), rangeOf(condition.relation, condition.amount, positive));
      case 'between': {
        const [low, high] = [rangeOf('at-least', condition.low, true), rangeOf('at-most', condition.high, true)];
        if (!positive || condition.low.unit !== condition.high.unit) return 'not-a-fact';
        return this.amount(this.library.find(condition.subject, this.from), { ...low, ...high });
      }
      default:
        return 'not-a-fact';
    }
  }

  /** Takes membership of a group, or that a criterion is not fulfilled. @returns why it cannot be */
  member(reference: Reference, is: boolean): UnusableGiven['reason'] | undefined {
    return this.truth(this.library.find(reference, this.from), is);
  }

  /** @param together whether each of them is so; otherwise only where there is one */
  private each(conditions: readonly Condition[], together: boolean, positive: boolean, depth: number): UnusableGiven['reason'] | undefined {
    if (!together && conditions.length !== 1) return 'not-a-fact';
    return conditions.map((condition) => this.take(condition, positive, depth + 1)).find((reason) => reason !== undefined);
  }

  private truth(place: Place | undefined, value: boolean): UnusableGiven['reason'] | undefined {
    if (!place) return 'not-a-fact';
    const known = this.patient[place.key];
    if (known !== undefined && known !== value) return 'contradicts';
    this.patient[place.key] = value;
    return undefined;
  }

  private values(place: Place | undefined, ids: readonly string[], positive: boolean): UnusableGiven['reason'] | undefined {
    if (place?.element.kind !== 'data-element') return 'not-a-fact';
    const isSingle = place.element.valueType?.value !== 'multiple-choice';
    const known = (this.patient[place.key] ?? {}) as KnownValues;
    if (!positive) this.patient[place.key] = { ...known, isNot: [...(known.isNot ?? []), ...ids] };
    else if (isSingle) {
      const oneOf = known.oneOf ? narrowed(known.oneOf, ids, (id) => valuesWithin(id, place, this.library)) : ids;
      if (oneOf.length === 0) return 'contradicts';
      this.patient[place.key] = { ...known, oneOf };
    } else if (ids.length === 1) this.patient[place.key] = { ...known, is: [...(known.is ?? []), ...ids] };
    else return 'not-a-fact';
    return this.contradicts(place) ? 'contradicts' : undefined;
  }

  /** Whether a value is known both to be so and not to be so. */
  private contradicts(place: Place): boolean {
    const { oneOf, is = [], isNot = [] } = this.patient[place.key] as KnownValues;
    const excluded = (id: string): boolean => isNot.some((other) => valuesWithin(other, place, this.library).has(id));
    return is.some(excluded) || (oneOf !== undefined && oneOf.every(excluded));
  }

  private amount(place: Place | undefined, range: KnownRange | undefined): UnusableGiven['reason'] | undefined {
    if (!place || !range) return 'not-a-fact';
    const known = this.patient[place.key] as KnownRange | undefined;
    if (known && (known.unit !== range.unit || Object.keys(range).some((end) => end !== 'unit' && end in known))) return 'not-a-fact';
    const joined = { ...known, ...range };
    const { atLeast = -Infinity, over = -Infinity, atMost = Infinity, under = Infinity } = joined;
    const isEmpty = atLeast > atMost || over >= atMost || atLeast >= under || over >= under;
    if (isEmpty) return 'contradicts';
    this.patient[place.key] = joined;
    return undefined;
  }
}

/** Of what it was one of, what it still may be: the narrower of two where the one includes the other. */
function narrowed(known: readonly string[], said: readonly string[], within: (id: string) => ReadonlySet<string>): string[] {
  const found = known.flatMap((one) => said.flatMap((other) => (within(other).has(one) ? [one] : within(one).has(other) ? [other] : [])));
  return [...new Set(found)];
}

/** What a comparison says where it is fulfilled. A fuzzy bound is taken at its far end: there the comparison is fulfilled. */
function rangeOf(relation: 'over' | 'under' | 'at-least' | 'at-most' | 'equal', amount: Amount, positive: boolean): KnownRange | undefined {
  const { value, upTo = value, unit, approximate } = amount;
  const more = { ...(unit !== undefined && { unit }), ...(approximate && { approximate }) };
  switch (relation) {
    case 'over':
      return positive ? { over: upTo, ...more } : { atMost: value, ...more };
    case 'at-most':
      return positive ? { atMost: value, ...more } : { over: upTo, ...more };
    case 'at-least':
      return positive ? { atLeast: upTo, ...more } : { under: value, ...more };
    case 'under':
      return positive ? { under: value, ...more } : { atLeast: upTo, ...more };
    case 'equal':
      return positive ? { atLeast: value, atMost: upTo, ...more } : undefined;
  }
}
