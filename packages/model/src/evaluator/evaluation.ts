import type { Condition, PathwayDocument, Reference } from '../generated/document.js';
import { amountIn } from './amounts.js';
import { answer, combined, missingFact, type Answer, type AnswerDetails, type Cause } from './answer.js';
import { compareAmounts, type Relation } from './bounds.js';
import { countOf } from './counting.js';
import type { FactProblem } from './fact-problems.js';
import { factsOf, type Facts } from './facts.js';
import { fulfilled, fulfilledInRing } from './fulfilled.js';
import type { Library, Place } from './library.js';
import type { Fact, Patient } from './patient.js';
import type { Rings } from './rings.js';
import * as truth from './truth.js';
import { hasValue } from './values.js';
import { titleOf, wordingOf } from './wording.js';

/** Deeper than any author nests; beyond it the answer is unknown, so that no document can stop a program. */
const DEEPEST = 600;

/** Answers conditions for one patient. */
export class Evaluation {
  private answers = new Map<string, Answer>();
  private readonly facts: Facts;
  private depth = 0;

  constructor(
    readonly library: Library,
    readonly rings: Rings,
    patient: Patient,
  ) {
    this.facts = factsOf(patient, library);
  }

  /** An answer to the question that was asked, with the facts that could not be used. */
  told<T extends object>(answered: T): T & { readonly factProblems?: readonly FactProblem[] } {
    return this.problems.length === 0 ? answered : { ...answered, factProblems: this.problems };
  }

  /** The facts that could not be used. */
  get problems(): readonly FactProblem[] {
    return this.facts.problems;
  }

  /** Answers a condition that stands in a document. */
  condition(condition: Condition, from: PathwayDocument): Answer {
    const about = wordingOf(condition, from, this.library);
    return this.deeper(about, () => this.typed(condition, from, about));
  }

  /** What a reference stands for, or the answer that it stands for nothing here. */
  found(reference: Reference, from: PathwayDocument, about: string, then: (place: Place) => Answer): Answer {
    const place = this.library.find(reference, from);
    return place ? then(place) : answer('unknown', about, { element: this.library.keyOf(reference, from), cause: 'not-found' });
  }

  /**
   * Whether an element is fulfilled, answered once: where it is needed again, the answer stands without what it rests on.
   * One that needs itself gets no answer.
   */
  holds(place: Place): Answer {
    const known = this.answers.get(place.key);
    if (known) return known;
    const { key } = place;
    const found = this.rings.goesThrough(place) ? fulfilledInRing(place, this) : this.deeper(titleOf(place), () => fulfilled(place, this));
    this.answers.set(key, { ...found, why: [] });
    return found;
  }

  /** Asks something whose answers are not kept: those that are asked after it say in full what they rest on. */
  apart<T>(ask: () => T): T {
    const kept = this.answers;
    this.answers = new Map(kept);
    try {
      return ask();
    } finally {
      this.answers = kept;
    }
  }

  /** What is said of an element that is true or false; undefined where nothing is. */
  said(place: Place): Answer | undefined {
    const about = titleOf(place);
    const fact = this.facts.known.get(place.key);
    if (typeof fact === 'boolean') return answer(fact ? 'true' : 'false', about, { element: place.key });
    if (fact !== undefined) return unusable(about, place, 'wrong-type');
    const cause = this.facts.unusable.get(place.key);
    return cause && unusable(about, place, cause);
  }

  /** What is known of an element, or the answer that it is unknown. */
  private fact(
    place: Place,
    about: string,
  ): { readonly fact: Fact; readonly unknown?: never } | { readonly fact?: never; readonly unknown: Answer } {
    const fact = this.facts.known.get(place.key);
    if (fact !== undefined) return { fact };
    const cause = this.facts.unusable.get(place.key);
    return { unknown: cause ? unusable(about, place, cause) : missingFact(about, place.key) };
  }

  private deeper(about: string, ask: () => Answer): Answer {
    if (this.depth >= DEEPEST) return answer('unknown', about, { cause: 'too-deep' });
    this.depth++;
    try {
      return ask();
    } finally {
      this.depth--;
    }
  }

