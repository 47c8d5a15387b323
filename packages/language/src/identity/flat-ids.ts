import type { Element } from '../model/types.js';
import { elementsIn } from '../model/walk.js';
import type { Namespace } from '../names/namespaces.js';
import { foldName } from '../text/fold.js';

/**
 * The ids to be written, by element: the derived ones, with `-` for `/`, unique in the namespace as ids are compared.
 * Where two would be alike, an element whose derived id needs no parent keeps it, and a number follows the other.
 */
export function flatIds(namespace: Namespace): Map<Element, string> {
  const elements = elementsIn(namespace.parts).filter(({ kind }) => kind !== 'part' && kind !== 'section-part');
  const used = new Set(elements.filter(({ idWritten }) => idWritten).map(({ id }) => foldName(id)));
  const missing = elements.filter(canCarryId);
  const ids = new Map<Element, string>();
  for (const element of [...missing.filter(({ id }) => !id.includes('/')), ...missing.filter(({ id }) => id.includes('/'))]) {
    const base = element.id.replaceAll('/', '-');
    let id = base;
    for (let number = 2; used.has(foldName(id)); number++) id = `${base}-${number}`;
    used.add(foldName(id));
    ids.set(element, id);
  }
  return ids;
}

/** Text lines cannot carry an id: everything after `>` is the document's words. */
function canCarryId(element: Element): boolean {
  return !element.idWritten && element.node.line.kind !== 'text';
}
