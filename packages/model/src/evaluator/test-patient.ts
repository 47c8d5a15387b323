import type { TestPatientElement } from '../generated/document.js';
import type { Answer } from './answer.js';
import { applies, appliesOrExcepted } from './applies.js';
import { Evaluation } from './evaluation.js';
import { expectationsOf, type Expectation, type Named } from './expectations.js';
import { patientGiven, type UnusableGiven } from './given.js';
import type { Library, Place } from './library.js';
import type { Rings } from './rings.js';
import { decideTable, decisionOf, type Decision, type UnknownRow } from './table.js';
import { titleOf } from './wording.js';

/** What became of a test patient. */
export interface TestPatientOutcome {
  readonly id: string;
  readonly title: string;
  /** What is tried; absent where the patient does not say, or it is not there. */
  readonly exercises?: Named;
  /** Empty where the patient expects nothing. */
  readonly expectations: readonly Expectation[];
  /** What is given and could not be used: then nothing is as expected. */
  readonly unusable: readonly UnusableGiven[];
  /** Whether something was expected and all of it came. */
  readonly asExpected: boolean;
  /** The answer with why; absent where nothing was tried. */
  readonly answer?: Answer;
  /** The rows, or the statement, that apply. */
  readonly decisions: readonly Decision[];
  /** The rows of a table that are unknown. */
  readonly unknownRows: readonly UnknownRow[];
}

/** Tries a test patient. Only what is given is known of it (docs/sprog/betydning.md, "Prøvepatienter"). */
export function tryTestPatient(place: Place, library: Library, rings: Rings): TestPatientOutcome {
  const patient = place.element as TestPatientElement;
  const { patient: facts, unusable } = patientGiven(patient, place.document, library);
  const tried = patient.exercises && library.find(patient.exercises.value, place.document);
  const head = { id: place.key, title: titleOf(place), unusable };
  if (!tried) return { ...head, expectations: [], asExpected: false, decisions: [], unknownRows: [] };
  const evaluation = new Evaluation(library, rings, facts);
  const came = ask(tried, evaluation);
  const expectations = expectationsOf(patient, place, library, { result: came.answer.result, decisions: came.decisions });
  return {
    ...head,
    exercises: { id: tried.key, title: titleOf(tried) },
    expectations,
    asExpected: unusable.length + evaluation.problems.length === 0 && expectations.length > 0 && expectations.every(({ met }) => met),
    ...came,
    answer: evaluation.told(came.answer),
  };
}

/** A table decides; a criterion is fulfilled or not; all else applies or not, and says where the patient goes. */
function ask(tried: Place, evaluation: Evaluation): Required<Pick<TestPatientOutcome, 'answer' | 'decisions' | 'unknownRows'>> {
  if (tried.element.kind === 'table') {
    const answered = decideTable(tried, evaluation);
    return { answer: answered, decisions: answered.rows, unknownRows: answered.unknownRows };
  }
  if (tried.element.kind === 'criterion') return { answer: evaluation.holds(tried), decisions: [], unknownRows: [] };
  const stands = appliesOrExcepted(tried, evaluation).result === 'true';
  return { answer: applies(tried, evaluation), decisions: [stands ? (decisionOf(tried, evaluation) ?? []) : []].flat(), unknownRows: [] };
}
