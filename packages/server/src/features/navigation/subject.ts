import type { Element, KeyDefinition, NameReference, Place, SourceNode, SyntaxFile } from '@pakkeforloeb/language';
import type { Snapshot } from '../../session/snapshot.js';
import { nodeAt } from '../tree.js';
import { declaredIn, idPlace, otherNamesIn, titlePlace } from './elements.js';
import { meantBy } from './meant.js';

/** What stands at a place of a file, as far as something can be said or done about it. */
export type Subject =
  /** A name that stands for something declared; `element` is absent where it cannot be found, and a guess where the name is only like its. */
  | {
      readonly type: 'reference';
      readonly reference: NameReference;
      readonly element?: Element;
      readonly isGuess?: boolean;
      readonly place: Place;
    }
  /** The title, the id or another name at a declaration. */
  | { readonly type: 'title' | 'id' | 'other-name'; readonly element: Element; readonly place: Place }
  | { readonly type: 'key'; readonly definition: KeyDefinition; readonly node: SourceNode; readonly place: Place }
  /** What follows a key and is no name. */
  | { readonly type: 'value'; readonly definition: KeyDefinition | undefined; readonly node: SourceNode; readonly place: Place };

/** Finds what stands at an offset, or ends there. */
export function subjectAt(snapshot: Snapshot, file: SyntaxFile, offset: number): Subject | undefined {
  const reference = snapshot.referenceAt(file, offset);
  if (reference) {
    const meant = meantBy(snapshot.workspace, reference);
    const element = meant ?? reference.target;
    return { type: 'reference', reference, place: reference.place, ...(element && { element, isGuess: meant === undefined }) };
  }
  const node = nodeAt(file.nodes, offset);
  if (!node) return undefined;
  const declared = declaredIn(snapshot, file);
  const element = declared.get(node);
  const id = element && idPlace(element);
  if (id && isIn(id, offset)) return { type: 'id', element, place: id };
  const title = element && titlePlace(element);
  if (title && isIn(title, offset)) return { type: 'title', element, place: title };
  const owner = element ? undefined : ownerOf(node, declared);
  const other = owner && otherNamesIn(owner).find(({ place }) => isIn(place, offset));
  if (other) return { type: 'other-name', element: owner, place: other.place };
  const { key, value, match, kind } = node.line;
  if (kind === 'keyed' && match && key && isIn(key, offset))
    return { type: 'key', definition: match.definition, node, place: { file, ...key } };
  return value && isIn(value, offset) ? { type: 'value', definition: match?.definition, node, place: { file, ...value } } : undefined;
}

/** The element in whose block a line stands, a dash line of a fact too. */
function ownerOf({ parent }: SourceNode, declared: ReadonlyMap<SourceNode, Element>): Element | undefined {
  for (let node = parent; node; node = node.parent) {
    const element = declared.get(node);
    if (element) return element;
  }
  return undefined;
}

function isIn({ start, end }: { readonly start: number; readonly end: number }, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The element that a subject is or stands for. */
export function elementOf(subject: Subject | undefined): Element | undefined {
  return subject && 'element' in subject ? subject.element : undefined;
}
