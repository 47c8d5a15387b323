import type { Element, Fact, NameReference } from '../../model/types.js';
import { factOf, referencesOf } from '../../model/walk.js';

/** Something that the text says comes before something else. */
export interface Ordering {
  readonly earlier: Element;
  readonly later: Element;
  /** Where it is said: the element in whose block, and the name there. */
  readonly owner: Element;
  readonly reference: NameReference;
}

/** The keys whose lines say something about order; `fra` together with `til`. */
export const ORDER_KEYS: readonly string[] = ['efter', 'inden', 'fra'];

/** What an element's lines say about order: `efter`, `inden`, and from where to where something lasts. */
export function orderingsOf(owner: Element): Ordering[] {
  return [
    ...named(owner, 'efter').map(({ target, reference }) => ({ earlier: target, later: owner, owner, reference })),
    ...named(owner, 'inden').map(({ target, reference }) => ({ earlier: owner, later: target, owner, reference })),
    ...ends(owner),
  ];
}

function ends(owner: Element): Ordering[] {
  const [from] = named(owner, 'fra');
  const [to] = named(owner, 'til');
  // The same event at both ends is told by F504.
  if (!from || !to || from.target === to.target) return [];
  return [{ earlier: from.target, later: to.target, owner, reference: to.reference }];
}

function named(owner: Element, key: string): { target: Element; reference: NameReference }[] {
  const fact: Fact | undefined = factOf(owner, key);
  // After one of several says of none of them that it comes first.
  if (fact?.quantifier !== undefined && fact.quantifier !== 'all') return [];
  return (fact ? referencesOf(fact) : []).flatMap((reference) => (reference.target ? [{ target: reference.target, reference }] : []));
}
