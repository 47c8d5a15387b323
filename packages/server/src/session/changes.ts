import type { FileEvent } from '../host.js';
import { normalUri } from './names.js';

/** What may have become of files, by their URI in its one spelling. */
export type Changes = ReadonlyMap<string, FileEvent>;

/** Whether all changes are new contents of files that are known: then no file came or went. */
export function onlyContents(changes: Changes, isKnown: (uri: string) => boolean): boolean {
  return [...changes].every(([uri, { type }]) => type === 'changed' && isKnown(uri));
}

/**
 * Whether an event can be of interest. Clients are asked to tell of everything that is made or removed, for they do not tell of the files in a folder
 * that is.
 * @param hasFiles whether there are files that were read below a folder, named in the one spelling
 */
export function matters({ uri, type }: FileEvent, hasFiles: (folder: string) => boolean): boolean {
  if (/\.forloeb$|\/forloeb\.config\.json$/.test(uri)) return true;
  if (type === 'changed') return false;
  // It may be a folder: files rarely have no ending.
  if (type === 'created') return !/\.[^/]*$/.test(uri);
  return hasFiles(normalUri(uri));
}
