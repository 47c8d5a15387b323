import { foldName, slugOf } from '../text/fold.js';
import type { Element } from './types.js';

/** What is told apart by its owner where that has only one: its key says enough. */
const ALONE: ReadonlySet<string> = new Set(['skøn', 'fodnote']);
/** How many words of a text that carry meaning make an id where there is no title. */
const WORDS = 4;

/** The last part of an element's id while none is written: from its title, or else its first words. */
function ownPart(element: Element): string {
  if (element.title) return slugOf(element.title);
  const definition = element.kind === 'judgement' ? 'skøn' : element.definition?.key;
  if (definition && ALONE.has(definition) && isOnlyOfItsKind(element)) return slugOf(definition);
  if (element.text) return slugOf(element.text, WORDS);
  if (element.value?.type === 'reference') return slugOf(element.value.reference.name);
  return slugOf(element.definition?.key ?? element.kind);
}

function isOnlyOfItsKind({ parent, kind }: Element): boolean {
  return parent !== undefined && childrenOf(parent).filter((child) => child.kind === kind).length === 1;
}

/** Whether the element's title is a name in its namespace, so that its id needs no parent before it: analyses of a panel are investigations. */
function isNamed({ title, definition, kind }: Element): boolean {
  return title !== undefined && (definition?.named === true || kind === 'investigation');
}

/**
 * Gives every element without a written id one that is made from its words: titles of named things alone, and what
 * stands directly in a root; all else behind the parent's id and a slash. Where two would be alike a number follows.
 * The id is independent of the file and of which root of a namespace holds the element; and of the order within a
 * block unless two are alike.
 * @param roots the namespace's own element and every `del af` that belongs to it
 */
export function deriveIds(roots: readonly Element[]): void {
  const used = new Set<string>();
  /** The number to try next for each id that is taken: many may be alike. */
  const next = new Map<string, number>();
  const visit = (element: Element, action: (element: Element) => void): void => {
    action(element);
    for (const child of childrenOf(element)) visit(child, action);
  };
  const derive = (element: Element): void => {
    if (element.idWritten) return;
    const slug = ownPart(element);
    const base = isNamed(element) || !element.parent?.parent ? slug : `${element.parent!.id}/${slug}`;
    const folded = foldName(base);
    let id = base;
    let number = next.get(folded) ?? 2;
    for (; used.has(foldName(id)); number++) id = `${base}-${number}`;
    next.set(folded, number);
    used.add(foldName(id));
    element.id = id;
  };
  let isWhole = true;
  const look = ({ idWritten }: Element): void => void (isWhole &&= idWritten);
  for (const root of roots) visit(root, look);
  // Once `forloeb ids` has run there is nothing to derive, and no id need be compared with others.
  if (isWhole) return;
  for (const root of roots) visit(root, (element) => element.idWritten && used.add(foldName(element.id)));
  for (const root of roots) derive(root);
  for (const child of inOrderOfContent(roots.flatMap(childrenOf))) visit(child, derive);
}

/** Elements of all files in an order that only what is written in them decides. */
function inOrderOfContent(elements: readonly Element[]): Element[] {
  const sourceOf = ({ node, place }: Element): string => place.file.text.slice(place.start, node.close?.end ?? place.end);
  return elements
    .map((element) => ({ element, source: sourceOf(element) }))
    .sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0))
    .map(({ element }) => element);
}

/** The elements directly in an element, those in its facts too, in the order of the file. */
export function childrenOf(element: Element): readonly Element[] {
  const inFacts = (facts: Element['facts']): Element[] =>
    facts.flatMap((fact) => [
      ...fact.elements,
      ...fact.items.flatMap((item) => [...item.elements, ...inFacts([...item.facts])]),
      ...inFacts(fact.facts),
    ]);
  // Most elements have plain facts only.
  if (!holdsMore(element.facts)) return element.elements;
  const nested = inFacts(element.facts);
  if (nested.length === 0) return element.elements;
  // What `del af afsnit` has added stands elsewhere, and comes last.
  const own = element.elements.filter((child) => isWithin(child, element));
  const added = element.elements.filter((child) => !isWithin(child, element));
  return [...[...own, ...nested].sort((a, b) => a.place.start - b.place.start), ...added];
}

function holdsMore(all: Element['facts']): boolean {
  for (const { elements, items, facts } of all) if (elements.length > 0 || items.length > 0 || facts.length > 0) return true;
  return false;
}

/** Whether the child is written in the element's own block. */
function isWithin({ place }: Element, { place: owner, node }: Element): boolean {
  return place.file === owner.file && place.start >= owner.start && place.start <= (node.close?.end ?? Infinity);
}
