import { words } from '../../messages/index.js';
import type { Element, Fact } from '../../model/types.js';
import { referencesOf } from '../../model/walk.js';
import type { Check } from '../finding.js';
import { elementsWith } from '../roots.js';

/** Lines that set something apart from what the block is about. What comes before or after itself is told as a circle (F505). */
const APART: ReadonlySet<string> = new Set(['efter', 'inden', 'sideløbende med', 'i stedet for']);

/** What is said to come after, before or instead of itself or of a part of itself (V18). */
export const checkOwnParts: Check = (workspace) =>
  elementsWith(workspace, ...APART).flatMap((element) =>
    element.facts.filter(isApart).flatMap((fact) =>
      referencesOf(fact).flatMap(({ target, name, place }) => {
        if (!target || !isPart(target, element)) return [];
        const key = fact.definition.key;
        if (target === element && (key === 'efter' || key === 'inden')) return [];
        return [
          { code: 'F508' as const, parameters: { what: words(target === element ? 'own-block' : 'part-of-block', { name }), key }, place },
        ];
      }),
    ),
  );

function isApart({ definition }: Fact): boolean {
  return APART.has(definition.base ?? definition.key);
}

function isPart(target: Element, whole: Element): boolean {
  for (let one: Element | undefined = target; one; one = one.parent) if (one === whole) return true;
  return false;
}
