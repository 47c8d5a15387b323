import { foldName, lineOf, namesOf, slugOf, type Element, type NameReference } from '@pakkeforloeb/language';
import { fileName } from '../../session/names.js';
import type { Snapshot } from '../../session/snapshot.js';

/** The references of all files that have one of these names. */
export function referencesCalled(snapshot: Snapshot, names: readonly string[]): NameReference[] {
  const folded = names.map(foldName);
  return referencesWith(snapshot, folded, (other) => folded.includes(foldName(other)));
}

/** The references of all files whose name is this id, with or without `#`, or words that make it. */
export function referencesMaking(snapshot: Snapshot, id: string): NameReference[] {
  const folded = foldName(id);
  const isMeant = (other: string): boolean =>
    other.startsWith('#') ? foldName(other) === `#${folded}` : foldName(other) === folded || slugOf(other) === folded;
  return referencesWith(snapshot, [folded, `#${folded}`], isMeant);
}

function referencesWith({ workspace }: Snapshot, folded: readonly string[], isMeant: (name: string) => boolean): NameReference[] {
  const firsts = folded.map((name) => name.charCodeAt(0));
  /** Most names stand in many places, and are looked at once. */
  const known = new Map<string, boolean>();
  const found: NameReference[] = [];
  for (const { references } of workspace.contents)
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
