import type { Condition, PathwayDocument } from '../generated/document.js';
import { SCHEMA_VERSION } from '../generated/schema-version.js';
import { answer, type Answer } from './answer.js';
import { applies, appliesOrExcepted } from './applies.js';
import { askedAbout, askedAboutAll, type Question } from './asked.js';
import { Evaluation } from './evaluation.js';
import { isPlain, type FactProblem } from './fact-problems.js';
import { allOf } from './fulfilled.js';
import { Library, type Place } from './library.js';
import { missingDocuments, type MissingDocument } from './missing-documents.js';
import type { Patient } from './patient.js';
import { referralsOf, type Referrals } from './referrals.js';
import { Rings } from './rings.js';
import { decideTable, decisionOf, type Decision, type TableAnswer } from './table.js';
import { tryTestPatient, type TestPatientOutcome } from './test-patient.js';

/** A document is made for another version of the schema: what its words mean is not known here (docs/json.md, "What the version promises"). */
export class SchemaVersionError extends Error {
  override readonly name = 'SchemaVersionError';
}

/** Answers what a pathway says of a patient, from its JSON alone. Every answer is true, false or unknown, and says why. */
export interface Evaluator {
  /**
   * The documents that are referred to and were not given: give them too. What stands in them is unknown until then (`not-found`), and has
   * its id for a title.
   */
  readonly missingDocuments: readonly MissingDocument[];
  /** A condition that stands in the document in question. */
  condition(condition: Condition, patient: Patient): Answer;
  /**
   * Whether a yes/no data element, a criterion, a point of a list, an event or an outcome is fulfilled. Not asked are the blocks around it: that
   * it holds does not say that it is for this patient. Whether the patient qualifies, {@link applies} says.
   */
  holds(id: string, patient: Patient): Answer;
  /**
   * Whether an element applies: who it applies to, its own conditions and exceptions, and those of every block around it.
   * @throws UnknownElementError for a value, a data element and a judgement: those are known of a patient, and apply to nobody
   */
  applies(id: string, patient: Patient): Answer;
  /** Whether the events that trigger an element (`on`) have happened; true where it names none. Whether it is for this patient, {@link applies} says. */
  triggered(id: string, patient: Patient): Answer;
  /**
   * What an element, or the exception that goes before it, says to do; undefined where it does not apply or that is unknown, unless all that
   * it may be send the patient to the same places.
   * @throws UnknownElementError for an element that can say no such thing: a table is asked with `table`
   */
  decision(id: string, patient: Patient): Decision | undefined;
  /** The rows of a table that apply. */
  table(id: string, patient: Patient): TableAnswer;
  /**
   * Where the patient is sent by several tables: those with these ids, and all in the blocks with these ids (an appendix, the pathway).
   * @throws UnknownElementError where an id is neither of a table nor of a block with one, and where there is none
   */
  referrals(ids: string | readonly string[], patient: Patient): Referrals;
  /** The facts of a patient that cannot be used. Every answer tells them too; this asks nothing else. */
  factProblems(patient: Patient): readonly FactProblem[];
  /** What becomes of a test patient. */
  testPatient(id: string): TestPatientOutcome;
  /** The keys of the test patients of the document, in order. */
  testPatients(): string[];
}

/**
 * An evaluator of a document.
 * @param documents the document in question first, then those that it refers to (catalogues, modules, other pathways); what is in none of
 *   them is unknown, and `missingDocuments` names those that are missing
 * @throws UnknownElementError from every question about an element that is not there, or of which it cannot be asked
 * @throws SchemaVersionError where a document is of another version than {@link SCHEMA_VERSION}
 * @throws TypeError where it is given no list of documents, and from every question with facts that are no object (see {@link Patient})
 */
export function evaluator(documents: readonly [PathwayDocument, ...PathwayDocument[]]): Evaluator {
  if (!Array.isArray(documents) || documents.length === 0)
    throw new TypeError('The evaluator needs a list of documents: evaluator([document, catalogue]).');
  if (documents.some((document) => !isPlain(document)))
    throw new TypeError('A document of the list is none: give what JSON.parse makes of a file, and look whether each was found.');
  const [main, ...others] = documents;
  for (const { schemaVersion, id } of documents as readonly { readonly schemaVersion: string; readonly id: string }[])
    if (schemaVersion !== SCHEMA_VERSION)
      throw new SchemaVersionError(`"${id}" is of schema version ${schemaVersion}; this evaluator is made for ${SCHEMA_VERSION}.`);
  const library = new Library(main, others);
  const rings = new Rings(library);
  const asked = <T extends object | undefined>(patient: Patient, answerWith: (evaluation: Evaluation) => T): T => {
    const evaluation = new Evaluation(library, rings, patient);
    const answered = answerWith(evaluation);
    return answered && evaluation.told(answered);
  };
  const place = (id: string, question: Question): Place => askedAbout(id, question, library);
  let missing: readonly MissingDocument[] | undefined;
  return {
    get missingDocuments() {
      return (missing ??= missingDocuments(library));
    },
    condition: (condition, patient) => asked(patient, (evaluation) => evaluation.condition(condition, main)),
    holds: (id, patient) => asked(patient, (evaluation) => evaluation.holds(place(id, 'holds'))),
    applies: (id, patient) => asked(patient, (evaluation) => applies(place(id, 'applies'), evaluation)),
    triggered: (id, patient) => asked(patient, (evaluation) => triggered(place(id, 'triggered'), evaluation)),
    decision: (id, patient) => asked(patient, (evaluation) => decided(place(id, 'decision'), evaluation)),
    table: (id, patient) => asked(patient, (evaluation) => decideTable(place(id, 'table'), evaluation)),
    referrals: (ids, patient) => {
      const places = askedAboutAll(ids, library);
      return asked(patient, (evaluation) => referralsOf(places, evaluation));
    },
    factProblems: (patient) => new Evaluation(library, rings, patient).problems,
    testPatient: (id) => tryTestPatient(place(id, 'testPatient'), library, rings),
    testPatients: () => library.ofKind('test-patient').map(({ key }) => key),
  };
}

/** What an element, or the exception that goes before it, says where one of them applies. */
function decided(place: Place, evaluation: Evaluation): Decision | undefined {
  return appliesOrExcepted(place, evaluation).result === 'true' ? decisionOf(place, evaluation) : undefined;
}

function triggered(place: Place, evaluation: Evaluation): Answer {
  const { element } = place;
  const on = 'on' in element ? element.on : undefined;
  return on ? allOf(on.quantifier, on.items, place, 'ved', evaluation) : answer('true', 'ved', { element: place.key });
}
