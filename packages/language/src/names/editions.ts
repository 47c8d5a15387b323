import type { Element } from '../model/types.js';
import { readDate } from '../model/values.js';

/** The edition that a block names, as written. */
export function editionOf(element: Element): string | undefined {
  const value = element.facts.find(({ definition }) => definition.key === 'udgave')?.value;
  return value?.type === 'text' ? value.text : undefined;
}

/** Orders editions, the oldest first: dates by time, all else by the numbers in them (9 before 10). */
export function compareEditions(a: string, b: string): number {
  const [left, right] = [readDate(a), readDate(b)];
  if (!left || !right) return a.localeCompare(b, 'da', { numeric: true });
  return left.year - right.year || (left.month ?? 0) - (right.month ?? 0) || (left.day ?? 0) - (right.day ?? 0);
}
