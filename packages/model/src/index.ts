/** The JSON of a pathway as its consumers see it: its types, and a reference evaluator of its conditions and tables. */
export type * from './generated/document.js';
export { SCHEMA_VERSION } from './generated/schema-version.js';
export type { Answer, Cause } from './evaluator/answer.js';
export { UnknownElementError } from './evaluator/asked.js';
export { evaluator, SchemaVersionError, type Evaluator } from './evaluator/evaluator.js';
export type { Expectation, Named } from './evaluator/expectations.js';
export type { FactProblem, FactReason } from './evaluator/fact-problems.js';
export type { UnusableGiven } from './evaluator/given.js';
export type { MissingDocument } from './evaluator/missing-documents.js';
export type { NotReachedRow, PossibleTarget } from './evaluator/not-reached.js';
export type { Fact, KnownAmount, KnownRange, KnownValues, Patient } from './evaluator/patient.js';
export type { Referrals } from './evaluator/referrals.js';
export type { Decision, TableAnswer, UnknownRow } from './evaluator/table.js';
export type { Target, TargetPlace, TargetRelation } from './evaluator/targets.js';
export type { TestPatientOutcome } from './evaluator/test-patient.js';
export type { Truth } from './evaluator/truth.js';
