import { words } from '../../messages/index.js';
import type { Condition, Element, Place } from '../../model/types.js';
import { conditionOfFact } from '../../model/condition-of.js';
import { choiceOf, factsOf } from '../../model/walk.js';
import type { Check, Finding } from '../finding.js';
import { allConditions } from '../roots.js';

/** What `listen er` says of a list to which more may belong. */
const OPEN_ENDED: ReadonlySet<string> = new Set(['open', 'minimum']);

/** `mindst 3 af` a list of two, `mindst 3 gælder` over two points (V17), and numbers that ask for nothing: 1,5 or at least 0. */
export const checkCounts: Check = (workspace) => [
  ...[...allConditions(workspace).keys()].flatMap(inHeads),
  ...[...allConditions(workspace).values()].flatMap(inConditions),
];

function inHeads(element: Element): Finding[] {
  return factsOf(element).flatMap((fact) => {
    const condition = conditionOfFact(fact);
    if (condition?.type !== 'at-least' && condition?.type !== 'exactly') return [];
    const place = { ...fact.place, ...fact.node.line.key };
    return (
      askNothing(condition.type, condition.count, place) ?? tooFew(condition.type, condition.count, condition.conditions.length, place)
    );
  });
}

function inConditions(conditions: readonly Condition[]): Finding[] {
  return conditions.flatMap((condition) => {
    if (condition.type !== 'count-of' || condition.count === undefined) return [];
    const { target, place } = condition.list;
    const nothing = askNothing(condition.quantifier, condition.count, place);
    if (nothing || condition.quantifier === 'at-most') return nothing ?? [];
    // Such a list may hold more points than are written.
    if (target?.kind !== 'list' || OPEN_ENDED.has(choiceOf(target, 'listen er') ?? '')) return [];
    return tooFew(condition.quantifier, condition.count, target.elements.filter(({ kind }) => kind === 'item').length, place);
  });
}

/** A number of points is whole, and at least none is always so. */
function askNothing(quantifier: string, count: number, place: Place): Finding[] | undefined {
  if (Number.isInteger(count) && (count > 0 || quantifier !== 'at-least')) return undefined;
  return [{ code: 'F417', parameters: { value: String(count).replace('.', ',') }, place }];
}

function tooFew(quantifier: string, count: number, actual: number, place: Place): Finding[] {
  if (actual >= count) return [];
  return [
    {
      code: 'F411',
      parameters: {
        quantifier: words(quantifier === 'exactly' ? 'exactly' : 'at-least'),
        count: String(count),
        actual: words(actual === 1 ? 'items-1' : 'items', { number: String(actual) }),
      },
      place,
    },
  ];
}
