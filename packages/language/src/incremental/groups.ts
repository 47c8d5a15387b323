import { checkPart, type Finding } from '../checks/index.js';
import type { FileContent } from '../model/read.js';
import type { Element, NameReference } from '../model/types.js';
import { isRoot, SEEING, type Namespace } from '../names/namespaces.js';
import type { Resolution } from '../names/resolve.js';
import type { SyntaxFile } from '../workspace/parse.js';
import type { Workspace } from '../workspace/resolved.js';

/** Keys through which more is seen of a pathway than its own lines. */
const DEEP: ReadonlySet<string> = new Set([...SEEING, 'følger', 'del af']);
/** `svarer til` says something of both. */
const BOTH_WAYS = 'svarer til';

/**
 * Files that can only be resolved together, because they hold parts of the same pathways; mostly one file. Whoever refers to something
 * in a group depends on it; who only names its pathway depends on no more than the pathway's own lines (see `Summaries`).
 */
export class Group {
  readonly uris: readonly string[];
  /** The groups whose changes can change what is found in this one. */
  readonly dependsOn = new Set<Group>();
  /** Its names of pathways and catalogues elsewhere. */
  readonly toRoots: NameReference[] = [];
  /** What was found in it by itself; absent until it is checked. */
  findings: readonly Finding[] | undefined;

  constructor(readonly contents: readonly FileContent[]) {
    this.uris = contents.map(({ file }) => file.uri);
  }

  /**
   * Finds what the group depends on, once its names are resolved.
   * @param groupOf the group that an element stands in
   * @returns the groups that are said to be the same as something in this one: they have to be checked again, too
   */
  link(groupOf: (element: Element) => Group | undefined): Group[] {
    const both: Group[] = [];
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

  /** Finds what is wrong in it, if that is not known yet. */
  check(whole: Workspace): void {
    this.findings ??= checkPart(this.part(whole));
  }

  /** The group as a part of the workspace. */
  private part(whole: Workspace): Workspace {
    const { namespaceOf } = whole.resolution;
    const namespaces = new Set<Namespace>();
    for (const { elements } of this.contents)
      for (const element of elements) {
        const namespace = namespaceOf(element);
        if (namespace) namespaces.add(namespace);
      }
    const resolution: Resolution = { ...whole.resolution, namespaces: [...namespaces], problems: [] };
    return { files: this.contents.map(({ file }) => file as SyntaxFile), contents: this.contents, resolution, whole };
  }
}

/** The sets of contents that belong together: those with blocks of one namespace. */
export function groupedContents(contents: readonly FileContent[], { namespaceOf }: Resolution): FileContent[][] {
  const first = new Map<Namespace, FileContent>();
  const joined = new Map<FileContent, FileContent>();
  const leader = (content: FileContent): FileContent => {
    let at = content;
    for (let next = joined.get(at); next; next = joined.get(at)) at = next;
    return at;
  };
  for (const content of contents)
    for (const element of content.elements) {
      const namespace = namespaceOf(element);
      if (!namespace) continue;
      const other = first.get(namespace);
      if (!other) first.set(namespace, content);
      else if (leader(other) !== leader(content)) joined.set(leader(content), leader(other));
    }
  const groups = new Map<FileContent, FileContent[]>();
  for (const content of contents) {
    const group = groups.get(leader(content));
    if (group) group.push(content);
    else groups.set(leader(content), [content]);
  }
  return [...groups.values()];
}

/** The groups and all that depend on them, through others too. */
export function withDependents(groups: readonly Group[], all: readonly Group[]): Set<Group> {
  const found = new Set(groups);
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
