import type { Element } from '../../model/types.js';
import type { Check } from '../finding.js';
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
      parameters: { name: element.title ?? element.text ?? element.definition?.key ?? '', owner: owner.title ?? '' },
      place: element.namePlace,
    }));
  });

/** What is no declaration has none, and what begins with `>` can have none: all in that line is the document's words. */
function canCarryId({ kind, node }: Element): boolean {
  return kind !== 'part' && kind !== 'section-part' && node.line.kind !== 'text';
}
