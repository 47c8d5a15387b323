import { words } from '../../messages/index.js';
import type { Element } from '../../model/types.js';
import type { Check, Finding, Related } from '../finding.js';
import { elementsOf } from '../roots.js';

/** So many ids must be written before it is a habit to write them. */
const HABIT = 9;
/** At most one of so many may lack its id; where more do, ids are written now and then only. */
const ONE_OF = 10;

/** What has no id where nearly everything else has one: it was lost, or `forloeb ids` has not been run since (rule 3). */
export const checkMissingIds: Check = ({ resolution }) =>
  resolution.namespaces.flatMap(({ element: owner, parts }) => {
    const elements = elementsOf(parts).filter(canCarryId);
    const missing = elements.filter(({ idWritten }) => !idWritten);
    if (elements.length - missing.length < HABIT || missing.length * ONE_OF > elements.length) return [];
    return missing.map((element) => ({
      code: 'F316' as const,
      parameters: {
        name: element.title ?? element.text ?? element.definition?.key ?? '',
        others: { da: '', en: '' },
        owner: owner.title ?? '',
      },
      place: element.namePlace,
    }));
  });

/**
 * Of all ids that are missing in one pathway of a file one finding, at the first: whoever writes something new is not told of line after line.
 * @param findings in the order of their places
 */
export function gatherMissingIds(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.code !== 'F316') continue;
    const key = JSON.stringify([finding.place.file.uri, finding.parameters['owner']]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const gathered = new Map<Finding, Finding | undefined>();
  for (const [first, ...others] of groups.values()) {
    if (!first || others.length === 0) continue;
    const count = String(others.length);
    const parameters = { ...first.parameters, others: words(others.length === 1 ? 'and-one-other' : 'and-others', { count }) };
    const related = others.map(({ place }): Related => ({ place, da: 'Her mangler det også', en: 'It is missing here too' }));
    gathered.set(first, { ...first, parameters, related });
    for (const other of others) gathered.set(other, undefined);
  }
  return findings.flatMap((finding) => (gathered.has(finding) ? (gathered.get(finding) ?? []) : [finding]));
}

/** What is no declaration has none, and what begins with `>` can have none: all in that line is the document's words. */
function canCarryId({ kind, node }: Element): boolean {
  return kind !== 'part' && kind !== 'section-part' && node.line.kind !== 'text';
}
