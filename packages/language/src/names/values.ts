import { childrenOf } from '../model/ids.js';
import type { Element } from '../model/types.js';
import { foldName, slugOf } from '../text/fold.js';
import { addName, bearersOf, type Names } from './lookup.js';
import { namesOf } from './namespaces.js';

/** The values that a data element can have. */
export function valuesOf(element: Element): Element[] {
  return childrenOf(element).filter(({ kind }) => kind === 'value');
}

/** The names of the values that a data element can have. */
export function valueNames(element: Element): Names {
  const names: Names = { names: new Map(), ids: new Map() };
  for (const value of valuesOf(element)) {
    for (const name of namesOf(value)) addName(names.names, foldName(name), value);
    addName(names.ids, foldName(value.id), value);
  }
  return names;
}

/** The value of a data element that a name stands for; several where values are alike, none where it is no value. */
export function valuesCalled(name: string, element: Element, names: Names): readonly Element[] {
  const exact = bearersOf(names, name);
  if (exact.length > 0 || name.startsWith('#')) return exact;
  const written = (id: string): Element[] => names.ids.get(id)?.filter(({ idWritten }) => idWritten) ?? [];
  const byId = written(foldName(name));
  if (byId.length > 0) return byId;
  const slug = slugOf(name);
  return written(idOfValue(element.id, name)).filter(({ title }) => title === undefined || slugOf(title) !== slug);
}

/**
 * The folded id that `forloeb ids` writes on a value with this name: that of its data element, then the name's. By it a
 * condition says `køn er kvinde` still when the value `#køn-kvinde` has another title.
 */
export function idOfValue(elementId: string, name: string): string {
  return foldName(`${elementId}-${slugOf(name)}`);
}
