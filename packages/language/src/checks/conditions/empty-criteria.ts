import { conditionOf } from '../../model/condition-of.js';
import { factOf } from '../../model/walk.js';
import type { Check } from '../finding.js';
import { elementsOfKind } from '../roots.js';

/** Criteria that nothing decides: neither a condition nor a judgement (V14, V23). What only speaks for or against decides nothing. */
export const checkEmptyCriteria: Check = (workspace) =>
  elementsOfKind(workspace, 'criterion').flatMap((element) => {
    if (conditionOf(element) || factOf(element, 'svarer til')) return [];
    // What is written and cannot be read is told already.
    if (element.facts.some(({ definition }) => definition.isCondition)) return [];
    return [{ code: 'F420' as const, parameters: { title: element.title ?? '' }, place: element.namePlace }];
  });
