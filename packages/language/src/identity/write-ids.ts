import type { Element, NameReference, Place } from '../model/types.js';
import { elementsIn } from '../model/walk.js';
import { namesOf, otherNamesOf } from '../names/namespaces.js';
import { idOfValue } from '../names/values.js';
import { foldName, slugOf } from '../text/fold.js';
import type { Workspace } from '../workspace/workspace.js';
import { applied, declarationEdits, type Edit } from './edits.js';
import { flatIds } from './flat-ids.js';

/** What {@link writeIds} did. */
export interface WrittenIds {
  /** The new text of each file that changes. */
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  /** The edits of the old texts that make the new ones. */
  readonly edits: readonly Edit[];
  /** How many ids were written. */
  readonly written: number;
  /** How many titles were written down as `også kaldt`. */
  readonly names: number;
  /** Where text paragraphs stay without an id, because a line with `>` cannot carry one. */
  readonly paragraphs: readonly Place[];
  /** Files with something that belongs to no pathway, catalogue, module or local variant, and so gets no id. */
  readonly homeless: readonly string[];
}

/** The id that an element has in the end; undefined where it has none written. */
type FinalId = (element: Element) => string | undefined;

/**
 * Writes the id of every element down that has none, once and for all, and changes no id that is there (rule 3).
 * References stay as they are written. Where one would not be found after a change of title, the title is written down as
 * `også kaldt` at what it stands for.
 * @param skip files that are left as they are: they have faults of form, or are only read for their names
 */
export function writeIds(workspace: Workspace, skip: ReadonlySet<string> = new Set()): WrittenIds {
  const { contents, resolution } = workspace;
  const isWritable = ({ place }: Element): boolean => !skip.has(place.file.uri);
  const ids = new Map<Element, string>();
  for (const namespace of resolution.namespaces)
    for (const [element, id] of flatIds(namespace)) if (isWritable(element)) ids.set(element, id);
  const finalId: FinalId = (element) => (element.idWritten ? element.id : ids.get(element));
  // A misspelt name stands for what it likely means, but nothing is written down on a guess: it will be mended.
  const guessed = new Set(resolution.problems.filter(({ likely }) => likely).map(({ reference }) => reference));
  const named = new Set<Element>();
  for (const reference of contents.flatMap(({ references }) => references)) {
    const { target } = reference;
    if (target && !guessed.has(reference) && isWritable(target) && !survives(reference, target, finalId, workspace)) named.add(target);
  }
  const edits = [...new Set([...ids.keys(), ...named])].flatMap((element) =>
    declarationEdits(element, { id: ids.get(element), otherName: named.has(element) ? element.title : undefined }),
  );
  return {
    files: applied(workspace.files, edits),
    edits,
    written: ids.size,
    names: named.size,
    paragraphs: resolution.namespaces
      .flatMap(({ parts }) => elementsIn(parts))
      .filter((element) => element.node.line.kind === 'text' && isWritable(element))
      .map(({ place }) => place),
    homeless: contents
      .filter(({ elements }) => elements.some((element) => isWritable(element) && !resolution.namespaceOf(element)))
      .map(({ file }) => file.uri),
  };
}

/** Whether the name is found whatever the target's title: by its id or another name, with the same questions as in `names/resolve.ts`. */
function survives({ name, accepts, memberOf, from }: NameReference, target: Element, finalId: FinalId, { resolution }: Workspace): boolean {
  const id = finalId(target);
  if (id === undefined || name.startsWith('#')) return true;
  if (otherNamesOf(target).some((other) => foldName(other) === foldName(name))) return true;
  if (target.kind === 'value') {
    const owner = memberOf?.target ?? from.parent;
    const ownerId = owner && finalId(owner);
    return foldName(name) === foldName(id) || (ownerId !== undefined && foldName(id) === idOfValue(ownerId, name));
  }
  // A name goes before an id, where both are of a fitting kind.
  const seen = resolution.namespaceOf(from)?.uses.map((use) => use.target) ?? [];
  const bearers = resolution.namespaces.flatMap((namespace) =>
    namespace === resolution.namespaceOf(from) || seen.includes(namespace.element)
      ? (namespace.names.get(foldName(name)) ?? [])
      : namesOf(namespace.element).some((other) => foldName(other) === foldName(name))
        ? [namespace.element]
        : [],
  );
  return slugOf(name) === foldName(id) && bearers.every((bearer) => bearer === target || !accepts.includes(bearer.kind));
}
