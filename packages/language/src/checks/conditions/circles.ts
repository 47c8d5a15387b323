import { joinedChain } from '../names/cycles.js';
import { conditionOf } from '../../model/condition-of.js';
import type { Condition, Element, NameReference } from '../../model/types.js';
import { circlesIn } from '../circles.js';
import type { Check } from '../finding.js';
import { elementsOfKind } from '../roots.js';

/** Criteria that depend on each other in a circle: none of them could ever be answered. */
export const checkCircles: Check = (workspace) => {
  const criteria = elementsOfKind(workspace, 'criterion');
  const next = (criterion: Element): NameReference[] => {
    const condition = conditionOf(criterion);
    return condition ? subjectsOf(condition).filter(({ target }) => target?.kind === 'criterion') : [];
  };
  return circlesIn(criteria, next, ({ target }) => target).map(({ circle, closing }) => ({
    code: 'F418' as const,
    parameters: { chain: joinedChain(circle) },
    place: closing.place,
  }));
};

/** What a condition asks about. */
function subjectsOf(condition: Condition): NameReference[] {
  if ('conditions' in condition) return condition.conditions.flatMap(subjectsOf);
  if (condition.type === 'not') return subjectsOf(condition.condition);
  if (condition.type === 'count-of') return [condition.list];
  return 'subject' in condition ? [condition.subject] : [];
}
