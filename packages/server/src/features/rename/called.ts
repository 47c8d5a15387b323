import {
  foldName,
  lineOf,
  namesOf,
  slugOf,
  type Element,
  type FileContent,
  type NameReference,
  type Workspace,
} from '@pakkeforloeb/language';
import { fileName } from '../../session/names.js';
import type { Snapshot } from '../../session/snapshot.js';

/** The references that have one of these names, in all files from which an element could be meant. */
export function referencesCalled({ workspace }: Snapshot, names: readonly string[], element: Element): NameReference[] {
  const folded = names.map(foldName);
  return referencesWith(contentsSeeing(workspace, element), folded, (other) => folded.includes(foldName(other)));
}

/** The files from whose namespaces an element can be seen: a root from everywhere, all else from its own and from those that use it. */
function contentsSeeing({ contents, resolution: { namespaceOf } }: Workspace, element: Element): readonly FileContent[] {
  const own = namespaceOf(element);
  if (!own || own.element === element) return contents;
  const sees = (root: Element): boolean => {
    const namespace = namespaceOf(root);
    return namespace === own || (namespace?.uses.some(({ target }) => target && namespaceOf(target) === own) ?? true);
  };
  return contents.filter(({ elements }) => elements.some(sees));
}

/** The references of all files whose name is this id, with or without `#`, or words that make it. */
export function referencesMaking(snapshot: Snapshot, id: string): NameReference[] {
  const folded = foldName(id);
  const isMeant = (other: string): boolean =>
    other.startsWith('#') ? foldName(other) === `#${folded}` : foldName(other) === folded || slugOf(other) === folded;
  return referencesWith(snapshot.workspace.contents, [folded, `#${folded}`], isMeant);
}

function referencesWith(contents: readonly FileContent[], folded: readonly string[], isMeant: (name: string) => boolean): NameReference[] {
  const firsts = folded.map((name) => name.charCodeAt(0));
  /** Most names stand in many places, and are looked at once. */
  const known = new Map<string, boolean>();
  const found: NameReference[] = [];
  for (const { references } of contents)
    for (const reference of references) {
      const { name } = reference;
      if (!mayBegin(name, firsts)) continue;
      let answer = known.get(name);
      if (answer === undefined) known.set(name, (answer = isMeant(name)));
      if (answer) found.push(reference);
    }
  return found;
}

/**
 * Whether a name, folded, may begin with one of these letters: folding all names of a workspace takes too long.
 * @param firsts character codes
 */
function mayBegin(name: string, firsts: readonly number[]): boolean {
  const first = name.charCodeAt(0);
  const isLetter = (first >= 97 && first <= 122) || (first >= 65 && first <= 90);
  // A sign may be left out or be another when it is folded, and a mark may combine with the letter before it.
  if (!isLetter || name.charCodeAt(1) >= 0x300) return true;
  return firsts.includes(first | 0x20);
}

/** Whether this is one of the element's names. */
export function calls(element: Element, name: string): boolean {
  const folded = foldName(name);
  return namesOf(element).some((own) => foldName(own) === folded);
}

/** The file and the line that a refusal speaks of. */
export function standing({ place: { file, start } }: NameReference | Element): { file: string; line: string } {
  return { file: fileName(file), line: String(lineOf(file, start)) };
}
