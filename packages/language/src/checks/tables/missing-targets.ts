import type { Element } from '../../model/types.js';
import { choiceOf } from '../../model/walk.js';
import type { Check, Finding } from '../finding.js';
import { allElements } from '../roots.js';
import { CONSEQUENCES } from './rows.js';

/** So many points of a list lead somewhere before one that does not is told. */
const FEWEST = 2;

/** An exception that says nothing, and the one point of a list that leads nowhere while all others do (V06, E12, E56). */
export const checkMissingTargets: Check = (workspace) =>
  allElements(workspace).flatMap((element) => [
    ...(element.kind === 'exception' && !saysAnything(element)
      ? [{ code: 'F710' as const, parameters: {}, place: { ...element.place, ...element.node.line.key } }]
      : []),
    ...(element.elements.length > FEWEST ? amongOthers(element.elements.filter(({ kind }) => kind === 'item')) : []),
  ]);

/** Whether anything can be computed from the block; words alone cannot. */
function saysAnything({ facts, elements }: Element): boolean {
  return facts.some(({ definition }) => definition.chapter !== 'tekst') || elements.some(({ kind }) => kind !== 'footnote');
}

function amongOthers(items: readonly Element[]): Finding[] {
  if (items.length <= FEWEST) return [];
  const [only, ...more] = items.filter((item) => !leads(item));
  if (!only || more.length > 0) return [];
  return [{ code: 'F711', parameters: { count: String(items.length - 1) }, place: only.namePlace }];
}

/** Whether the point, or one in its block, says where it leads. One that need not be done says itself what may be: «Evt. blodprøvestatus». */
function leads(element: Element): boolean {
  const { facts, elements } = element;
  if (choiceOf(element, 'pligt') === 'optional') return true;
  return facts.some(({ definition }) => CONSEQUENCES.includes(definition.base ?? definition.key)) || elements.some(leads);
}
