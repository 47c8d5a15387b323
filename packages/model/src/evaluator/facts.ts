import type { Library } from './library.js';
import type { Fact, KnownValues, Patient } from './patient.js';

/** What is known of a patient, by the keys of the elements, and the keys that stand for no element. */
export interface Facts {
  readonly known: ReadonlyMap<string, Fact>;
  /** As they were given. */
  readonly unknown: readonly string[];
}

/**
 * The facts of a patient under the keys that the elements have here. Letters may be composed or not (NFC, NFD), the document in question
 * may be named, and the edition in force left out; a key that is written exactly goes before one that means the same.
 */
export function factsOf(patient: Patient, library: Library): Facts {
  const known = new Map<string, Fact>();
  const unknown: string[] = [];
  for (const [given, fact] of Object.entries(patient)) {
    // Records are full of what was never filled in: that is unknown, as what is not there.
    if (fact === null || fact === undefined) continue;
    const written = given.normalize('NFC');
    const key = library.byKey(written)?.key;
    if (key === undefined) unknown.push(given);
    else if (key === given || !known.has(key)) known.set(key, normalized(fact));
  }
  return { known, unknown };
}

/** A fact with the ids of values in NFC, as the documents write them. */
function normalized(fact: Fact): Fact {
  if (typeof fact === 'string') return fact.normalize('NFC');
  if (isList(fact)) return listed(fact);
  if (typeof fact !== 'object' || fact === null) return fact;
  const { oneOf, is, isNot } = fact as KnownValues;
  return { ...fact, ...(oneOf && { oneOf: listed(oneOf) }), ...(is && { is: listed(is) }), ...(isNot && { isNot: listed(isNot) }) };
}

function isList(fact: Fact): fact is readonly string[] {
  return Array.isArray(fact);
}

function listed(ids: readonly string[]): string[] {
  return ids.map((id) => id.normalize('NFC'));
}
