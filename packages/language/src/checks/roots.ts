import type { FileContent } from '../model/read.js';
import type { Condition, Element } from '../model/types.js';
import { conditionsOf, elementsIn, factsOf } from '../model/walk.js';
import type { Kind } from '../vocabulary/index.js';
import type { Workspace } from '../workspace/resolved.js';

/** The top elements of all files, parts that belong to nothing too. */
function namespaceRoots(workspace: Workspace): readonly Element[] {
  let found = roots.get(workspace);
  if (!found) roots.set(workspace, (found = workspace.contents.flatMap(({ elements }) => elements)));
  return found;
}

const roots = new WeakMap<Workspace, readonly Element[]>();

const inRoots = new WeakMap<Element, readonly Element[]>();

/** All elements below and including top elements, owners before what stands in them. Each is gone through once for all checks. */
export function elementsOf(roots: readonly Element[]): readonly Element[] {
  return roots.length === 1 ? elementsOfRoot(roots[0]!) : roots.flatMap(elementsOfRoot);
}

function elementsOfRoot(root: Element): readonly Element[] {
  let elements = inRoots.get(root);
  if (!elements) inRoots.set(root, (elements = elementsIn([root])));
  return elements;
}

const known = new WeakMap<Workspace, readonly Element[]>();

/** All elements of all files, owners before what stands in them. Gathered once for all checks. */
export function allElements(workspace: Workspace): readonly Element[] {
  let elements = known.get(workspace);
  if (!elements) known.set(workspace, (elements = elementsOf(namespaceRoots(workspace))));
  return elements;
}

/** Elements in the order of {@link allElements} by what they are and by the keys of their facts, in list items and in other facts too. */
interface Gathered {
  readonly byKind: ReadonlyMap<Kind, readonly Element[]>;
  readonly byKey: ReadonlyMap<string, readonly Element[]>;
}

const gathered = new WeakMap<Workspace, Gathered>();

/** All elements of these kinds; those of one kind in the order of {@link allElements}. */
export function elementsOfKind(workspace: Workspace, ...kinds: readonly Kind[]): readonly Element[] {
  const { byKind } = gather(workspace);
  const found = kinds.map((kind) => byKind.get(kind) ?? []);
  return found.length === 1 ? found[0]! : found.flat();
}

/**
 * All elements in which a fact with one of these keys stands, each once. Most checks are about one key, and few elements have it: the rest
 * need not be gone through. A key with a quantifier counts as the key without it.
 */
export function elementsWith(workspace: Workspace, ...keys: readonly string[]): readonly Element[] {
  const { byKey } = gather(workspace);
  const found = keys.map((key) => byKey.get(key) ?? []);
  return found.length === 1 ? found[0]! : [...new Set(found.flat())];
}

function gather(workspace: Workspace): Gathered {
  let found = gathered.get(workspace);
  if (!found) gathered.set(workspace, (found = gatheredOf(allElements(workspace))));
  return found;
}

function gatheredOf(elements: readonly Element[]): Gathered {
  const byKind = new Map<Kind, Element[]>();
  const byKey = new Map<string, Element[]>();
  for (const element of elements) {
    add(byKind, element.kind, element);
    for (const { definition } of factsOf(element)) add(byKey, definition.base ?? definition.key, element);
  }
  return { byKind, byKey };
}

function add<Key>(lists: Map<Key, Element[]>, key: Key, element: Element): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [element]);
  else if (list.at(-1) !== element) list.push(element);
}

/**
 * Gathers something from all elements of the whole workspace, of which a check may only look at a part. A file is looked
 * through once, also when others change.
 * @param pick what to take of an element; it may look at what the element says, not at what other blocks say
 */
export function gathering<T>(pick: (element: Element) => readonly T[]): (workspace: Workspace) => T[] {
  const inFile = (_: FileContent, elements: readonly Element[]): readonly T[] => {
    const found: T[] = [];
    for (const element of elements) for (const one of pick(element)) found.push(one);
    return found;
  };
  return ({ memory }) => memory.each(inFile).flat();
}

const conditions = new WeakMap<Workspace, ReadonlyMap<Element, readonly Condition[]>>();

/** The elements in which conditions stand, in the order of {@link allElements}, with what `conditionsOf` gives of each. */
export function allConditions(workspace: Workspace): ReadonlyMap<Element, readonly Condition[]> {
  let found = conditions.get(workspace);
  if (!found) conditions.set(workspace, (found = conditionsIn(allElements(workspace))));
  return found;
}

function conditionsIn(elements: readonly Element[]): Map<Element, readonly Condition[]> {
  const found = new Map<Element, readonly Condition[]>();
  for (const element of elements) {
    const own = conditionsOf(element);
    if (own.length > 0) found.set(element, own);
  }
  return found;
}
