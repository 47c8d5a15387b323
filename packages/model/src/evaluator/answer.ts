import type { FactProblem } from './fact-problems.js';
import type { Truth } from './truth.js';

/** Why an answer is unknown, or why a fact could not be used. An answer that rests on others has their cause where they have one alone. */
export type Cause =
  /** Nothing is known of the element. */
  | 'missing-fact'
  /** The measured lies between the ends of a fuzzy bound. */
  | 'fuzzy-bound'
  /** A range is known, and the bound lies in it. */
  | 'range-around-bound'
  /** A month has 28 to 31 days, and that decides. */
  | 'months-and-days'
  /** An amount was given without its unit. */
  | 'missing-unit'
  /** The unit of the amount given is none of the document's `units`, nor the code of one. */
  | 'unknown-unit'
  /** The units measure different things: calendar days, working days and days are three. */
  | 'different-units'
  /** Less than nothing of what there is never less than nothing of: a length, a time, a count. */
  | 'negative-amount'
  /** A value is known that includes the one asked for: it may be it. */
  | 'included-value'
  /** The known value is none of the data element's. */
  | 'not-a-value'
  /** The fact is not of the type that the data element has. */
  | 'wrong-type'
  /** Two facts say the opposite of each other. */
  | 'contradiction'
  /** The list is open: others than those written may count. */
  | 'open-list'
  /** The condition goes in a ring and never gets an answer. */
  | 'circular'
  /** The condition is nested too deep to be answered. */
  | 'too-deep'
  /** What is referred to is in none of the documents given. */
  | 'not-found'
  /** A list of examples says nothing of what must be. */
  | 'examples-only'
  /** The condition is of a type that this version does not know. */
  | 'unknown-type';

/** An answer with what it rests on. */
export interface Answer {
  readonly result: Truth;
  /** What was asked: the condition in Danish, or the title of the element. */
  readonly about: string;
  /** The key of the element that was asked about; see {@link Patient} for keys. */
  readonly element?: string;
  readonly cause?: Cause;
  /** The text says "ca.": the bound was taken as written, and what is near it is for a clinician to judge. */
  readonly approximate?: true;
  /** The keys of the facts that are missing and could settle an unknown answer; empty where it is settled. */
  readonly missing: readonly string[];
  /** The facts that were given and could not be used. Told with the answer to the question itself; absent where there are none. */
  readonly factProblems?: readonly FactProblem[];
  /** The answers that settle this one, or leave it open: of what is true because one thing is, that one. */
  readonly why: readonly Answer[];
}

/** What an answer says beside its result. */
export type AnswerDetails = Partial<Pick<Answer, 'element' | 'cause' | 'approximate' | 'missing' | 'why'>>;

/**
 * Makes an answer. Where it is unknown, what is missing is gathered from the unknown among those it rests on, and so is the cause where
 * they have the same.
 */
export function answer(result: Truth, about: string, details: AnswerDetails = {}): Answer {
  const why = details.why ?? [];
  const unknown = result === 'unknown' ? why.filter((inner) => inner.result === 'unknown') : [];
  const missing = details.missing ?? unknown.flatMap((inner) => inner.missing);
  const [cause, ...others] = details.cause ? [details.cause] : new Set(unknown.map((inner) => inner.cause));
  return {
    result,
    about,
    ...(details.element !== undefined && { element: details.element }),
    ...(result === 'unknown' && cause !== undefined && others.length === 0 && { cause }),
    ...((details.approximate || why.some(({ approximate }) => approximate)) && { approximate: true as const }),
    missing: result === 'unknown' ? [...new Set(missing)] : [],
    why,
  };
}

/** Unknown, since nothing is known of an element. */
export function missingFact(about: string, key: string): Answer {
  return answer('unknown', about, { element: key, cause: 'missing-fact', missing: [key] });
}

/** An answer that a rule makes of others. It rests on those that settle it: where it is unknown, on those that are. */
export function combined(
  about: string,
  answers: readonly Answer[],
  rule: (values: readonly Truth[]) => Truth,
  details: AnswerDetails = {},
): Answer {
  const values = answers.map(({ result }) => result);
  const result = rule(values);
  return answer(result, about, { ...details, why: settling(answers, rule, result) });
}

/** Lists longer than this are not searched for what settles them: that takes the square of their length. */
const SEARCHED = 200;

function settling(answers: readonly Answer[], rule: (values: readonly Truth[]) => Truth, result: Truth): readonly Answer[] {
  if (result === 'unknown') return answers.filter((inner) => inner.result === 'unknown');
  if (answers.length > SEARCHED) return answers;
  const values = answers.map((inner) => inner.result);
  for (let index = values.length - 1; index >= 0; index--) {
    const value = values[index]!;
    values[index] = 'unknown';
    if (rule(values) !== result) values[index] = value;
  }
  return answers.filter((_, index) => values[index] !== 'unknown');
}
