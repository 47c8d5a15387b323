import type { Element, Fact, NameReference } from '../../model/types.js';
import { factOf, referencesOf } from '../../model/walk.js';
import type { Step } from '../steps.js';

/** Something that the text says comes before something else. */
export interface Ordering extends Step {
  /** What comes first. */
  readonly from: Element;
  /** What comes later. */
  readonly to: Element;
  /** Where it is said: the element in whose block, and the name there. */
  readonly owner: Element;
  readonly reference: NameReference;
}

const KEYS: ReadonlySet<string> = new Set(['efter', 'inden', 'fra']);

/** Whether an element may say anything about order: most do not, and many are asked. */
export function saysOrder({ facts }: Element): boolean {
  for (const { definition } of facts) if (KEYS.has(definition.base ?? definition.key)) return true;
  return false;
}

/** What an element's lines say about order: `efter`, `inden`, and from where to where something lasts. */
export function orderingsOf(owner: Element): Ordering[] {
  return [
    ...named(owner, 'efter').map(({ target, reference }) => ({ from: target, to: owner, owner, reference })),
    ...named(owner, 'inden').map(({ target, reference }) => ({ from: owner, to: target, owner, reference })),
    ...ends(owner),
  ];
}

function ends(owner: Element): Ordering[] {
  const [from] = named(owner, 'fra');
  const [to] = named(owner, 'til');
  // The same event at both ends is told by F504.
  if (!from || !to || from.target === to.target) return [];
  return [{ from: from.target, to: to.target, owner, reference: to.reference }];
}

function named(owner: Element, key: string): { target: Element; reference: NameReference }[] {
  const fact: Fact | undefined = factOf(owner, key);
  // After one of several says of none of them that it comes first.
  if (fact?.quantifier !== undefined && fact.quantifier !== 'all') return [];
  return (fact ? referencesOf(fact) : []).flatMap((reference) => (reference.target ? [{ target: reference.target, reference }] : []));
}
