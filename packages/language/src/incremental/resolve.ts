import { readFile, type FileContent } from '../model/read.js';
import type { Element } from '../model/types.js';
import { MOST_GUESSES, resolveNames, type Kept, type Resolution } from '../names/resolve.js';
import type { SyntaxFile } from '../workspace/parse.js';
import type { Workspace } from '../workspace/resolved.js';
import { Group, groupedContents, withDependents } from './groups.js';
import { NOTHING, summariesOf, type Summaries } from './summaries.js';

/** A file as it was read. */
interface ReadFile {
  readonly file: SyntaxFile;
  readonly content: FileContent;
  readonly summaries: Summaries;
}

/** A workspace with what has to be known to resolve it again after a change. */
export interface Resolved {
  readonly workspace: Workspace;
  readonly groups: readonly Group[];
  readonly read: ReadonlyMap<string, ReadFile>;
}

/** A workspace without files. */
export const EMPTY: Resolved = { workspace: { files: [], contents: [], resolution: resolveNames([]) }, groups: [], read: new Map() };

/**
 * Resolves files again. What no change can have touched is kept: the elements, what their names stand for, and what was found in them.
 * @param files by name, as they are now
 * @param before how they were resolved last; not to be used any more
 */
export function resolveAgain(files: ReadonlyMap<string, SyntaxFile>, before: Resolved): Resolved {
  const uris = [...files.keys()].sort();
  const read = new Map<string, ReadFile>();
  for (const uri of uris) if (files.get(uri) !== before.read.get(uri)?.file) read.set(uri, readAgain(files.get(uri)!));
  const gone = [...before.read.keys()].filter((uri) => !files.has(uri));
  const touched = touchedGroups(read, gone, before);
  if (touched) {
    const kept = resolveKept(uris, read, touched, before);
    if (!needsAll(kept.workspace.resolution)) return kept;
  }
  const all = new Map(uris.map((uri) => [uri, readAgain(files.get(uri)!)]));
  return withGroups(all, undefined, []);
}

function readAgain(file: SyntaxFile): ReadFile {
  const content = readFile(file);
  return { file, content, summaries: summariesOf(content) };
}

/** Whether what is wrong is of a kind that any file can change anywhere. */
function needsAll({ hasDetached, problems }: Resolution): boolean {
  return hasDetached || problems.filter(({ type }) => type === 'unknown').length > MOST_GUESSES;
}

/** The groups in which the changes can have touched something; undefined where that may be all. */
function touchedGroups(read: ReadonlyMap<string, ReadFile>, gone: readonly string[], before: Resolved): Set<Group> | undefined {
  const { resolution } = before.workspace;
  if (needsAll(resolution)) return undefined;
  const changes = [...read.keys(), ...gone].map((uri) => ({
    was: before.read.get(uri)?.summaries ?? NOTHING,
    is: read.get(uri)?.summaries ?? NOTHING,
  }));
  if (changes.some(({ was, is }) => was.roots !== is.roots)) return undefined;
  const changed = new Set([...read.keys(), ...gone]);
  if (changes.some(({ was, is }) => was.names !== is.names))
    for (const { reference } of resolution.problems) changed.add(reference.place.file.uri);
  return withDependents(
    before.groups.filter(({ uris }) => uris.some((uri) => changed.has(uri))),
    before.groups,
  );
}

function resolveKept(uris: readonly string[], read: Map<string, ReadFile>, touched: ReadonlySet<Group>, before: Resolved): Resolved {
  for (const group of touched)
    for (const { file } of group.contents)
      if (!read.has(file.uri) && uris.includes(file.uri)) read.set(file.uri, readAgain(before.read.get(file.uri)!.file));
  const now = new Map(uris.map((uri) => [uri, read.get(uri) ?? before.read.get(uri)!]));
  const groups = before.groups.filter((group) => !touched.has(group));
  relink(groups, before.read, read);
  return withGroups(
    now,
    { contents: new Set(groups.flatMap(({ contents }) => contents)), resolution: before.workspace.resolution },
    groups,
  );
}

/** Lets names of pathways elsewhere stand for the pathways as they were read again: those have the same roots in the same order. */
function relink(groups: readonly Group[], before: Resolved['read'], read: Resolved['read']): void {
  for (const { toRoots } of groups)
    for (const reference of toRoots) {
      const { uri } = reference.target!.place.file;
      const now = read.get(uri);
      if (now) reference.target = now.content.elements[before.get(uri)!.content.elements.indexOf(reference.target!)];
    }
}

function withGroups(read: ReadonlyMap<string, ReadFile>, kept: Kept | undefined, keptGroups: readonly Group[]): Resolved {
  const contents = [...read.values()].map(({ content }) => content);
  const resolution = resolveNames(contents, kept);
  const fresh = groupedContents(
    contents.filter((content) => !kept?.contents.has(content)),
    resolution,
  ).map((own) => new Group(own));
  const groups = [...keptGroups, ...fresh];
  const byUri = new Map(groups.flatMap((group) => group.uris.map((uri) => [uri, group] as const)));
  const groupOf = ({ place }: Element): Group | undefined => byUri.get(place.file.uri);
  const alsoChecked = fresh.flatMap((group) => group.link(groupOf));
  for (const group of withDependents(alsoChecked, groups)) group.findings = undefined;
  // What a name was mistaken for is told with its place.
  for (const { reference, candidates } of resolution.problems)
    for (const candidate of candidates) byUri.get(reference.place.file.uri)?.dependOn(groupOf(candidate));
  return { workspace: { files: [...read.values()].map(({ file }) => file), contents, resolution }, groups, read };
}
