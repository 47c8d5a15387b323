import { joinedChain } from '../names/cycles.js';
import { conditionOf } from '../../model/condition-of.js';
import type { Condition, Element, NameReference } from '../../model/types.js';
import { circlesIn } from '../circles.js';
import type { Check } from '../finding.js';
import { gathering } from '../roots.js';

/** Criteria that depend on each other in a circle: none of them could ever be answered. */
export const checkCircles: Check = (workspace) => {
  const asked = new Map(criteriaIn(workspace));
  const next = (criterion: Element): readonly NameReference[] => asked.get(criterion) ?? [];
  return circlesIn([...asked.keys()], next, ({ target }) => target).map(({ circle, closing }) => ({
    code: 'F418' as const,
    parameters: { chain: joinedChain(circle) },
    place: closing.place,
  }));
};

/** The criteria that ask about other criteria, with what they ask about. */
const criteriaIn = gathering((element): [Element, NameReference[]][] => {
  const condition = element.kind === 'criterion' ? conditionOf(element) : undefined;
  const asked = condition ? subjectsOf(condition).filter(({ target }) => target?.kind === 'criterion') : [];
  return asked.length > 0 ? [[element, asked]] : [];
});

/** What a condition asks about. */
function subjectsOf(condition: Condition): NameReference[] {
  if ('conditions' in condition) return condition.conditions.flatMap(subjectsOf);
  if (condition.type === 'not') return subjectsOf(condition.condition);
  if (condition.type === 'count-of') return [condition.list];
  return 'subject' in condition ? [condition.subject] : [];
}
