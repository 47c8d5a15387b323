import type { Reference, TestPatientElement } from '../generated/document.js';
import type { Library, Place } from './library.js';
import type { Decision } from './table.js';
import type { Target } from './targets.js';
import type { Truth } from './truth.js';
import { titleOf } from './wording.js';

/** One thing that a test patient expects, beside what came. */
export interface Expectation {
  readonly what: 'result' | 'row' | 'target';
  /** The result, or the keys and titles of rows or places. */
  readonly expected: readonly Named[];
  readonly came: readonly Named[];
  readonly met: boolean;
}

/** Something with its title. Of a result both are the result. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/** Compares what a test patient expects with what came; empty where it expects nothing. */
export function expectationsOf(
  patient: TestPatientElement,
  from: Place,
  library: Library,
  came: { readonly result: Truth; readonly decisions: readonly Decision[] },
): Expectation[] {
  const { expectedResult, expectedRow, expectedTarget } = patient;
  const named = (items: readonly { readonly value: Reference }[]): Named[] => items.map(({ value }) => nameOf(value, from, library));
  const rows = came.decisions.map(({ id, title }) => ({ id, title }));
  return [
    ...(expectedResult ? [result(expectedResult.value, came.result)] : []),
    ...(expectedRow ? [compared('row', named(expectedRow.items), rows)] : []),
    ...(expectedTarget ? [target(named(expectedTarget.items), expectedTarget.quantifier, came.decisions)] : []),
  ];
}

function result(expected: Truth, came: Truth): Expectation {
  return { what: 'result', expected: [{ id: expected, title: expected }], came: [{ id: came, title: came }], met: expected === came };
}

/** One of the lines that say where the patient goes names these places, and says the same of them. */
function target(expected: Named[], quantifier: Target['quantifier'], decisions: readonly Decision[]): Expectation {
  const targets = decisions.flatMap((decision) => decision.targets);
  const fitting = targets.find(
    (one) =>
      sameQuantifier(one.quantifier, quantifier, expected.length) &&
      one.places.every((place) => place.result === 'true') &&
      same(one.places, expected),
  );
  const came = (fitting ? [fitting] : targets).flatMap(({ places }) => places.map(({ id, title }) => ({ id, title })));
  return { what: 'target', expected, came, met: fitting !== undefined };
}

/** Of one place, `alle`, `en af` and `mindst én af` say the same. */
function sameQuantifier(one: Target['quantifier'], other: Target['quantifier'], count: number): boolean {
  const plain = ['all', 'one', 'at-least-one'];
  return one === other || (count === 1 && plain.includes(one) && plain.includes(other));
}

function compared(what: 'row', expected: Named[], came: Named[]): Expectation {
  return { what, expected, came, met: same(expected, came) };
}

function same(one: readonly Named[], other: readonly Named[]): boolean {
  const ids = new Set(one.map(({ id }) => id));
  return ids.size === new Set(other.map(({ id }) => id)).size && other.every(({ id }) => ids.has(id));
}

function nameOf(reference: Reference, { document }: Place, library: Library): Named {
  const place = library.find(reference, document);
  return { id: library.keyOf(reference, document), title: place ? titleOf(place) : reference.id };
}
