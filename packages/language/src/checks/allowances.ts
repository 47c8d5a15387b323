import { MESSAGES, type Code } from '../messages/index.js';
import type { Fact } from '../model/types.js';
import type { SourceNode } from '../source/tree.js';
import { factsOf } from '../model/walk.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Finding } from './finding.js';
import { gathering } from './roots.js';
import { valuePlace } from './values/readable.js';

/**
 * Takes away the findings that an author has allowed with `tillad` at their place, and tells of allowances that nothing
 * needs, that name no finding, or that try to allow an error. An allowance reaches its owner's line and the lines
 * directly in the owner's block, no further.
 */
export function applyAllowances(findings: readonly Finding[], workspace: Workspace): Finding[] {
  const allowances = allowancesIn(workspace);
  if (allowances.length === 0) return [...findings];
  const allowed = new Set<Finding>();
  const own = allowances.flatMap((fact): Finding[] => {
    const code = fact.value?.type === 'code' ? fact.value.code.toUpperCase() : '';
    const place = valuePlace(fact);
    if (!(code in MESSAGES)) return [{ code: 'F901', parameters: { code }, place }];
    if (MESSAGES[code as Code].severity === 'error') return [{ code: 'F902', parameters: { code }, place }];
    const reached = findings.filter((finding) => finding.code === code && reaches(fact, finding));
    for (const finding of reached) allowed.add(finding);
    return reached.length === 0 ? [{ code: 'F903', parameters: { code }, place }] : [];
  });
  return [...findings.filter((finding) => !allowed.has(finding)), ...own];
}

const allowancesIn = gathering((element): Fact[] => factsOf(element).filter(({ definition }) => definition.key === 'tillad'));

function reaches(allowance: Fact, { place }: Finding): boolean {
  const owner = allowance.node.parent;
  if (!owner || place.file !== allowance.place.file) return false;
  return [owner, ...owner.children].some((node: SourceNode) => place.start >= node.line.start && place.start <= node.line.end);
}
