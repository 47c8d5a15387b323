import type { Element } from '../model/types.js';
import { elementsIn } from '../model/walk.js';
import type { Workspace } from '../workspace/workspace.js';

/** The top elements of all files, parts that belong to nothing too. */
export function namespaceRoots({ contents }: Workspace): Element[] {
  return contents.flatMap(({ elements }) => elements);
}

const known = new WeakMap<Workspace, readonly Element[]>();

/** All elements of all files, owners before what stands in them. Gathered once for all checks. */
export function allElements(workspace: Workspace): readonly Element[] {
  let elements = known.get(workspace);
  if (!elements) known.set(workspace, (elements = elementsIn(namespaceRoots(workspace))));
  return elements;
}
