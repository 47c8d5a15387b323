import { childrenOf } from '../../model/ids.js';
import type { Check } from '../finding.js';
import { elementsOfKind } from '../roots.js';

/** A named list without points: what counts them would always or never hold. Lists without a name are looked at with their form. */
export const checkEmptyLists: Check = (workspace) =>
  elementsOfKind(workspace, 'list')
    .filter((element) => childrenOf(element).length === 0)
    .map(({ definition, place, node }) => ({
      code: 'F215' as const,
      parameters: { key: definition?.key ?? '' },
      place: { ...place, ...node.line.key },
    }));
