import { elementsIn, keysIn, type Element, type Namespace, type Workspace } from '@pakkeforloeb/language';
import { identityOf } from './names.js';
import type { LeftDocument } from './types.js';

/** A document, the files that it depends on and the documents that it refers to. */
export interface Extent extends LeftDocument {
  /** The files that its own blocks stand in. */
  readonly own: ReadonlySet<string>;
  /** These and the files of what it uses, follows or adapts, however far. */
  readonly files: ReadonlySet<string>;
  /** By {@link pathwayOf}: what any name in it stands for, and itself. All editions are meant, whichever is written. */
  readonly refersTo: () => ReadonlySet<string>;
}

/** A document that is not built, and why. Where there is no reason, another has the same kind, id and edition. */
export interface LeftExtent extends Extent {
  /** The files whose errors are the reason. */
  readonly because: readonly string[];
  /** Where these are none: the documents that it refers to and that are left, other editions of itself among them. */
  readonly leftWith: readonly LeftDocument[];
}

/** What of a workspace's files belongs to which document. */
export interface Extents {
  readonly documents: readonly Extent[];
  /** Files with something at the top that belongs to no document known: it may be meant for any of them. */
  readonly homeless: () => ReadonlySet<string>;
}

/** What stands at the top of a file; further in, it was torn from its place by a fault. */
const TOP_KINDS: ReadonlySet<string> = new Set(['pathway', 'catalogue', 'module', 'local-variant', 'part']);

/** Finds the extents of all documents. `unreadable` are files that are not in the workspace, as their bytes are no text. */
export function extentsOf(workspace: Workspace, unreadable: readonly string[] = []): Extents {
  const { namespaces, namespaceOf } = workspace.resolution;
  const own = new Map(namespaces.map((namespace) => [namespace, new Set(namespace.parts.map(({ place }) => place.file.uri))] as const));
  // Looked for when they are asked for: where no file has an error, nobody does.
  const referred = once(() => referencesBetween(workspace));
  const documents = namespaces.map((namespace): Extent => {
    const reached = new Set([namespace]);
    for (const { uses } of reached) {
      for (const { target } of uses) {
        const used = target && namespaceOf(target);
        if (used) reached.add(used);
      }
    }
    const { element, edition } = namespace;
    const document = { kind: element.kind, id: element.id, ...(edition !== undefined && { edition }) };
    const files = new Set([...reached].flatMap((other) => [...own.get(other)!]));
    const refersTo = once(() => new Set([element, ...[...(referred().get(namespace) ?? [])].map((other) => other.element)].map(pathwayOf)));
    return { ...document, own: own.get(namespace)!, files, refersTo };
  });
  return { documents, homeless: once(() => new Set([...homelessIn(workspace), ...unreadable])) };
}

/** What tells a pathway with all its editions, or another document, from all others. */
function pathwayOf({ kind, id }: Pick<LeftDocument, 'kind' | 'id'>): string {
  return identityOf({ kind, id });
}

/** For each document the documents that any name in it leads into. */
function referencesBetween({ contents, resolution }: Workspace): ReadonlyMap<Namespace, ReadonlySet<Namespace>> {
  const referred = new Map<Namespace, Set<Namespace>>();
  for (const { from, target } of contents.flatMap(({ references }) => references)) {
    const [here, there] = [resolution.namespaceOf(from), target && resolution.namespaceOf(target)];
    if (!here || !there) continue;
    const known = referred.get(here);
    if (known) known.add(there);
    else referred.set(here, new Set([there]));
  }
  return referred;
}

/**
 * The files in which something stands that belongs to no document: a part of something that is not found, or only guessed at;
 * whatever may not stand at the top of a file, or only there and stands elsewhere; and all that hold nothing of any document.
 */
function homelessIn({ contents, resolution }: Workspace): string[] {
  const guessed = new Set(resolution.problems.map(({ reference }) => reference.from));
  const homes = new Set<Element>(
    resolution.namespaces.flatMap(({ element, parts }) => parts.filter((part) => part === element || !guessed.has(part))),
  );
  const mayStand = new Set(keysIn({ kind: 'document' }));
  return contents
    .filter(({ file, elements }) => {
      const facts = file.nodes.filter(({ definition }) => definition?.declares === 'fact' && mayStand.has(definition));
      return (
        elements.length === 0 ||
        elements.length + facts.length < file.nodes.length ||
        elements.some((element) => !homes.has(element)) ||
        elementsIn(elements).some((element) => TOP_KINDS.has(element.kind) && !homes.has(element))
      );
    })
    .map(({ file }) => file.uri);
}

/**
 * Parts the documents into those that no error touches and those left: where a file that they depend on has an error, where
 * one with an error holds something that may belong to any, where two documents have the same kind, id and edition, and where
 * any edition of something that they refer to is left, however far. Their other editions are left too: without the newest an
 * older would seem to be in force.
 * @param faulty the files that have errors
 */
export function partByErrors({ documents, homeless }: Extents, faulty: ReadonlySet<string>): { built: Extent[]; left: LeftExtent[] } {
  const lost = [...faulty].filter((file) => homeless().has(file)).sort();
  const counts = new Map<string, number>();
  for (const document of documents) counts.set(identityOf(document), (counts.get(identityOf(document)) ?? 0) + 1);
  const because = (document: Extent): string[] => [...new Set([...[...document.files].filter((file) => faulty.has(file)).sort(), ...lost])];
  const touched = new Set(documents.filter((document) => because(document).length > 0 || counts.get(identityOf(document))! > 1));
  const all = withReferring(documents, touched);
  const isReason = (document: Extent, other: Extent): boolean =>
    other !== document && all.has(other) && document.refersTo().has(pathwayOf(other));
  return {
    built: documents.filter((document) => !all.has(document)),
    left: documents
      .filter((document) => all.has(document))
      .map((document) => ({
        ...document,
        because: because(document),
        leftWith: touched.has(document) ? [] : documents.filter((other) => isReason(document, other)).map(plain),
      })),
  };
}

/** The documents and all that refer to one of them, however far; in the order in which they are found. */
function withReferring(documents: readonly Extent[], touched: ReadonlySet<Extent>): ReadonlySet<Extent> {
  const all = new Set(touched);
  for (const { kind, id } of all) {
    const missing = pathwayOf({ kind, id });
    for (const document of documents) if (document.refersTo().has(missing)) all.add(document);
  }
  return all;
}

function plain({ kind, id, edition }: LeftDocument): LeftDocument {
  return { kind, id, ...(edition !== undefined && { edition }) };
}

/** What is worked out at most once, and only when it is asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
