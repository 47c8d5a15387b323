import { factsOf } from '../../model/walk.js';
import type { Check } from '../finding.js';
import { elementsWith } from '../roots.js';

/** What is printed otherwise and what is allowed needs a reason: both readings must reach whoever reads on. */
const REASONED: ReadonlySet<string> = new Set(['trykt som', 'tillad']);

/** `trykt som` and `tillad` without `begrundelse`. */
export const checkReasons: Check = (workspace) =>
  elementsWith(workspace, ...REASONED).flatMap((element) =>
    factsOf(element).flatMap((fact) => {
      if (!REASONED.has(fact.definition.key) || fact.facts.some(({ definition }) => definition.key === 'begrundelse')) return [];
      return [{ code: 'F904' as const, parameters: { key: fact.definition.key }, place: { ...fact.place, ...fact.node.line.key } }];
    }),
  );
