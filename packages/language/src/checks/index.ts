import type { Workspace } from '../workspace/workspace.js';
import type { Check, Finding } from './finding.js';
import { checkForm } from './form/index.js';
import { checkDuplicates } from './names/duplicates.js';
import { checkNames } from './names/index.js';
import { compareFindings } from './order.js';

export type { Check, Finding, Related } from './finding.js';
export { lineOf } from './finding.js';

/** All checks, in no order that matters. */
const CHECKS: readonly Check[] = [checkForm, checkNames, checkDuplicates];

/** Everything that the checks find in a workspace, ordered by file and place. */
export function check(workspace: Workspace): Finding[] {
  return CHECKS.flatMap((run) => run(workspace)).sort((a, b) => compareFindings(a, b) || (a.code < b.code ? -1 : 1));
}
