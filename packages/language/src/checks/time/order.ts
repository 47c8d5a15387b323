import { words } from '../../messages/index.js';
import { conditionOf } from '../../model/condition-of.js';
import type { Element } from '../../model/types.js';
import { circlesIn } from '../circles.js';
import { standing, type Check, type Finding } from '../finding.js';
import { joinedChain } from '../names/cycles.js';
import { compareFindings } from '../order.js';
import { oneEventIn } from '../correspondence.js';
import { gathering } from '../roots.js';
import { orderingsOf, saysOrder, type Ordering } from './ordering.js';

/**
 * What would have to come both before and after another thing (V18). Under a condition the order may be another one, so what
 * has a condition of its own is left out. Sorted, so that the same is told whatever order the files come in.
 */
export const checkOrder: Check = (workspace) => {
  // Events that correspond to each other are one.
  const oneOf = oneEventIn(workspace);
  const orderings = [...orderingsIn(workspace)]
    .sort((a, b) => compareFindings(a.owner, b.owner))
    .map(({ earlier, later, owner, reference }) => ({
      earlier: oneOf(earlier),
      later: oneOf(later),
      owner: owner === earlier || owner === later ? oneOf(owner) : owner,
      reference,
    }))
    // One event at both ends of a span is told by F504.
    .filter(({ earlier, later, owner }) => earlier !== later || owner === earlier);
  const next = new Map<Element, Ordering[]>();
  for (const ordering of orderings) {
    const steps = next.get(ordering.earlier);
    if (steps) steps.push(ordering);
    else next.set(ordering.earlier, [ordering]);
  }
  const stepsOf = (element: Element): readonly Ordering[] => next.get(element) ?? [];
  return circlesIn([...next.keys()], stepsOf, ({ later }) => later).map(({ circle, closing }) => finding(circle, closing, stepsOf));
};

const orderingsIn = gathering((element) => (saysOrder(element) && !conditionOf(element) ? orderingsOf(element) : []));

/** One span that goes against what is said elsewhere has its ends swapped; else all that is known is the circle. */
function finding(circle: readonly Element[], closing: Ordering, stepsOf: (element: Element) => readonly Ordering[]): Finding {
  const steps = circle.slice(0, -1).flatMap((element, index) => {
    const step = stepsOf(element).find(({ later }) => later === circle[index + 1]);
    return step ? [step] : [];
  });
  const spans = steps.filter(({ earlier, later, owner }) => owner !== earlier && owner !== later);
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
  const { owner, earlier, later, reference } = told;
  const other = steps[(steps.indexOf(told) + 1) % steps.length]!;
  return {
    code: 'F506',
    parameters: { title: owner.title ?? '', from: nameOf(earlier), to: nameOf(later), place: words('in-line', standing(other.owner)) },
    place: reference.place,
    related,
  };
}

function nameOf({ title, id }: Element): string {
  return title ?? `#${id}`;
}