  private typed(condition: Condition, from: PathwayDocument, about: string): Answer {
    switch (condition.type) {
      case 'all':
        return this.several(condition.conditions, from, about, truth.all);
      case 'any':
        return this.several(condition.conditions, from, about, truth.any);
      case 'none':
        return this.several(condition.conditions, from, about, (values) => truth.not(truth.any(values)));
      case 'at-least':
        return this.several(condition.conditions, from, about, (values) => truth.atLeast(condition.count, values));
      case 'exactly':
        return this.several(condition.conditions, from, about, (values) => truth.exactly(condition.count, values));
      case 'not':
        return this.several([condition.condition], from, about, ([value]) => truth.not(value!));
      case 'holds':
        return this.found(condition.subject, from, about, (place) => ({ ...this.holds(place), about }));
      case 'is':
        return this.found(condition.subject, from, about, (place) => this.is(place, condition.values, condition.negated, from, about));
      case 'compare':
        return this.found(condition.subject, from, about, (place) => this.measured(place, about, [[condition.relation, condition.amount]]));
      case 'between':
        return this.found(condition.subject, from, about, (place) =>
          this.measured(place, about, [
            ['at-least', condition.low],
            ['at-most', condition.high],
          ]),
        );
      case 'count-of':
        return this.found(condition.list, from, about, (place) => countOf(condition, place, about, this));
      case 'judgement':
        if (condition.judgement === undefined) return answer('unknown', about, { cause: 'missing-fact' });
        return this.found({ id: condition.judgement }, from, about, (place) => this.said(place) ?? missingFact(about, place.key));
      default:
        return answer('unknown', about, { cause: 'unknown-type' });
    }
  }

  private several(
    conditions: readonly Condition[],
    from: PathwayDocument,
    about: string,
    rule: (values: readonly truth.Truth[]) => truth.Truth,
  ): Answer {
    return combined(
      about,
      conditions.map((condition) => this.condition(condition, from)),
      rule,
    );
  }

  private is(subject: Place, values: readonly Reference[], negated: boolean, from: PathwayDocument, about: string): Answer {
    const { fact, unknown } = this.fact(subject, about);
    if (fact === undefined) return unknown;
    const found = values.map((value) => {
      const place = this.library.find(value, from);
      return place ? hasValue(subject, place, fact, this.library) : { result: 'unknown' as const, cause: 'not-found' as const };
    });
    const result = truth.any(found.map((one) => one.result));
    const cause = found.find((one) => one.result === 'unknown')?.cause;
    const details: AnswerDetails = { element: subject.key, ...(result === 'unknown' && { cause, missing: [subject.key] }) };
    return answer(negated ? truth.not(result) : result, about, details);
  }

  private measured(subject: Place, about: string, bounds: readonly (readonly [Relation, Parameters<typeof compareAmounts>[2]])[]): Answer {
    const { fact, unknown } = this.fact(subject, about);
    if (fact === undefined) return unknown;
    const element = subject.key;
    const known = amountIn(fact);
    if (!known) return unusable(about, subject, 'wrong-type');
    const compared = bounds.map(([relation, bound]) => compareAmounts(known, relation, bound, this.library.units));
    const result = truth.all(compared.map((one) => one.result));
    const causes = compared.flatMap((one) => (one.result === 'unknown' ? [one.cause] : []));
    const cause = causes.find((one) => one !== 'fuzzy-bound') ?? causes[0];
    const missing = cause && SETTLED_BY_MEASURING.includes(cause) ? [element] : [];
    const approximate = known.approximate || bounds.some(([, bound]) => bound.approximate);
    return answer(result, about, { element, ...(result === 'unknown' && { cause }), ...(approximate && { approximate: true }), missing });
  }
}

/** Unknown, since what was given about an element cannot be used. */
function unusable(about: string, { key }: Place, cause: Cause): Answer {
  return answer('unknown', about, { element: key, cause, missing: [key] });
}

/** A range can be measured, and what cannot be right measured anew; between the ends of a fuzzy bound a better measure settles nothing. */
const SETTLED_BY_MEASURING: readonly Cause[] = ['range-around-bound', 'missing-unit', 'unknown-unit', 'different-units', 'contradiction'];
