import { quoted, words } from '../../messages/index.js';
import type { Namespace } from '../../names/namespaces.js';
import type { Check, Finding } from '../finding.js';

/** Catalogues, modules and pathways that use each other in a circle. */
export const checkCycles: Check = ({ resolution }) => {
  const byElement = new Map(resolution.namespaces.map((namespace) => [namespace.element, namespace]));
  const findings: Finding[] = [];
  const state = new Map<Namespace, 'open' | 'done'>();
  const visit = (namespace: Namespace, path: readonly Namespace[]): void => {
    state.set(namespace, 'open');
    for (const use of namespace.uses) {
      const next = use.target && byElement.get(use.target);
      if (!next) continue;
      if (state.get(next) === 'open') {
        const circle = [...path, namespace].slice([...path, namespace].indexOf(next));
        findings.push({
          code: 'F307',
          parameters: {
            chain: [...circle, next].map(({ element }) => quoted(element.title ?? '')).reduce((from, to) => words('uses', { from, to })),
          },
          place: use.place,
        });
      } else if (!state.has(next)) {
        visit(next, [...path, namespace]);
      }
    }
    state.set(namespace, 'done');
  };
  const sorted = [...resolution.namespaces].sort((a, b) => (a.element.id < b.element.id ? -1 : 1));
  for (const namespace of sorted) if (!state.has(namespace)) visit(namespace, []);
  return findings;
};
