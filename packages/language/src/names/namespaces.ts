import { childrenOf, deriveIds } from '../model/ids.js';
import type { Element, NameReference } from '../model/types.js';
import { foldName } from '../text/fold.js';
import type { Kind } from '../vocabulary/index.js';
import { editionOf } from './editions.js';
import { addName, isReferable, type Names } from './lookup.js';
import { joinSectionParts, type SectionPart } from './section-parts.js';

/** A pathway edition, a catalogue, a module or a local variant: names belong to one of these. */
export interface Namespace extends Names {
  readonly element: Element;
  /** The edition of a pathway, as written. */
  readonly edition?: string;
  /** What belongs to it: its own block and every `del af` in any file, in an order that no file decides. */
  readonly parts: Element[];
  /** References to the namespaces whose names can be seen from here. */
  readonly uses: NameReference[];
  /** Every `del af afsnit` in it whose section was found. */
  readonly sectionParts: SectionPart[];
}

/** The kinds of what names belong to. */
export const ROOTS: ReadonlySet<Kind> = new Set(['pathway', 'catalogue', 'module', 'local-variant']);
/** Relations through which the names of something else can be seen. */
export const SEEING: ReadonlySet<string> = new Set(['bruger', 'fortsætter', 'tilpasser']);

/** The namespace of a root, without the `del af` blocks and without names: they come when names can be resolved. */
export function emptyNamespace(element: Element): Namespace {
  return { element, edition: editionOf(element), parts: [element], names: new Map(), ids: new Map(), uses: [], sectionParts: [] };
}

/** Whether the element is a pathway, a catalogue, a module or a local variant. */
export function isRoot({ kind }: Element): boolean {
  return ROOTS.has(kind);
}

/** The names by which an element can be referred to, without its id. */
export function namesOf(element: Element): string[] {
  const others = otherNamesOf(element);
  if (element.title !== undefined) others.unshift(element.title);
  return others;
}

/** The names that an element has beside its title. */
export function otherNamesOf(element: Element): string[] {
  // Asked of every element many times, and few have any: no lists are made for the others.
  const names: string[] = [];
  for (const { definition, value, items } of element.facts) {
    if (definition.key !== 'også kaldt') continue;
    for (const one of [value, ...items.map((item) => item.value)]) if (one?.type === 'text') names.push(one.text);
  }
  return names;
}

/** Fills the names of a namespace from all its parts. */
export function fillNames(namespace: Namespace): void {
  namespace.parts.sort((a, b) => (a === namespace.element ? -1 : b === namespace.element ? 1 : compareText(contentKey(a), contentKey(b))));
  namespace.sectionParts.push(...joinSectionParts(namespace.parts));
  deriveIds(namespace.parts);
  const visit = (element: Element): void => {
    if (element.kind !== 'part') {
      for (const name of isReferable(element) ? namesOf(element) : []) addName(namespace.names, foldName(name), element);
      // `forloeb ids` writes no id with a slash: a reference to one would be lost then.
      if (element.idWritten || (isReferable(element) && !element.id.includes('/'))) addName(namespace.ids, foldName(element.id), element);
    }
    if (element.kind === 'specialisation' && element.value?.type === 'reference') namespace.uses.push(element.value.reference);
    for (const fact of element.facts) collectUses(fact, namespace);
    for (const child of childrenOf(element)) visit(child);
  };
  for (const part of namespace.parts) visit(part);
}

function collectUses(fact: Element['facts'][number], namespace: Namespace): void {
  if (!SEEING.has(fact.definition.key)) return;
  for (const value of [fact.value, ...fact.items.map((item) => item.value)]) {
    if (value?.type === 'reference') namespace.uses.push(value.reference);
  }
}

/** A key that orders parts by what they hold, not by the file they stand in. */
function contentKey(part: Element): string {
  const first = part.elements[0];
  return first ? `${first.id} ${first.title ?? first.text ?? ''}` : '';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
