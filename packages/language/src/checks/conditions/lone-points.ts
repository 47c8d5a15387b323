import { conditionOfFact } from '../../model/condition-of.js';
import type { Element, Fact } from '../../model/types.js';
import { factsOf } from '../../model/walk.js';
import type { Check } from '../finding.js';
import { allConditions } from '../roots.js';

/** Heads that say nothing of one point. Of `ingen gælder` one is enough, and the others say how many there must be (F411). */
const HEADS: ReadonlySet<string> = new Set(['alle gælder', 'mindst én gælder']);

/** A list of conditions with one point: nobody writes one, so others were lost (V16). */
export const checkLonePoints: Check = (workspace) =>
  [...allConditions(workspace).keys()].flatMap((element) =>
    listsOfOne(element).map(({ definition, place, node }) => ({
      code: 'F737' as const,
      parameters: { key: definition.key },
      place: { ...place, ...node.line.key },
    })),
  );

/** The lists of conditions in the element's block that hold one point. */
export function listsOfOne(element: Element): Fact[] {
  return factsOf(element).filter((fact) => {
    const condition = HEADS.has(fact.definition.key) ? conditionOfFact(fact) : undefined;
    // A list in a list alone is a matter of form.
    return (
      condition !== undefined &&
      'conditions' in condition &&
      condition.conditions.length === 1 &&
      !('conditions' in condition.conditions[0]!)
    );
  });
}
