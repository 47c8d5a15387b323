import { foldName, KEYS, slugOf, valuesOf, type Element, type NameReference, type Place } from '@pakkeforloeb/language';
import type { Snapshot } from '../../session/snapshot.js';
import { idPlace, otherNamesIn, titlePlace } from '../navigation/elements.js';
import { needsBrackets } from '../brackets.js';
import { meantBy, referencesWhere } from '../navigation/meant.js';
import { Refused } from './refused.js';
import { wayOf, type RenameTarget, type Way } from './target.js';

/** A stretch of a file that gets another text; `reference` is the name that stands there, `name` what it is called by then. */
export interface Edit {
  readonly place: Place;
  readonly text: string;
  readonly name: string;
  readonly reference?: NameReference;
}

const CONDITION_KEYS: ReadonlySet<string> = new Set(['-', ...KEYS.filter(({ form }) => form === 'condition').map(({ key }) => key)]);

/**
 * Everything that a rename writes: the name where it is declared, and every reference that uses this name. References by another name
 * or by the id stay, except where the rename would take from them what they are found by: those get the title, or the new id.
 */
export function editsOf(snapshot: Snapshot, target: RenameTarget, name: string): Edit[] {
  const { element } = target;
  switch (target.type) {
    case 'title':
      return [
        ...declared(titlePlace(element), name, name),
        ...byReference(snapshot, element, (way, reference) => {
          // An id that is not written is made from the title, and a former name is told from the title: both would be lost.
          const follows = way === 'title' || (way === 'id' && !element.idWritten && slugOf(element.title!) !== slugOf(name));
          return follows || (way === 'former' && slugOf(reference.name) === slugOf(name)) ? name : undefined;
        }),
        ...(element.idWritten ? [] : valuesOfElement(snapshot, element)),
      ];
    case 'other-name': {
      const folded = foldName(target.name);
      return [
        ...otherNamesIn(element).flatMap((other) => (foldName(other.name) === folded ? declared(other.place, name, name) : [])),
        ...byReference(snapshot, element, (way, reference) =>
          way === 'other-name' && foldName(reference.name) === folded ? name : undefined,
        ),
      ];
    }
    case 'id': {
      const bare = snapshot.workspace.resolution.namespaces.some(({ names }) => names.has(foldName(name))) ? `#${name}` : name;
      return editionsOf(snapshot, element).flatMap((edition) => [
        ...declared(idPlace(edition), `#${name}`, name),
        ...byReference(snapshot, edition, (way) => (way === 'id' || way === 'former' ? `#${name}` : way === 'bare-id' ? bare : undefined)),
        ...valuesOfElement(snapshot, edition),
      ]);
    }
  }
}

/** The editions of a pathway that share its id; else the element alone. */
export function editionsOf({ workspace }: Snapshot, element: Element): Element[] {
  const roots = workspace.resolution.namespaces.map((namespace) => namespace.element);
  if (!roots.includes(element)) return [element];
  const id = foldName(element.id);
  return roots.filter((root) => root.kind === element.kind && root.idWritten && foldName(root.id) === id);
}

/** References to the values of a data element that are found by its id: they get the value's title. */
function valuesOfElement(snapshot: Snapshot, element: Element): Edit[] {
  if (element.kind !== 'data-element') return [];
  return rewritten(snapshot, valuesOf(element), (way, _, value) =>
    way === 'former' || (way === 'id' && !value.idWritten) ? value.title : undefined,
  );
}

/** What a reference is to say, by the way in which it finds its target; undefined where it stays. */
type NameFor = (way: Way, reference: NameReference, target: Element) => string | undefined;

function byReference(snapshot: Snapshot, element: Element, nameFor: NameFor): Edit[] {
  return rewritten(snapshot, [element], nameFor);
}

function rewritten({ workspace }: Snapshot, elements: readonly Element[], nameFor: NameFor): Edit[] {
  return referencesWhere(workspace, elements).flatMap((reference) => {
    const target = meantBy(workspace, reference)!;
    const name = nameFor(wayOf(reference, target), reference, target);
    return name === undefined ? [] : [{ place: reference.place, text: asWritten(reference, name), name, reference }];
  });
}

/**
 * A name as it is written at a reference: in a condition in square brackets where its words need them. An id that comes instead of a name
 * stands in them too: at the end of some lines a bare one would be the line's own.
 */
function asWritten({ key, name: before, place }: NameReference, name: string): string {
  const bracketed = CONDITION_KEYS.has(key) && (name.startsWith('#') ? place.file.text[place.start] !== '#' : needsBrackets(name));
  // Square brackets end at the first `]`, and those at the ends of a name are not read as part of it.
  if (bracketed ? /[[\]]/u.test(name) : /^\[|\]$/u.test(name)) throw new Refused('square-brackets', { name, before });
  return bracketed ? `[${name}]` : name;
}

function declared(place: Place | undefined, text: string, name: string): Edit[] {
  return place ? [{ place, text, name }] : [];
}
