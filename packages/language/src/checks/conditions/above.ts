import { conditionOf } from '../../model/condition-of.js';
import type { Element } from '../../model/types.js';
import { factOf, referencesOf } from '../../model/walk.js';
import { requirementsOf, type Requirement } from './requirements.js';

/** Keys of further conditions of an element, and the answer that each must have for the element to hold. */
const FURTHER = Object.entries({ 'forudsat at': true, 'så længe': true, medmindre: false });

/** What an element's own lines ask for: its condition, what else must hold, and what must not. */
export function ownRequirements(element: Element): Requirement[] {
  const found: Requirement[] = [];
  const condition = conditionOf(element);
  if (condition) requirementsOf(condition, element, true, found);
  if (element.kind === 'exception' && element.value?.type === 'condition') requirementsOf(element.value.condition, element, true, found);
  for (const [key, answer] of FURTHER) {
    const value = factOf(element, key)?.value;
    if (value?.type === 'condition') requirementsOf(value.condition, element, answer, found);
  }
  return found;
}

/**
 * What the blocks around an element ask for: a condition on a block holds for all in it (docs/sprog/betydning.md). An exception
 * goes before what it stands in, so that condition is not its own; and what a criterion means does not depend on where it stands.
 */
export function requirementsAbove(element: Element): Requirement[] {
  const found: Requirement[] = [];
  if (element.kind === 'criterion') return found;
  let inner = element;
  for (let block = element.parent; block; inner = block, block = block.parent) {
    if (inner.kind !== 'exception') found.push(...ownRequirements(block));
  }
  return [...found, ...ofGroup(element)];
}

/** What the one patient group asks for that the element holds for; the nearest line says which. */
function ofGroup(element: Element): Requirement[] {
  for (let block: Element | undefined = element; block; block = block.parent) {
    const groups = factOf(block, 'gælder for');
    if (!groups) continue;
    const [only, ...others] = referencesOf(groups);
    return only?.target && others.length === 0 ? ownRequirements(only.target) : [];
  }
  return [];
}
