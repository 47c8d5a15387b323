import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * Whether a folder, which need not be there yet, is one of the project or in it, symbolic links on the way followed. A link in its
 * own place is not: nothing is ever written through one (see `folderExists`).
 */
export function leadsInto(project: string, folder: string): boolean {
  if (!isIn(project, folder)) return false;
  if (path.relative(project, folder) === '') return true;
  let nearest = path.dirname(folder);
  while (!lstatSync(nearest, { throwIfNoEntry: false }) && path.dirname(nearest) !== nearest) nearest = path.dirname(nearest);
  try {
    return isIn(realpathSync(project), realpathSync(nearest));
  } catch {
    // A link to nothing, or one that leads round to itself.
    return false;
  }
}

function isIn(project: string, folder: string): boolean {
  const way = path.relative(project, folder);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}
