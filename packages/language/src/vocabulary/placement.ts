import { KEYS, type KeyDefinition, type Kind } from './index.js';

/** A place in a file: the kind of block, and the key that opened it where the kind is a fact. */
export interface Place {
  readonly kind: Kind;
  /** The key of the owner without quantifier; absent for the document and for dash lines. */
  readonly key?: string;
}

/** The place outside all blocks. */
export const DOCUMENT: Place = { kind: 'document' };

/** The place inside the block of a line with this key. */
export function placeOf(owner: KeyDefinition): Place {
  return { kind: owner.declares, key: owner.base ?? owner.key };
}

/** The place inside the block of a dash line under this owner. */
export function placeOfItem(owner: KeyDefinition | undefined): Place {
  // A point of a list of conditions is a condition, whatever list it stands in.
  if (owner?.items?.form === 'condition') return { kind: 'judgement' };
  return { kind: owner?.items?.declares ?? 'fact', key: owner?.base ?? owner?.key };
}

/** Whether a line with this key may stand at the place. */
export function mayStandIn(child: KeyDefinition, place: Place): boolean {
  return child.under.includes(place.kind) || (place.key !== undefined && child.underKeys.includes(place.key));
}

const allowed = new Map<string, readonly KeyDefinition[]>();

/** All keys that may stand at the place, in the order of the table. */
export function keysIn(place: Place): readonly KeyDefinition[] {
  const name = `${place.kind}\n${place.key ?? ''}`;
  let keys = allowed.get(name);
  if (!keys) {
    keys = KEYS.filter((entry) => mayStandIn(entry, place));
    allowed.set(name, keys);
  }
  return keys;
}
