import type { Condition, Element } from '../model/types.js';
import { conditionsOf, elementsIn } from '../model/walk.js';
import { wholeOf, type Workspace } from '../workspace/resolved.js';

/** The top elements of all files, parts that belong to nothing too. */
export function namespaceRoots(workspace: Workspace): readonly Element[] {
  let found = roots.get(workspace);
  if (!found) roots.set(workspace, (found = workspace.contents.flatMap(({ elements }) => elements)));
  return found;
}

const roots = new WeakMap<Workspace, readonly Element[]>();

const known = new WeakMap<Workspace, readonly Element[]>();

/** All elements of all files, owners before what stands in them. Gathered once for all checks. */
export function allElements(workspace: Workspace): readonly Element[] {
  let elements = known.get(workspace);
  if (!elements) known.set(workspace, (elements = elementsIn(namespaceRoots(workspace))));
  return elements;
}

/**
 * Gathers something from all elements of the whole workspace, of which a check may only look at a part. What a root holds is looked
 * through once, also when other files change.
 * @param pick what to take of an element; it may look at what the element says, not at what other blocks say
 */
export function gathering<T>(pick: (element: Element) => readonly T[]): (workspace: Workspace) => readonly T[] {
  const inRoots = new WeakMap<Element, readonly T[]>();
  const inAll = new WeakMap<Workspace, readonly T[]>();
  const inRoot = (root: Element): readonly T[] => {
    let found = inRoots.get(root);
    if (!found) inRoots.set(root, (found = elementsIn([root]).flatMap(pick)));
    return found;
  };
  return (workspace) => {
    const whole = wholeOf(workspace);
    let found = inAll.get(whole);
    if (!found) inAll.set(whole, (found = namespaceRoots(whole).flatMap(inRoot)));
    return found;
  };
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
