import type { Element } from '../model/types.js';
import { foldName, slugOf, withoutQuotes } from '../text/fold.js';
import { addName, type Names } from './lookup.js';
import { namesOf, type Namespace } from './namespaces.js';

/** The roots of the namespaces by their names and by their ids, written or made; of alike ones in the order of files and places. */
export function rootsOf(namespaces: readonly Namespace[]): Names {
  const roots: Names = { names: new Map(), ids: new Map() };
  for (const { element } of namespaces) addRoot(roots, element);
  return roots;
}

/**
 * The same after a change, by what it was before; that stays as it is.
 * @param before the namespaces that it was made of
 */
export function rootsAfter(roots: Names, before: readonly Namespace[], namespaces: readonly Namespace[]): Names {
  const [was, is] = [new Set(before), new Set(namespaces)];
  const gone = before.filter((namespace) => !is.has(namespace)).map(({ element }) => element);
  const come = namespaces.filter((namespace) => !was.has(namespace)).map(({ element }) => element);
  const after: Names = { names: new Map(roots.names), ids: new Map(roots.ids) };
  const changed = [...gone, ...come].map(foldedNames);
  // Lists are made anew where they change: the others are those from before.
  renew(
    after.names,
    changed.flatMap(({ names }) => names),
    gone,
  );
  renew(
    after.ids,
    changed.map(({ id }) => id),
    gone,
  );
  for (const element of come) addRoot(after, element);
  for (const { names, id } of changed)
    for (const list of [...names.map((name) => after.names.get(name)), after.ids.get(id)]) if (list && list.length > 1) list.sort(inOrder);
  return after;
}

function renew(map: Map<string, Element[]>, keys: readonly string[], gone: readonly Element[]): void {
  for (const key of new Set(keys)) {
    const left = map.get(key)?.filter((element) => !gone.includes(element)) ?? [];
    if (left.length > 0) map.set(key, left);
    else map.delete(key);
  }
}

function addRoot(roots: Names, element: Element): void {
  const { names, id } = foldedNames(element);
  for (const name of names) addName(roots.names, name, element);
  addName(roots.ids, id, element);
}

function inOrder({ place: a }: Element, { place: b }: Element): number {
  return a.file.uri < b.file.uri ? -1 : a.file.uri > b.file.uri ? 1 : a.start - b.start;
}

const folded = new WeakMap<Element, { readonly names: readonly string[]; readonly id: string }>();

/** The names and the id of a root as they are compared: worked out once, also when other files change. */
export function foldedNames(root: Element): { readonly names: readonly string[]; readonly id: string } {
  let found = folded.get(root);
  if (!found) folded.set(root, (found = { names: foldedOf(root), id: root.idWritten ? foldName(root.id) : slugOf(root.title ?? '') }));
  return found;
}

/** What is in quotation marks is found without them, too (F733). */
function foldedOf(root: Element): string[] {
  const names = namesOf(root).map(foldName);
  return [...new Set([...names, ...names.map(withoutQuotes)])];
}
