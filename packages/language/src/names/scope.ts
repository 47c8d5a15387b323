import type { Element } from '../model/types.js';
import { foldName } from '../text/fold.js';
import type { Kind } from '../vocabulary/index.js';
import { addName, bearersOf, formerBearersOf, type Names } from './lookup.js';
import { namesOf, type Namespace } from './namespaces.js';
import type { Resolution } from './resolve.js';

/** Something that can be named at a place. */
export interface NameInScope {
  readonly element: Element;
  /** Folded names that stand for it there (see `foldName`); none for what is found by its `#id` only. */
  readonly names: readonly string[];
  /** 0 in the namespace itself, 1 in one that can be seen from it, 2 a pathway, catalogue, module or local variant. */
  readonly distance: 0 | 1 | 2;
}

/**
 * Everything of these kinds that can be named in a namespace, by a name or a written id, in the order in which names are looked up: what
 * `resolve.ts` would find.
 * @param namespace undefined outside of all: then only what can be named from everywhere
 */
export function namesInScope(resolution: Resolution, namespace: Namespace | undefined, accepts: ReadonlySet<Kind>): NameInScope[] {
  const found = new Map<Element, { element: Element; names: string[]; distance: NameInScope['distance'] }>();
  const add = ({ names, ids }: Names, distance: NameInScope['distance']): void => {
    const namesFor = (element: Element): string[] => {
      let known = found.get(element);
      if (!known) found.set(element, (known = { element, names: [], distance }));
      return known.distance === distance ? known.names : [];
    };
    for (const [name, elements] of names) for (const element of elements) if (accepts.has(element.kind)) namesFor(element).push(name);
    for (const elements of ids.values())
      for (const element of elements) if (element.idWritten && accepts.has(element.kind)) namesFor(element);
  };
  if (namespace) for (const [index, other] of [namespace, ...seenFrom(resolution, namespace)].entries()) add(other, index === 0 ? 0 : 1);
  add(rootNames(resolution), 2);
  return [...found.values()];
}

/** What a name, or `#id`, stands for in a namespace: one thing, none, or several where it cannot be told which is meant. */
export function namedInScope(
  resolution: Resolution,
  namespace: Namespace | undefined,
  name: string,
  accepts: ReadonlySet<Kind>,
): readonly Element[] {
  const outer = [...(namespace ? seenFrom(resolution, namespace) : []), rootNames(resolution)];
  for (const find of [bearersOf, formerBearersOf])
    for (const tier of [namespace ? [namespace] : [], outer]) {
      const fitting = new Set(tier.flatMap((names) => find(names, name)).filter(({ kind }) => accepts.has(kind)));
      if (fitting.size > 0) return [...fitting];
    }
  return [];
}

/** The namespaces whose names can be seen from this one. */
function seenFrom(resolution: Resolution, namespace: Namespace): Namespace[] {
  const seen = namespace.uses.flatMap(({ target }) => (target && resolution.namespaceOf(target)) ?? []);
  return [...new Set(seen)].filter((other) => other !== namespace);
}

const roots = new WeakMap<Resolution, Names>();

function rootNames(resolution: Resolution): Names {
  let names = roots.get(resolution);
  if (!names) {
    roots.set(resolution, (names = { names: new Map(), ids: new Map() }));
    for (const { element } of resolution.namespaces) {
      for (const name of namesOf(element)) addName(names.names, foldName(name), element);
      if (element.idWritten) addName(names.ids, foldName(element.id), element);
    }
  }
  return names;
}
