import type { Element } from '../model/types.js';
import { elementsIn } from '../model/walk.js';
import type { Namespace } from '../names/namespaces.js';
import { firstWords, foldName } from '../text/fold.js';

/**
 * The ids to be written, by element: the derived ones in short, without `/`, unique in the namespace as ids are compared.
 * Where two would be alike, an element whose derived id needs no parent keeps it, and a number follows the other.
 */
export function flatIds(namespace: Namespace): Map<Element, string> {
  const elements = elementsIn(namespace.parts).filter(({ kind }) => kind !== 'part' && kind !== 'section-part');
  const used = new Set(elements.filter(({ idWritten }) => idWritten).map(({ id }) => foldName(id)));
  const missing = elements.filter(canCarryId);
  const ids = new Map<Element, string>();
  for (const element of [...missing.filter(({ id }) => !id.includes('/')), ...missing.filter(({ id }) => id.includes('/'))]) {
    const wanted = flatIdsOf(element);
    const base = wanted.at(-1)!;
    let id = wanted.find((one) => !used.has(foldName(one))) ?? base;
    for (let number = 2; used.has(foldName(id)); number++) id = `${base}-${number}`;
    used.add(foldName(id));
    ids.set(element, id);
  }
  return ids;
}

/** How many words that carry meaning stand in an id at first, and how many of them at most are the element's own. */
const MOST_WORDS = 7;
const OWN_WORDS = 3;

/**
 * The ids that the element can have, the shortest first: the owner's in short, then the element's own words, without those that the
 * owner's id says already. Of a value the data element's whole id: references are found by it.
 */
function flatIdsOf({ id, kind }: Element): string[] {
  const parts = id.split('/');
  const own = parts.pop()!;
  if (parts.length === 0) return [own];
  if (kind === 'value') return [[...parts, own].join('-')];
  const words = own.split('-');
  const owner = firstWords(parts.at(-1)!, MOST_WORDS - Math.min(OWN_WORDS, words.length));
  const said = new Set(owner.split('-'));
  const rest = words
    .slice(
      Math.max(
        0,
        words.findIndex((word) => !said.has(word)),
      ),
    )
    .join('-');
  const lengths = Array.from({ length: words.length }, (_, more) => OWN_WORDS + more);
  return [...new Set(lengths.map((length) => `${owner}-${firstWords(rest, length)}`))];
}

/** Text lines cannot carry an id: everything after `>` is the document's words. */
function canCarryId(element: Element): boolean {
  return !element.idWritten && element.node.line.kind !== 'text';
}
