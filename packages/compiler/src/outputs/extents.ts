import { elementsIn, type Element, type Workspace } from '@pakkeforloeb/language';
import { identityOf } from './names.js';
import type { LeftDocument } from './types.js';

/** A document and the files that it depends on. */
export interface Extent extends LeftDocument {
  /** The files that its own blocks stand in. */
  readonly own: ReadonlySet<string>;
  /** These and the files of what it uses, follows or adapts, however far. */
  readonly files: ReadonlySet<string>;
}

/** A document that is not built, and the files whose errors are the reason. */
export interface LeftExtent extends Extent {
  readonly because: readonly string[];
}

/** What of a workspace's files belongs to which document. */
export interface Extents {
  readonly documents: readonly Extent[];
  /** Files with something at the top that belongs to no document known: it may be meant for any of them. */
  readonly homeless: ReadonlySet<string>;
}

/** What stands at the top of a file; further in, it was torn from its place by a fault. */
const TOP_KINDS: ReadonlySet<string> = new Set(['pathway', 'catalogue', 'module', 'local-variant', 'part']);

/** Finds the extents of all documents. `unreadable` are files that are not in the workspace, as their bytes are no text. */
export function extentsOf({ contents, files, resolution }: Workspace, unreadable: readonly string[] = []): Extents {
  const own = new Map(
    resolution.namespaces.map((namespace) => [namespace, new Set(namespace.parts.map(({ place }) => place.file.uri))] as const),
  );
  const documents = resolution.namespaces.map((namespace): Extent => {
    const reached = new Set([namespace]);
    for (const { uses } of reached) {
      for (const { target } of uses) {
        const used = target && resolution.namespaceOf(target);
        if (used) reached.add(used);
      }
    }
    const { element, edition } = namespace;
    const all = [...reached].flatMap((other) => [...own.get(other)!]);
    return { kind: element.kind, id: element.id, ...(edition !== undefined && { edition }), own: own.get(namespace)!, files: new Set(all) };
  });
  const homes = new Set<Element>(resolution.namespaces.flatMap(({ parts }) => parts));
  const homeless = contents
    .filter(({ file, elements }) => {
      const tops = file.nodes.filter(({ definition }) => definition?.declares !== 'fact');
      return (
        elements.length < tops.length || [...elementsIn(elements)].some((element) => TOP_KINDS.has(element.kind) && !homes.has(element))
      );
    })
    .map(({ file }) => file.uri);
  const empty = files.filter(({ nodes, text }) => nodes.length === 0 && text.trim() !== '').map(({ uri }) => uri);
  return { documents, homeless: new Set([...homeless, ...empty, ...unreadable]) };
}

/**
 * Parts the documents into those that no error touches and those left: where a file that they depend on has an error, where
 * one with an error holds something that may belong to any, and where two documents have the same kind, id and edition.
 * @param faulty the files that have errors
 */
export function partByErrors({ documents, homeless }: Extents, faulty: ReadonlySet<string>): { built: Extent[]; left: LeftExtent[] } {
  const lost = [...faulty].filter((file) => homeless.has(file)).sort();
  const counts = new Map<string, number>();
  for (const document of documents) counts.set(identityOf(document), (counts.get(identityOf(document)) ?? 0) + 1);
  const parted = documents.map((document) => ({
    ...document,
    because: [
      ...new Set(
        [...document.files]
          .filter((file) => faulty.has(file))
          .sort()
          .concat(lost),
      ),
    ],
    twice: counts.get(identityOf(document))! > 1,
  }));
  const isLeft = ({ because, twice }: (typeof parted)[number]): boolean => because.length > 0 || twice;
  return { built: parted.filter((document) => !isLeft(document)), left: parted.filter(isLeft) };
}
