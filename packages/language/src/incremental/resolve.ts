import { MOST_GUESSES, resolveNames, type Resolution } from '../names/resolve.js';
import type { SyntaxFile } from '../model/types.js';
import { Memory } from '../workspace/memory.js';
import type { Workspace } from '../workspace/resolved.js';
import { Group, groupedFiles, withDependents } from './groups.js';
import { readAgain, type ReadFile } from './read.js';
import { Relinking } from './relink.js';
import { touchedGroups } from './touched.js';

/** A workspace with what has to be known to resolve it again after a change. */
export interface Resolved {
  readonly workspace: Workspace;
  readonly groups: readonly Group[];
  readonly read: ReadonlyMap<string, ReadFile>;
}

/** A workspace without files. */
export const EMPTY: Resolved = resolvedOf(new Map(), resolveNames([]), []);

/**
 * Resolves files again. What no change can have touched is kept: the elements, what their names stand for, and what was found in them.
 * @param files by name, as they are now
 * @param before how they were resolved last; not to be used any more
 */
export function resolveAgain(files: ReadonlyMap<string, SyntaxFile>, before: Resolved): Resolved {
  return resolveChanged(files, before) ?? resolveAll(files);
}

function resolveAll(files: ReadonlyMap<string, SyntaxFile>): Resolved {
  const read = new Map([...files.keys()].sort().map((uri) => [uri, readAgain(files.get(uri)!)]));
  return resolvedOf(read, resolveNames(contentsOf(read)), []);
}

/** Undefined where all has to be resolved. */
function resolveChanged(files: ReadonlyMap<string, SyntaxFile>, before: Resolved): Resolved | undefined {
  if (needsAll(before.workspace.resolution)) return undefined;
  const changed = new Map<string, ReadFile | undefined>();
  for (const [uri, file] of files) if (before.read.get(uri)?.file !== file) changed.set(uri, readAgain(file));
  for (const uri of before.read.keys()) if (!files.has(uri)) changed.set(uri, undefined);
  const touched = touchedGroups(changed, before);
  for (const { files: own } of touched) for (const { file } of own) if (!changed.has(file.uri)) changed.set(file.uri, readAgain(file));

  const kept = before.groups.filter((group) => !touched.has(group));
  const dependents = withDependents(touched, before.groups);
  const relinking = new Relinking(before.read, changed);
  for (const group of kept) if (dependents.has(group)) group.renew();
  if (!kept.every((group) => relinking.relink(group, dependents.has(group)))) return undefined;
  const problems = relinking.problems(before.workspace.resolution.problems);
  if (!problems) return undefined;

  const read = new Map<string, ReadFile>();
  const renewed = new Map(kept.flatMap(({ files: own }) => own.map((one) => [one.file.uri, one] as const)));
  for (const uri of [...files.keys()].sort()) read.set(uri, renewed.get(uri) ?? changed.get(uri)!);
  const keptContents = new Set(kept.flatMap(({ contents }) => contents));
  const resolution = resolveNames(contentsOf(read), {
    contents: keptContents,
    resolution: { ...before.workspace.resolution, problems },
  });
  return needsAll(resolution) ? undefined : resolvedOf(read, resolution, kept, before.workspace.memory);
}

/** Whether what is wrong is of a kind that any file can change anywhere. */
function needsAll({ hasDetached, problems }: Resolution): boolean {
  return hasDetached || problems.filter(({ type }) => type === 'unknown').length > MOST_GUESSES;
}

function contentsOf(read: ReadonlyMap<string, ReadFile>): ReadFile['content'][] {
  return [...read.values()].map(({ content }) => content);
}

/** @param memory of what the files were before */
function resolvedOf(
  read: ReadonlyMap<string, ReadFile>,
  resolution: Resolution,
  kept: readonly Group[],
  memory = new Memory([]),
): Resolved {
  const known = new Set(kept.flatMap(({ files }) => files));
  const fresh = groupedFiles(
    [...read.values()].filter((file) => !known.has(file)),
    resolution,
  ).map((files) => new Group(files));
  const groups = [...kept, ...fresh];
  const byUri = new Map(groups.flatMap((group) => group.files.map(({ file }) => [file.uri, group] as const)));
  const said = groups.filter(({ isLinked }) => !isLinked).flatMap((group) => group.link(({ place }) => byUri.get(place.file.uri)));
  // What a name was mistaken for is told with its place.
  for (const { reference, candidates } of resolution.problems)
    for (const { place } of candidates) byUri.get(reference.place.file.uri)?.dependOn(byUri.get(place.file.uri));
  for (const group of withDependents(said, groups)) group.findings = undefined;
  const contents = contentsOf(read);
  const workspace = { files: [...read.values()].map(({ file }) => file), contents, resolution, memory: memory.follow(contents) };
  return { workspace, groups, read };
}
