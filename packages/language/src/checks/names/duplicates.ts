import { words } from '../../messages/index.js';
import type { Element } from '../../model/types.js';
import { compareFindings } from '../order.js';
import { standing, type Check, type Finding } from '../finding.js';

/** Two declarations of one name or one id in a namespace (V12, rule 3); two pathways of one name and edition. */
export const checkDuplicates: Check = ({ resolution }) => {
  const findings: Finding[] = [];
  const told = new Set<Element>();
  for (const { names, ids } of resolution.namespaces) {
    for (const [map, code] of [
      [names, 'F304'],
      [ids, 'F305'],
    ] as const) {
      for (const elements of map.values()) {
        const clashing = code === 'F304' ? elements.filter(({ kind }) => kind !== 'item') : elements.filter(({ idWritten }) => idWritten);
        if (clashing.length < 2) continue;
        const [first, ...others] = [...clashing].sort((a, b) => compareFindings(a, b));
        for (const other of others) {
          if (told.has(other)) continue;
          told.add(other);
          findings.push(duplicate(code, other, first!));
        }
      }
    }
  }
  return [...findings, ...sameRoots(resolution.namespaces)];
};

function sameRoots(namespaces: readonly { element: Element; edition?: string }[]): Finding[] {
  const seen = new Map<string, Element>();
  return namespaces.flatMap(({ element, edition }) => {
    const key = `${element.kind}|${element.id}|${edition ?? ''}`;
    const first = seen.get(key);
    if (!first) seen.set(key, element);
    return first ? [duplicate('F304', element, first)] : [];
  });
}

function duplicate(code: 'F304' | 'F305', element: Element, first: Element): Finding {
  return {
    code,
    parameters: { name: element.title ?? '', id: element.id, other: words('in-line', standing(first)) },
    place: element.namePlace,
    related: [{ place: first.namePlace, da: 'Den første står her', en: 'The first stands here' }],
  };
}
