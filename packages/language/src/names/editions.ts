import type { Element } from '../model/types.js';
import { choiceOf } from '../model/walk.js';
import * as order from './edition-order.js';

/** The edition that a block names, as written. */
export function editionOf(element: Element): string | undefined {
  const value = element.facts.find(({ definition }) => definition.key === 'udgave')?.value;
  return value?.type === 'text' ? value.text : undefined;
}

/** Of several editions the one in force first. */
export function inForceFirst(a: Element, b: Element): number {
  return order.inForceFirst(standingOf(a), standingOf(b));
}

function standingOf(element: Element): order.Edition {
  return { edition: editionOf(element), status: choiceOf(element, 'status') };
}
