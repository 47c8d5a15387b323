import { contradicting } from './contradicting.js';
import { isPlain, problemOf, type FactCause, type FactProblem, type FactReason } from './fact-problems.js';
import type { Library, Place } from './library.js';
import { meaningOf } from './meaning.js';
import type { Fact, Patient } from './patient.js';

/** What is known of a patient, by the keys of the elements, and what was given but cannot be used. */
export interface Facts {
  readonly known: ReadonlyMap<string, Fact>;
  /** Why nothing is known of an element although something was given about it. */
  readonly unusable: ReadonlyMap<string, FactCause>;
  /** In the order in which the facts were given. */
  readonly problems: readonly FactProblem[];
}

/** What was given about one element, under one key or several that mean the same. */
interface Given {
  readonly place: Place;
  readonly facts: Map<string, Fact>;
}

/**
 * The facts of a patient under the keys that the elements have here. Letters may be composed or not (NFC, NFD), the document in question
 * may be named, and the edition in force left out. An element is known where all that was given about it can be used and says the same.
 * @throws TypeError where the facts are no object with the ids as keys: a list, a Map, nothing
 */
export function factsOf(patient: Patient, library: Library): Facts {
  // What has keys of its own kind would be read as no facts at all.
  if (!isPlain(patient)) throw new TypeError('Facts are an object with ids as keys: { fever: true }; where nothing is known, {}.');
  const elements = new Map<string, Given>();
  const reasons = new Map<string, FactProblem>();
  for (const [key, said] of Object.entries(patient)) {
    const fact = normalized(said);
    if (fact === undefined) continue;
    const place = library.byKey(key.normalize('NFC'));
    if (!place) reasons.set(key, { key, reason: 'unknown-key' });
    else if (elements.has(place.key)) elements.get(place.key)!.facts.set(key, fact);
    else elements.set(place.key, { place, facts: new Map([[key, fact]]) });
  }
  const known = new Map<string, Fact>();
  const unusable = new Map<string, FactCause>();
  for (const [element, { place, facts }] of elements) {
    const problems = problemsOf(place, facts, library);
    if (problems.size === 0) known.set(element, [...facts.values()][0]!);
    for (const [key, reason] of problems) {
      const about = reason === 'value-as-key' ? library.parentOf(place)?.key : element;
      reasons.set(key, { key, reason, ...(about !== undefined && { element: about }) });
      if (isCause(reason)) unusable.set(element, reason);
    }
  }
  for (const element of contradicting(known, library)) {
    known.delete(element);
    unusable.set(element, 'contradiction');
    for (const key of elements.get(element)!.facts.keys()) reasons.set(key, { key, reason: 'contradiction', element });
  }
  return { known, unusable, problems: Object.keys(patient).flatMap((key) => reasons.get(key) ?? []) };
}

/** What is wrong with what was given about an element, by keys: each fact by itself, or that they say different things. */
function problemsOf(place: Place, facts: ReadonlyMap<string, Fact>, library: Library): ReadonlyMap<string, FactReason> {
  const found = new Map<string, FactReason>();
  for (const [key, fact] of facts) {
    const reason = problemOf(place, fact, library);
    if (reason) found.set(key, reason);
  }
  // Where one of several cannot be used, it is unknown which of them is meant.
  if (facts.size > 1 && (found.size > 0 || differ([...facts.values()], place, library)))
    for (const key of facts.keys()) if (!found.has(key)) found.set(key, 'contradiction');
  return found;
}

function differ([first, ...others]: readonly Fact[], place: Place, library: Library): boolean {
  const meaning = meaningOf(place, first!, library);
  return meaning === undefined || others.some((other) => meaningOf(place, other, library) !== meaning);
}

function isCause(reason: FactReason): reason is FactCause {
  return reason !== 'unknown-key' && reason !== 'value-as-key' && reason !== 'takes-no-fact';
}

/**
 * A fact with the ids of values in NFC, as the documents write them, and without what is empty; undefined where nothing is left. Records
 * are full of what was never filled in, and of units without an amount: that is unknown, as what is not there.
 */
function normalized(fact: unknown): Fact | undefined {
  if (typeof fact === 'string') return fact === '' ? undefined : fact.normalize('NFC');
  if (isList(fact)) return fact.length === 0 ? undefined : (fact.map(inNfc) as string[]);
  if (!isPlain(fact)) return (fact ?? undefined) as Fact | undefined;
  const filled = Object.entries(fact).flatMap(([name, value]): [string, unknown][] =>
    isList(value) ? (value.length === 0 ? [] : [[name, value.map(inNfc)]]) : (value ?? undefined) === undefined ? [] : [[name, value]],
  );
  return filled.every(([name]) => name === 'unit') ? undefined : (Object.fromEntries(filled) as Fact);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** What is no text is left as it is: whether it is a value is said later. */
function inNfc(id: unknown): unknown {
  return typeof id === 'string' ? id.normalize('NFC') : id;
}
