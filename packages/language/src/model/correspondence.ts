import type { Element, NameReference } from './types.js';
import { factsOf, referencesOf } from './walk.js';

/** One `svarer til`: the element says that it is the same as another, which stands elsewhere. */
export interface Correspondence {
  readonly element: Element;
  readonly reference: NameReference;
  readonly other: Element;
}

/** One `svarer til` as it is written; what its name stands for may not be known. */
export type WrittenCorrespondence = Omit<Correspondence, 'other'>;

/** Every name under `svarer til` in an element's own block. */
export function correspondencesOf(element: Element): WrittenCorrespondence[] {
  const found: WrittenCorrespondence[] = [];
  for (const fact of element.facts)
    if (fact.definition.key === 'svarer til') for (const reference of referencesOf(fact)) found.push({ element, reference });
  return found;
}

/** Those whose name was found. Each of the two stays an element of its own, with its own id, words and place. */
export function foundCorrespondences(written: readonly WrittenCorrespondence[]): Correspondence[] {
  return written.flatMap(({ element, reference }) => (reference.target ? [{ element, reference, other: reference.target }] : []));
}

/**
 * Says which event stands for an event and all that correspond to it: they are one event, which happens once. What is counted from one of
 * them is counted from all; an event of a module and the pathway's own are joined so. Other elements stand for themselves.
 */
export function oneEvent(correspondences: readonly Correspondence[]): (event: Element) => Element {
  const first = new Map<Element, Element>();
  const standing = (event: Element): Element => {
    let at = event;
    for (let next = first.get(at); next; next = first.get(at)) at = next;
    return at;
  };
  for (const { element, other } of correspondences) {
    if (element.kind !== 'event' || other.kind !== 'event') continue;
    const [a, b] = [standing(element), standing(other)];
    // The same one whatever the order in which they are read.
    if (a !== b) first.set(a.id < b.id ? b : a, a.id < b.id ? a : b);
  }
  return standing;
}

/** Whether the element or one of its facts says what is printed otherwise than we read it. */
export function saysPrintedOtherwise(element: Element): boolean {
  return factsOf(element).some(({ definition }) => definition.key === 'trykt som');
}
