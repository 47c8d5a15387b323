import { joinedChain } from '../names/cycles.js';
import { conditionOf } from '../../model/condition-of.js';
import type { Condition, NameReference } from '../../model/types.js';
import { circlesIn } from '../circles.js';
import type { Check } from '../finding.js';
import { gatheringSteps, stepsByStart, type Step } from '../steps.js';

/** Criteria that depend on each other in a circle: none of them could ever be answered. */
export const checkCircles: Check = (workspace) => {
  const asked = stepsByStart(questionsIn(workspace));
  return circlesIn(
    [...asked.keys()],
    (criterion) => asked.get(criterion) ?? [],
    ({ to }) => to,
  ).map(({ circle, closing }) => ({
    code: 'F418' as const,
    parameters: { chain: joinedChain(circle) },
    place: closing.reference.place,
  }));
};

/** From a criterion to another that it asks about. */
interface Question extends Step {
  readonly reference: NameReference;
}

const questionsIn = gatheringSteps((from): Question[] => {
  const condition = from.kind === 'criterion' ? conditionOf(from) : undefined;
  if (!condition) return [];
  return subjectsOf(condition).flatMap((reference) =>
    reference.target?.kind === 'criterion' ? [{ from, to: reference.target, reference }] : [],
  );
});

/** What a condition asks about. */
function subjectsOf(condition: Condition): NameReference[] {
  if ('conditions' in condition) return condition.conditions.flatMap(subjectsOf);
  if (condition.type === 'not') return subjectsOf(condition.condition);
  if (condition.type === 'count-of') return [condition.list];
  return 'subject' in condition ? [condition.subject] : [];
}
