import { slugOf } from '../text/fold.js';
import type { Element } from './types.js';

/** How many words of a text make an id where there is no title. */
const WORDS = 6;

/** The words that an element's id is made from while none is written. */
function wordsOf(element: Element): string {
  if (element.title) return element.title;
  if (element.text) return element.text.split(' ').slice(0, WORDS).join(' ');
  if (element.value?.type === 'reference') return element.value.reference.name;
  return element.definition?.key ?? element.kind;
}

/** Whether the element's title is a name in its namespace, so that its id needs no parent before it. */
function isNamed(element: Element): boolean {
  return element.title !== undefined && element.definition?.named === true;
}

/**
 * Gives every element without a written id one that is made from its words: titles of named things alone, all else
 * behind the parent's id and a slash. Where two would be alike a number follows. The id is independent of the file,
 * and of the order unless two are alike.
 */
export function deriveIds(roots: readonly Element[]): void {
  const used = new Set<string>();
  const visit = (element: Element, action: (element: Element) => void): void => {
    action(element);
    for (const child of childrenOf(element)) visit(child, action);
  };
  for (const root of roots) visit(root, (element) => element.idWritten && used.add(element.id));
  for (const root of roots) {
    visit(root, (element) => {
      if (element.idWritten) return;
      const slug = slugOf(wordsOf(element));
      const base = isNamed(element) || !element.parent || element.parent.kind === 'part' ? slug : `${element.parent.id}/${slug}`;
      let id = base;
      for (let number = 2; used.has(id); number++) id = `${base}-${number}`;
      used.add(id);
      element.id = id;
    });
  }
}

/** The elements directly in an element, those in its facts too, in the order of the file. */
export function childrenOf(element: Element): readonly Element[] {
  const inFacts = (facts: Element['facts']): Element[] =>
    facts.flatMap((fact) => [
      ...fact.elements,
      ...fact.items.flatMap((item) => [...item.elements, ...inFacts([...item.facts])]),
      ...inFacts(fact.facts),
    ]);
  const nested = inFacts(element.facts);
  return nested.length === 0 ? element.elements : [...element.elements, ...nested].sort((a, b) => a.place.start - b.place.start);
}
