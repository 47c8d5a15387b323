import type { Workspace } from '../workspace/workspace.js';
import { applyAllowances } from './allowances.js';
import { checkBrackets } from './conditions/brackets.js';
import { checkCircles } from './conditions/circles.js';
import { checkCounts } from './conditions/counts.js';
import { checkEmptyCriteria } from './conditions/empty-criteria.js';
import { checkEmptyRanges } from './conditions/empty-ranges.js';
import { checkExclusive } from './conditions/exclusive.js';
import { checkGroups } from './conditions/groups.js';
import { checkJudgements } from './conditions/judgements.js';
import { checkTypes } from './conditions/types.js';
import type { Check, Finding } from './finding.js';
import { checkConflicts } from './conflicts.js';
import { checkCorrespondence } from './correspondence.js';
import { withoutFollowUps } from './follow-ups.js';
import { checkForm } from './form/index.js';
import { checkLanguageVersion } from './language-version.js';
import { checkFillings } from './local/fillings.js';
import { checkCutIds } from './names/cut-ids.js';
import { checkCycles } from './names/cycles.js';
import { checkDocuments } from './names/documents.js';
import { checkDuplicates } from './names/duplicates.js';
import { checkNames } from './names/index.js';
import { checkMissingIds } from './names/missing-ids.js';
import { checkSectionParts } from './names/section-parts.js';
import { withoutConsequences } from './consequences.js';
import { withoutFloods } from './floods.js';
import { withoutIdConsequences } from './id-consequences.js';
import { compareFindings } from './order.js';
import { checkCodes } from './registration/codes.js';
import { checkExpectations } from './tables/expectations.js';
import { checkMissingTargets } from './tables/missing-targets.js';
import { checkRepeatedRows } from './tables/repeated-rows.js';
import { checkRows } from './tables/rows.js';
import { checkDenials } from './texts/denials.js';
import { checkDirections } from './texts/directions.js';
import { checkBackground } from './texts/background.js';
import { checkConditionWords } from './texts/condition-words.js';
import { checkEmptyLists } from './texts/empty-lists.js';
import { checkExceptionWords } from './texts/exception-words.js';
import { checkObligation } from './texts/obligation.js';
import { checkMergedProse } from './texts/merged.js';
import { checkOrderWords } from './texts/order-words.js';
import { checkPoints } from './texts/points.js';
import { checkReasons } from './texts/reasons.js';
import { checkRepeatedSentences } from './texts/repeated.js';
import { checkSectionNumbers } from './texts/section-numbers.js';
import { checkSentences } from './texts/sentence.js';
import { checkOrder } from './time/order.js';
import { checkSpanSentences } from './time/sentences.js';
import { checkOwnParts } from './time/own-parts.js';
import { checkSpans } from './time/spans.js';
import { checkSums } from './time/sums.js';
import { checkDataElements } from './values/data-elements.js';
import { checkReadable } from './values/readable.js';
import { checkThresholds } from './values/thresholds.js';

export type { Check, Finding, Related } from './finding.js';
export { lineOf } from './finding.js';
export { LANGUAGE_VERSION } from './language-version.js';

/** All checks, in no order that matters. */
const CHECKS: readonly Check[] = [
  checkConflicts,
  checkForm,
  checkLanguageVersion,
  checkNames,
  checkDocuments,
  checkDuplicates,
  checkCutIds,
  checkMissingIds,
  checkCycles,
  checkSectionParts,
  checkReadable,
  checkThresholds,
  checkDataElements,
  checkBrackets,
  checkTypes,
  checkCounts,
  checkExclusive,
  checkEmptyRanges,
  checkEmptyCriteria,
  checkGroups,
  checkCircles,
  checkJudgements,
  checkSpans,
  checkSpanSentences,
  checkSums,
  checkOrder,
  checkOwnParts,
  checkCodes,
  checkRows,
  checkRepeatedRows,
  checkMissingTargets,
  checkExpectations,
  checkObligation,
  checkReasons,
  checkMergedProse,
  checkEmptyLists,
  checkSentences,
  checkDirections,
  checkDenials,
  checkExceptionWords,
  checkConditionWords,
  checkBackground,
  checkPoints,
  checkRepeatedSentences,
  checkOrderWords,
  checkSectionNumbers,
  checkFillings,
  checkCorrespondence,
];

/** Everything that the checks find in a workspace and that is not allowed at its place, ordered by file and place; of a flood the first. */
export function check(workspace: Workspace): Finding[] {
  const findings = CHECKS.flatMap((run) => run(workspace));
  const allowed = applyAllowances(withoutFollowUps(findings, workspace), workspace);
  const told = withoutIdConsequences(withoutConsequences(allowed, workspace)).sort(
    (a, b) => compareFindings(a, b) || (a.code < b.code ? -1 : 1),
  );
  return withoutFloods(told);
}
