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
  /** The group that each file belongs to. */
  readonly groupOf: ReadonlyMap<string, Group>;
  /** In the order of their names. */
  readonly read: ReadonlyMap<string, ReadFile>;
}

/** A workspace without files; each has a memory of its own. */
export function emptyWorkspace(): Resolved {
  return resolvedOf(new Map(), resolveNames([]), []);
}

/**
 * Resolves files again. What no change can have touched is kept: the elements, what their names stand for, and what was found in them.
 * @param files by name, as they are now
 * @param before how they were resolved last; not to be used any more
 */
export function resolveAgain(files: ReadonlyMap<string, SyntaxFile>, before: Resolved): Resolved {
  return resolveChanged(files, before) ?? resolveAll(files);
}

function resolveAll(files: ReadonlyMap<string, SyntaxFile>): Resolved {
  const read = inOrder(new Map([...files].map(([uri, file]) => [uri, readAgain(file)])));
  return resolvedOf(read, resolveNames(contentsOf(read)), [...read.values()]);
}

/** Undefined where all has to be resolved. */
function resolveChanged(files: ReadonlyMap<string, SyntaxFile>, before: Resolved): Resolved | undefined {
  if (needsAll(before.workspace.resolution)) return undefined;
  const changed = new Map<string, ReadFile | undefined>();
  for (const [uri, file] of files) if (before.read.get(uri)?.file !== file) changed.set(uri, readAgain(file));
  for (const uri of before.read.keys()) if (!files.has(uri)) changed.set(uri, undefined);
  const touched = touchedGroups(changed, before);
  for (const { files: own } of touched) for (const { file } of own) if (!changed.has(file.uri)) changed.set(file.uri, readAgain(file));

  const groups = before.groups.filter((group) => !touched.has(group));
  const dependents = withDependents(touched, before.groups);
  const relinking = new Relinking(before.read, changed);
  for (const group of dependents) if (!touched.has(group)) group.renew();
  if (!groups.every((group) => relinking.relink(group, dependents.has(group)))) return undefined;
  const problems = relinking.problems(before.workspace.resolution.problems);
  if (!problems) return undefined;

  const read = readNow(before.read, changed, dependents);
  const resolution = resolveNames(contentsOf(read), {
    resolution: before.workspace.resolution,
    isKept: ({ file }) => !changed.has(file.uri),
    problems,
  });
  if (needsAll(resolution)) return undefined;
  const groupOf = new Map(before.groupOf);
  for (const uri of changed.keys()) groupOf.delete(uri);
  const fresh = [...changed.values()].flatMap((file) => file ?? []);
  return resolvedOf(read, resolution, fresh, { groups, groupOf, memory: before.workspace.memory });
}

/** Whether what is wrong is of a kind that any file can change anywhere. */
function needsAll({ hasDetached, problems }: Resolution): boolean {
  return hasDetached || problems.filter(({ type }) => type === 'unknown').length > MOST_GUESSES;
}

/**
 * The files as they were read last.
 * @param changed those that were read again; undefined for one that is gone
 * @param renewed groups among whose files may be some that were not read again, but renewed
 */
function readNow(
  before: ReadonlyMap<string, ReadFile>,
  changed: ReadonlyMap<string, ReadFile | undefined>,
  renewed: Iterable<Group>,
): ReadonlyMap<string, ReadFile> {
  const read = new Map(before);
  for (const { files } of renewed) for (const one of files) read.set(one.file.uri, one);
  for (const [uri, one] of changed)
    if (one) read.set(uri, one);
    else read.delete(uri);
  // A file that was there stays where it stood.
  return [...changed.keys()].every((uri) => before.has(uri)) ? read : inOrder(read);
}

function inOrder(read: ReadonlyMap<string, ReadFile>): ReadonlyMap<string, ReadFile> {
  return new Map([...read.keys()].sort().map((uri) => [uri, read.get(uri)!]));
}

function contentsOf(read: ReadonlyMap<string, ReadFile>): ReadFile['content'][] {
  return [...read.values()].map(({ content }) => content);
}

/** What is kept of a workspace after a change. */
interface KeptGroups {
  readonly groups: readonly Group[];
  readonly groupOf: Map<string, Group>;
  readonly memory: Memory;
}

/** @param fresh the files that belong to no group yet */
function resolvedOf(
  read: ReadonlyMap<string, ReadFile>,
  resolution: Resolution,
  fresh: readonly ReadFile[],
  kept: KeptGroups = { groups: [], groupOf: new Map(), memory: new Memory([]) },
): Resolved {
  const { groupOf } = kept;
  const added = groupedFiles(fresh, resolution).map((files) => new Group(files));
  const groups = [...kept.groups, ...added];
  for (const group of added) for (const { file } of group.files) groupOf.set(file.uri, group);
  const said = groups.filter(({ isLinked }) => !isLinked).flatMap((group) => group.link(({ place }) => groupOf.get(place.file.uri)));
  // What a name was mistaken for is told with its place.
  for (const { reference, candidates } of resolution.problems)
    for (const { place } of candidates) groupOf.get(reference.place.file.uri)?.dependOn(groupOf.get(place.file.uri));
  for (const group of withDependents(said, groups)) group.findings = undefined;
  const contents = contentsOf(read);
  const workspace = { files: [...read.values()].map(({ file }) => file), contents, resolution, memory: kept.memory.follow(contents) };
  return { workspace, groups, groupOf, read };
}
