import { foldName, lineOf, namesOf, slugOf, type Element, type NameReference } from '@pakkeforloeb/language';
import type { Snapshot } from '../../session/snapshot.js';

/** The references of all files that have this name. */
export function referencesCalled(snapshot: Snapshot, name: string): NameReference[] {
  const folded = foldName(name);
  return referencesWith(snapshot, folded, (other) => foldName(other) === folded);
}

/** The references of all files whose name is this id without `#`, or words that make it. */
export function referencesMaking(snapshot: Snapshot, id: string): NameReference[] {
  const folded = foldName(id);
  return referencesWith(snapshot, folded, (other) => !other.startsWith('#') && (foldName(other) === folded || slugOf(other) === folded));
}

function referencesWith({ workspace }: Snapshot, folded: string, isMeant: (name: string) => boolean): NameReference[] {
  /** Most names stand in many places, and are looked at once. */
  const known = new Map<string, boolean>();
  const isKnown = (name: string): boolean => {
    let answer = known.get(name);
    if (answer === undefined) known.set(name, (answer = isMeant(name)));
    return answer;
  };
  const found: NameReference[] = [];
  for (const { references } of workspace.contents)
    for (const reference of references) if (mayFoldTo(reference.name, folded) && isKnown(reference.name)) found.push(reference);
  return found;
}

/** Whether a name may fold to this one, by its first letter alone: folding all names of a workspace takes too long. */
function mayFoldTo(name: string, folded: string): boolean {
  const first = name.charCodeAt(0);
  const isLetter = (first >= 97 && first <= 122) || (first >= 65 && first <= 90);
  // A sign may be left out or be another when it is folded, and a mark may combine with the letter before it.
  if (!isLetter || name.charCodeAt(1) >= 0x300) return true;
  return (first | 0x20) === folded.charCodeAt(0);
}

/** Whether this is one of the element's names. */
export function calls(element: Element, name: string): boolean {
  const folded = foldName(name);
  return namesOf(element).some((own) => foldName(own) === folded);
}

/** The file and the line that a refusal speaks of. */
export function standing({ place: { file, start } }: NameReference | Element): { file: string; line: string } {
  return { file: decodeURIComponent(file.uri.split('/').at(-1) ?? file.uri), line: String(lineOf(file, start)) };
}
