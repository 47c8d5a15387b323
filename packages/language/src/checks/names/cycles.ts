import { quoted, words, type Words } from '../../messages/index.js';
import type { Element, NameReference } from '../../model/types.js';
import type { Namespace } from '../../names/namespaces.js';
import { circlesIn } from '../circles.js';
import type { Check } from '../finding.js';

/** Catalogues, modules and pathways that use each other in a circle. */
export const checkCycles: Check = ({ resolution }) => {
  // Most use nothing, and stand in no circle.
  const using = resolution.namespaces.filter(({ uses }) => uses.length > 0);
  const byElement = new Map(using.map((namespace) => [namespace.element, namespace]));
  const sorted = using.sort((a, b) => (a.element.id < b.element.id ? -1 : 1));
  const used = ({ target }: NameReference): Namespace | undefined => target && byElement.get(target);
  return circlesIn(sorted, ({ uses }) => uses, used).map(({ circle, closing }) => ({
    code: 'F307' as const,
    parameters: { chain: joinedChain(circle.map(({ element }) => element)) },
    place: closing.place,
  }));
};

/** `«A» → «B» → «A»`. */
export function joinedChain(elements: readonly Element[]): Words {
  return elements.map(({ title, id }) => quoted(title ?? `#${id}`)).reduce((from, to) => words('uses', { from, to }));
}
