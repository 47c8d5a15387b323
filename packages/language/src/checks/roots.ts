import type { Element } from '../model/types.js';
import type { Workspace } from '../workspace/workspace.js';

/** The top elements of all files, parts that belong to nothing too. */
export function namespaceRoots({ contents }: Workspace): Element[] {
  return contents.flatMap(({ elements }) => elements);
}
