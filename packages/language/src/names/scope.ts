import type { Element } from '../model/types.js';
import { foldName } from '../text/fold.js';
import type { Kind } from '../vocabulary/index.js';
import { addName, bearersOf, formerBearersOf, type Names } from './lookup.js';
import { namesOf, type Namespace } from './namespaces.js';
import type { Resolution } from './resolve.js';

/** Names that can be used at a place, and how far away they are. */
export interface Scope extends Names {
  /** 0 in the namespace itself, 1 in one that can be seen from it, 2 a pathway, catalogue, module or local variant. */
  readonly distance: 0 | 1 | 2;
}

/**
 * All names that can be used in a namespace, in the order in which `resolve.ts` looks them up.
 * @param namespace undefined outside of all: then only what can be named from everywhere
 */
export function scopesOf(resolution: Resolution, namespace: Namespace | undefined): Scope[] {
  const own = namespace ? [{ names: namespace.names, ids: namespace.ids, distance: 0 as const }] : [];
  const seen = namespace ? seenFrom(resolution, namespace) : [];
  return [...own, ...seen.map(({ names, ids }) => ({ names, ids, distance: 1 as const })), { ...rootNames(resolution), distance: 2 }];
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
