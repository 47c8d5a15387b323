import { words } from '../../messages/index.js';
import { conditionOf } from '../../model/condition-of.js';
import type { Element } from '../../model/types.js';
import { circlesIn } from '../circles.js';
import { standing, type Check, type Finding } from '../finding.js';
import { joinedChain } from '../names/cycles.js';
import { compareFindings } from '../order.js';
import { joinedEvents, oneEventIn } from '../correspondence.js';
import { gatheringSteps, stepsByStart } from '../steps.js';
import { orderingsOf, saysOrder, type Ordering } from './ordering.js';

/**
 * What would have to come both before and after another thing (V18). Under a condition the order may be another one, so what
 * has a condition of its own is left out. Sorted, so that the same is told whatever order the files come in.
 */
export const checkOrder: Check = (workspace) => {
  // Events that correspond to each other are one.
  const oneOf = oneEventIn(workspace);
  const orderings = orderingsIn(workspace, joinedEvents(workspace))
    .sort((a, b) => compareFindings(a.owner, b.owner))
    .map(({ from, to, owner, reference }) => ({
      from: oneOf(from),
      to: oneOf(to),
      owner: owner === from || owner === to ? oneOf(owner) : owner,
      reference,
    }))
    // One event at both ends of a span is told by F504.
    .filter(({ from, to, owner }) => from !== to || owner === from);
  const next = stepsByStart(orderings);
  const stepsOf = (element: Element): readonly Ordering[] => next.get(element) ?? [];
  return circlesIn([...next.keys()], stepsOf, ({ to }) => to).map(({ circle, closing }) => finding(circle, closing, stepsOf));
};

const orderingsIn = gatheringSteps((element) => (saysOrder(element) && !conditionOf(element) ? orderingsOf(element) : []));

/** One span that goes against what is said elsewhere has its ends swapped; else all that is known is the circle. */
function finding(circle: readonly Element[], closing: Ordering, stepsOf: (element: Element) => readonly Ordering[]): Finding {
  const steps = circle.slice(0, -1).flatMap((element, index) => {
    const step = stepsOf(element).find(({ to }) => to === circle[index + 1]);
    return step ? [step] : [];
  });
  const spans = steps.filter(({ from, to, owner }) => owner !== from && owner !== to);
  const told = spans.length === 1 ? spans[0]! : closing;
  const related = steps
    .filter((step) => step !== told)
    .map(({ reference }) => ({ place: reference.place, da: 'Rækkefølgen står også her', en: 'The order is said here too' }));
  if (spans.length !== 1 || steps.length === 1)
    return {
      code: 'F505',
      parameters: { chain: joinedChain(circle) },
      place: told.reference.place,
      ...(related.length > 0 && { related }),
    };
  const { owner, from, to, reference } = told;
  const other = steps[(steps.indexOf(told) + 1) % steps.length]!;
  return {
    code: 'F506',
    parameters: { title: owner.title ?? '', from: nameOf(from), to: nameOf(to), place: words('in-line', standing(other.owner)) },
    place: reference.place,
    related,
  };
}

function nameOf({ title, id }: Element): string {
  return title ?? `#${id}`;
}
