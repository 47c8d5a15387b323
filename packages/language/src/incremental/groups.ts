import { checkPart, type Finding } from '../checks/index.js';
import type { FileContent } from '../model/read.js';
import type { Element, NameReference } from '../model/types.js';
import { isRoot, ROOTS, SEEING, type Namespace } from '../names/namespaces.js';
import type { Resolution } from '../names/resolve.js';
import { foldName, slugOf, withoutQuotes } from '../text/fold.js';
import type { Workspace } from '../workspace/resolved.js';
import { namesOfRoot, type ReadFile } from './read.js';

/** Keys through which more is seen of a pathway than its own lines. */
const DEEP: ReadonlySet<string> = new Set([...SEEING, 'følger', 'del af']);
/** `svarer til` says something of both. */
const BOTH_WAYS = 'svarer til';

/**
 * Files that can only be resolved together, because they hold parts of the same pathways; mostly one file. Whoever refers to something
 * in a group depends on it; who only names its pathway depends on no more than the pathway's own lines (`rootSummary`).
 */
export class Group {
  /** The groups whose changes can change what is found in this one. */
  readonly dependsOn = new Set<Group>();
  /** Its names of pathways and catalogues elsewhere. */
  readonly toRoots: NameReference[] = [];
  /** Whether it is known what it depends on. */
  isLinked = false;
  /** What was found in it by itself; absent until it is checked. */
  findings: readonly Finding[] | undefined;
  /** By which names it refers to pathways, and what its own are called. */
  private readonly rootNames = new Set<string>();

  constructor(public files: readonly ReadFile[]) {
    for (const { content } of files) {
      for (const { name, accepts } of content.references) if (accepts.some((kind) => ROOTS.has(kind))) this.addName(name.replace(/^#/, ''));
      for (const root of content.elements) for (const name of namesOfRoot(root)) this.addName(name);
    }
  }

  /** What its files hold. */
  get contents(): readonly FileContent[] {
    return this.files.map(({ content }) => content);
  }

  /** Whether it refers to a pathway by one of these names, or holds one that is called so: folded, or made to ids. */
  names(names: ReadonlySet<string>): boolean {
    for (const name of names) if (this.rootNames.has(name)) return true;
    return false;
  }

  /** Forgets what follows from what other files hold: what was gathered from its contents, and what was found in them. */
  renew(): void {
    this.files = this.files.map((file) => ({ ...file, content: { ...file.content } }));
    this.findings = undefined;
    this.isLinked = false;
    this.dependsOn.clear();
    this.toRoots.length = 0;
  }

  /**
   * Finds what the group depends on, once its names are resolved.
   * @param groupOf the group that an element stands in
   * @returns the groups that are said to be the same as something in this one: they have to be checked again, too
   */
  link(groupOf: (element: Element) => Group | undefined): Group[] {
    const both: Group[] = [];
    this.isLinked = true;
    for (const { references } of this.contents)
      for (const reference of references) {
        const { target, key } = reference;
        const other = target && groupOf(target);
        if (!other || other === this) continue;
        const toRoot = isRoot(target);
        if (toRoot) this.toRoots.push(reference);
        if (toRoot && !DEEP.has(key)) continue;
        this.dependsOn.add(other);
        if (key !== BOTH_WAYS) continue;
        other.dependsOn.add(this);
        both.push(other);
      }
    return both;
  }

  /** Says that changes in another group can change what is found in this one. */
  dependOn(other: Group | undefined): void {
    if (other && other !== this) this.dependsOn.add(other);
  }

  /** Whether changes in one of these can change what is found in it. */
  dependsOnAny(groups: ReadonlySet<Group>): boolean {
    for (const other of this.dependsOn) if (groups.has(other)) return true;
    return false;
  }

  /** Finds what is wrong in it, if that is not known yet. */
  check(whole: Workspace): void {
    this.findings ??= checkPart(this.part(whole));
  }

  /** The group as a part of the workspace. */
  private part(whole: Workspace): Workspace {
    const { contents } = this;
    const namespaces = new Set<Namespace>();
    for (const { elements } of contents)
      for (const element of elements) {
        const namespace = whole.resolution.namespaceOf(element);
        if (namespace) namespaces.add(namespace);
      }
    const resolution: Resolution = { ...whole.resolution, namespaces: [...namespaces], problems: [] };
    return { files: this.files.map(({ file }) => file), contents, resolution, memory: whole.memory, whole };
  }

  private addName(name: string): void {
    this.rootNames.add(foldName(name));
    this.rootNames.add(withoutQuotes(foldName(name)));
    this.rootNames.add(slugOf(name));
  }
}

/** The sets of files that belong together: those with blocks of one namespace. */
export function groupedFiles(files: readonly ReadFile[], { namespaceOf }: Resolution): ReadFile[][] {
  const first = new Map<Namespace, ReadFile>();
  const joined = new Map<ReadFile, ReadFile>();
  const leader = (file: ReadFile): ReadFile => {
    let at = file;
    for (let next = joined.get(at); next; next = joined.get(at)) at = next;
    return at;
  };
  for (const file of files)
    for (const element of file.content.elements) {
      const namespace = namespaceOf(element);
      if (!namespace) continue;
      const other = first.get(namespace);
      if (!other) first.set(namespace, file);
      else if (leader(other) !== leader(file)) joined.set(leader(file), leader(other));
    }
  const groups = new Map<ReadFile, ReadFile[]>();
  for (const file of files) {
    const group = groups.get(leader(file));
    if (group) group.push(file);
    else groups.set(leader(file), [file]);
  }
  return [...groups.values()];
}

/** The groups and all that depend on them, through others too. */
export function withDependents(groups: Iterable<Group>, all: readonly Group[]): Set<Group> {
  const found = new Set(groups);
  // Most have none.
  if (!all.some((group) => !found.has(group) && group.dependsOnAny(found))) return found;
  const dependents = new Map<Group, Group[]>();
  for (const group of all)
    for (const other of group.dependsOn) {
      const known = dependents.get(other);
      if (known) known.push(group);
      else dependents.set(other, [group]);
    }
  // A set that grows while it is gone through is gone through to its new end.
  for (const group of found) for (const dependent of dependents.get(group) ?? []) found.add(dependent);
  return found;
}
