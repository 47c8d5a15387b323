import type { Workspace } from '../workspace/resolved.js';
import { applyAllowances } from './allowances.js';
import { checkBrackets } from './conditions/brackets.js';
import { checkCircles } from './conditions/circles.js';
import { checkCounts } from './conditions/counts.js';
import { checkEmptyCriteria } from './conditions/empty-criteria.js';
import { checkEmptyRanges } from './conditions/empty-ranges.js';
import { checkExclusive } from './conditions/exclusive.js';
import { checkGroups } from './conditions/groups.js';
import { checkJudgements } from './conditions/judgements.js';
import { checkLonePoints } from './conditions/lone-points.js';
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
import { checkDuplicates, checkSameRoots } from './names/duplicates.js';
import { checkNames } from './names/index.js';
import { checkMissingIds, gatherMissingIds } from './names/missing-ids.js';
import { checkQuotedNames } from './names/quoted.js';
import { checkSectionParts } from './names/section-parts.js';
import { withoutConsequences } from './consequences.js';
import { withoutFloods } from './floods.js';
import { withoutIdConsequences } from './id-consequences.js';
import { compareFindings } from './order.js';
import { checkCodes, checkCodesTwice } from './registration/codes.js';
import { checkExpectations } from './tables/expectations.js';
import { checkMissingTargets } from './tables/missing-targets.js';
import { checkRepeatedRows } from './tables/repeated-rows.js';
import { checkRows } from './tables/rows.js';
import { checkAddedDenials } from './texts/added-denials.js';
import { checkDenials } from './texts/denials.js';
import { checkDirections } from './texts/directions.js';
import { checkBackground } from './texts/background.js';
import { checkConditionWords } from './texts/condition-words.js';
import { checkDoers } from './texts/doers.js';
import { checkEmptyLists } from './texts/empty-lists.js';
import { checkFirstOnly } from './texts/first-only.js';
import { checkExceptionWords } from './texts/exception-words.js';
import { checkJudgementWords } from './texts/judgement-words.js';
import { checkJoinedNames } from './texts/joined-names.js';
import { checkLeftOut } from './texts/left-out.js';
import { checkLeftOutTexts } from './texts/left-out-texts.js';
import { checkLeftOutConditions } from './texts/left-out-conditions.js';
import { checkMissingLines } from './texts/missing-lines.js';
import { checkObligation } from './texts/obligation.js';
import { checkMergedProse } from './texts/merged.js';
import { checkUnclosedBrackets } from './texts/unclosed.js';
import { checkOppositeDuties } from './texts/opposite-duties.js';
import { checkOrderWords } from './texts/order-words.js';
import { checkOtherInvestigations } from './texts/other-investigations.js';
import { checkPoints } from './texts/points.js';
import { checkPointsWithoutCondition } from './texts/points-without-condition.js';
import { checkPurposes } from './texts/purposes.js';
import { checkReasons } from './texts/reasons.js';
import { checkRepeatedSentences } from './texts/repeated.js';
import { checkSaidCounts } from './texts/said-counts.js';
import { checkSaidWords } from './texts/said-words.js';
import { checkSectionNumbers } from './texts/section-numbers.js';
import { checkSentences } from './texts/sentence.js';
import { checkOrder } from './time/order.js';
import { checkBesideSpans } from './time/beside.js';
import { checkSaidTimes } from './time/said-times.js';
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

/**
 * Checks whose findings in a part of the workspace follow from that part: whole namespaces, what their names stand for, and what the
 * roots and the correspondences of all files say (`wholeOf`). In no order that matters.
 */
const IN_PARTS: readonly Check[] = [
  checkConflicts,
  checkForm,
  checkLanguageVersion,
  checkDuplicates,
  checkCutIds,
  checkMissingIds,
  checkQuotedNames,
  checkSectionParts,
  checkReadable,
  checkThresholds,
  checkDataElements,
  checkBrackets,
  checkTypes,
  checkCounts,
  checkLonePoints,
  checkExclusive,
  checkEmptyRanges,
  checkEmptyCriteria,
  checkGroups,
  checkJudgements,
  checkSpans,
  checkSpanSentences,
  checkSaidTimes,
  checkBesideSpans,
  checkSums,
  checkOwnParts,
  checkCodes,
  checkRows,
  checkRepeatedRows,
  checkMissingTargets,
  checkExpectations,
  checkObligation,
  checkReasons,
  checkMergedProse,
  checkUnclosedBrackets,
  checkEmptyLists,
  checkSentences,
  checkDirections,
  checkDenials,
  checkAddedDenials,
  checkExceptionWords,
  checkConditionWords,
  checkBackground,
  checkPoints,
  checkPointsWithoutCondition,
  checkRepeatedSentences,
  checkOrderWords,
  checkDoers,
  checkOtherInvestigations,
  checkMissingLines,
  checkJoinedNames,
  checkLeftOut,
  checkLeftOutTexts,
  checkLeftOutConditions,
  checkFirstOnly,
  checkSaidWords,
  checkPurposes,
  checkSaidCounts,
  checkJudgementWords,
  checkOppositeDuties,
  checkSectionNumbers,
  checkFillings,
  checkCorrespondence,
];

/** Checks that have to see everything: they look only at what was gathered, or at what is wrong. */
const OF_THE_WHOLE: readonly Check[] = [checkNames, checkDocuments, checkSameRoots, checkCycles, checkCircles, checkOrder, checkCodesTwice];

/** Everything that the checks find in a workspace and that is not allowed at its place, ordered by file and place; of a flood the first. */
export function check(workspace: Workspace): Finding[] {
  return told([...checkPart(workspace), ...checkWhole(workspace)], workspace);
}

/** What is found in a part of a workspace by itself, before what needs not be told is taken away. */
export function checkPart(part: Workspace): Finding[] {
  return IN_PARTS.flatMap((run) => run(part));
}

/** What can only be found in all files together. */
export function checkWhole(workspace: Workspace): Finding[] {
  return OF_THE_WHOLE.flatMap((run) => run(workspace));
}

/** Of what was found that which is told: nothing that is allowed or only follows from another finding, in the order of files and places. */
export function told(findings: readonly Finding[], workspace: Workspace): Finding[] {
  const allowed = applyAllowances(withoutFollowUps(findings, workspace), workspace);
  const news = withoutIdConsequences(withoutConsequences(allowed, workspace)).sort(inOrder);
  return withoutFloods(gatherMissingIds(news));
}

/** By place, then by code and by what is said: which check came first decides nothing. */
function inOrder(a: Finding, b: Finding): number {
  return compareFindings(a, b) || compareText(a.code, b.code) || compareText(JSON.stringify(a.parameters), JSON.stringify(b.parameters));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
