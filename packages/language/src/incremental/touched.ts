import { foldName, slugOf } from '../text/fold.js';
import type { Workspace } from '../workspace/resolved.js';
import type { Group } from './groups.js';
import { mentioning } from './mentions.js';
import { namesOnlyIn, type ReadFile } from './read.js';

/**
 * The groups whose names may stand for something else after a change: those that changed, those that refer to what was declared in them
 * if that is not what it was, those in which a name stands for nothing, and those that name a pathway that is not the same to others.
 * @param changed the files that have changed, as they are now; undefined for one that is gone
 */
export function touchedGroups(
  changed: ReadonlyMap<string, ReadFile | undefined>,
  {
    groups,
    read,
    workspace,
  }: { readonly groups: readonly Group[]; readonly read: ReadonlyMap<string, ReadFile>; readonly workspace: Workspace },
): Set<Group> {
  const isRenamed = (uri: string): boolean => changed.has(uri) && (read.get(uri)?.names ?? NONE) !== (changed.get(uri)?.names ?? NONE);
  const renamedFiles = new Set([...changed.keys()].filter(isRenamed));
  const renamed = new Set(renamedFiles.size > 0 ? groups.filter(({ files }) => files.some(({ file }) => renamedFiles.has(file.uri))) : []);
  const faulty = new Set(renamedFiles.size > 0 ? workspace.resolution.problems.map(({ reference }) => reference.place.file.uri) : []);
  const names = new Set([...changed].flatMap(([uri, now]) => [...namesOnlyIn(read.get(uri), now), ...namesOnlyIn(now, read.get(uri))]));
  const folded = new Set([...names].flatMap((name) => [foldName(name), slugOf(name)]));
  const mentions = mentioning(names);
  return new Set(
    groups.filter(
      (group) =>
        group.files.some(({ file }) => changed.has(file.uri) || faulty.has(file.uri)) ||
        (renamed.size > 0 && group.dependsOnAny(renamed)) ||
        (names.size > 0 && (group.names(folded) || group.files.some(({ file }) => mentions(file)))),
    ),
  );
}

/** The names of a file that is not there: see `namesSummary`. */
const NONE = '[]';
