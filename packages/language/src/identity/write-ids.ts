import type { Element, NameReference } from '../model/types.js';
import { elementsIn } from '../model/walk.js';
import { idOfValue } from '../names/values.js';
import { foldName, slugOf } from '../text/fold.js';
import { findKey, type Kind } from '../vocabulary/index.js';
import type { Workspace } from '../workspace/workspace.js';
import { flatIds } from './flat-ids.js';

/** What {@link writeIds} did. */
export interface WrittenIds {
  /** The new text of each file that changes. */
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  /** How many ids were written. */
  readonly written: number;
  /** How many references were changed to `#id`. */
  readonly rewritten: number;
  /** How many text paragraphs stay without an id, because a line with `>` cannot carry one. */
  readonly paragraphs: number;
}

interface Edit {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The id that an element has in the end; undefined where it has none written. */
type FinalId = (element: Element) => string | undefined;

const ROOTS: ReadonlySet<Kind> = new Set(['pathway', 'catalogue', 'module', 'local-variant']);

/**
 * Writes the id of every element down that has none, once and for all, and changes no id that is there (rule 3).
 * A reference that would not be found after a change of title is changed to `#id`.
 * @param skip files that are left as they are, because they have faults of form
 */
export function writeIds(workspace: Workspace, skip: ReadonlySet<string> = new Set()): WrittenIds {
  const ids = new Map<Element, string>();
  for (const namespace of workspace.resolution.namespaces) {
    for (const [element, id] of flatIds(namespace)) if (!skip.has(element.place.file.uri)) ids.set(element, id);
  }
  const idEdits = [...ids].map(([element, id]) => idEdit(element, id));
  const finalId: FinalId = (element) => (element.idWritten ? element.id : ids.get(element));
  const referenceEdits = workspace.contents
    .filter(({ file }) => !skip.has(file.uri))
    .flatMap(({ references }) => references.flatMap((reference) => referenceEdit(reference, finalId, workspace) ?? []));
  return {
    files: applied(workspace, [...idEdits, ...referenceEdits]),
    written: idEdits.length,
    rewritten: referenceEdits.length,
    paragraphs: workspace.resolution.namespaces
      .flatMap(({ parts }) => [...elementsIn(parts)])
      .filter(({ node }) => node.line.kind === 'text').length,
  };
}

/** The id stands last on the line, before the brace. */
function idEdit({ node, place }: Element, id: string): Edit {
  const { uri, text } = place.file;
  const { value, content, open } = node.line;
  const at = value?.end ?? content.start + text.slice(content.start, open?.start ?? content.end).trimEnd().length;
  return { uri, start: at, end: at, text: `  #${id}` };
}

function referenceEdit(reference: NameReference, finalId: FinalId, workspace: Workspace): Edit | undefined {
  const { target, place } = reference;
  const id = target && finalId(target);
  if (id === undefined || survives(reference, id, finalId, workspace)) return undefined;
  return { uri: place.file.uri, start: place.start, end: place.end, text: needsBrackets(reference) ? `[#${id}]` : `#${id}` };
}

/** Whether the name is found by the target's id alone, whatever its title: the same questions as in `names/resolve.ts`. */
function survives({ name, target, memberOf, from }: NameReference, id: string, finalId: FinalId, { resolution }: Workspace): boolean {
  if (name.startsWith('#')) return foldName(name.slice(1)) === foldName(id);
  if (target!.kind === 'value') {
    const owner = memberOf?.target ?? from.parent;
    const ownerId = owner && finalId(owner);
    return foldName(name) === foldName(id) || (ownerId !== undefined && foldName(id) === idOfValue(ownerId, name));
  }
  // Names go before ids, whatever kind of thing bears them: a list item of the same name would stand in the way.
  const bearers = resolution.namespaces.flatMap(({ names }) => names.get(foldName(name)) ?? []);
  if (bearers.some((bearer) => bearer !== target)) return false;
  return (ROOTS.has(target!.kind) ? foldName(name) : slugOf(name)) === foldName(id);
}

/** At the end of a line a bare `#id` would be read as the line's own id; in a condition brackets make it a name. */
function needsBrackets({ key, place }: NameReference): boolean {
  const inCondition = key === '-' || findKey(key)?.definition.form === 'condition';
  if (!inCondition) return false;
  const { text } = place.file;
  const after = text
    .slice(place.end)
    .split(/\r|\n/, 1)[0]!
    .replace(/\{\s*$/, '');
  return text[place.start] === '[' || after.trim() === '';
}

function applied(workspace: Workspace, edits: readonly Edit[]): { uri: string; text: string }[] {
  return workspace.files.flatMap(({ uri, text }) => {
    const own = edits.filter((edit) => edit.uri === uri).sort((a, b) => b.start - a.start || b.end - a.end);
    if (own.length === 0) return [];
    return [{ uri, text: own.reduce((whole, edit) => whole.slice(0, edit.start) + edit.text + whole.slice(edit.end), text) }];
  });
}
