import { foldName, type Element, type NameReference, type SyntaxFile } from '@pakkeforloeb/language';
import { otherNamesIn } from '../navigation/elements.js';
import { meantBy } from '../navigation/meant.js';
import { subjectAt } from '../navigation/subject.js';
import type { Snapshot } from '../../session/snapshot.js';
import { Refused } from './refused.js';

/** What is renamed: one of the names of an element. */
export type RenameTarget =
  | { readonly type: 'title' | 'id'; readonly element: Element }
  /** `name` as it is written. */
  | { readonly type: 'other-name'; readonly element: Element; readonly name: string };

/** A target where it was pointed at: the stretch of the name alone, and the name as it stands there. */
export interface Pointed {
  readonly target: RenameTarget;
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/**
 * By which of the names of its target a reference finds it: `bare-id` is a written id without `#`, `former` the words that a written id
 * was once made from, or that are guessed.
 */
export type Way = 'title' | 'other-name' | 'id' | 'bare-id' | 'former';

/** The way in which a reference finds its target. */
export function wayOf({ name }: NameReference, element: Element): Way {
  if (name.startsWith('#')) return 'id';
  const folded = foldName(name);
  if (element.title !== undefined && folded === foldName(element.title)) return 'title';
  if (otherNamesIn(element).some((other) => foldName(other.name) === folded)) return 'other-name';
  return element.idWritten && folded === foldName(element.id) ? 'bare-id' : 'former';
}

/**
 * What a rename at this offset renames; undefined where no name stands.
 * @throws Refused where a name stands that cannot be renamed from here
 */
export function renamedAt(snapshot: Snapshot, file: SyntaxFile, offset: number): Pointed | undefined {
  const subject = subjectAt(snapshot, file, offset);
  switch (subject?.type) {
    case 'title':
      return pointed({ type: 'title', element: subject.element }, subject.place, subject.element.title!);
    case 'id':
      return pointed({ type: 'id', element: subject.element }, { ...subject.place, start: subject.place.start + 1 }, subject.element.id);
    case 'other-name': {
      const { start, end } = subject.place;
      const name = file.text.slice(start, end);
      return pointed({ type: 'other-name', element: subject.element, name }, subject.place, name);
    }
    case 'reference': {
      const { reference } = subject;
      const element = meantBy(snapshot.workspace, reference);
      if (!element) throw new Refused('unknown', { name: reference.name });
      return atReference(reference, element);
    }
    default:
      return undefined;
  }
}

function atReference(reference: NameReference, element: Element): Pointed {
  const { place, name } = reference;
  const written = place.file.text.slice(place.start, place.end);
  const inner = /^\[.*\]$/su.test(written) ? { start: place.start + 1, end: place.end - 1 } : place;
  switch (wayOf(reference, element)) {
    case 'title':
      return pointed({ type: 'title', element }, inner, name);
    case 'other-name':
      return pointed({ type: 'other-name', element, name }, inner, name);
    case 'id':
      if (!element.idWritten) throw new Refused('id-not-written', { id: name });
      return pointed({ type: 'id', element }, { ...inner, start: inner.start + 1 }, name.slice(1));
    case 'bare-id':
      return pointed({ type: 'id', element }, inner, name);
    case 'former':
      throw new Refused('former', { name, title: element.title ?? `#${element.id}` });
  }
}

function pointed(target: RenameTarget, { start, end }: { readonly start: number; readonly end: number }, name: string): Pointed {
  return { target, start, end, name };
}
