import type { Element, NameReference } from '@pakkeforloeb/language';
import type { Snapshot } from '../../session/snapshot.js';
import { meantBy } from '../navigation/meant.js';
import { standing } from './called.js';
import type { Edit } from './edits.js';
import { Refused } from './refused.js';
import type { World } from './world.js';

/**
 * Sees that every reference that is rewritten finds what it found before.
 * @param elements what is renamed
 */
export function checkFound(snapshot: Snapshot, world: World, elements: readonly Element[], edits: readonly Edit[], name: string): void {
  for (const { reference, name: after } of edits) {
    const meant = reference && meantBy(snapshot.workspace, reference);
    if (!meant || !elements.includes(meant)) continue;
    const wanted = reference.target === meant ? meant : undefined;
    if (world.found(reference, after) !== wanted) throw new Refused('would-miss', { name, ...standing(reference) });
  }
}

/** Sees that no other reference finds what it did not find before. */
export function checkOthers(world: World, edits: readonly Edit[], references: readonly NameReference[], name: string): void {
  const rewritten = new Set(edits.map(({ reference }) => reference));
  for (const reference of references) {
    const { target } = reference;
    if (!target || rewritten.has(reference) || isValueName(reference)) continue;
    // What is found otherwise than by a name is found so still, unless something bears the name now.
    const found = world.found(reference, reference.name);
    if (found && found !== target)
      throw new Refused('would-hide', { name, other: target.title ?? `#${target.id}`, ...standing(reference) });
  }
}

function isValueName({ memberOf, from, key }: NameReference): boolean {
  return memberOf !== undefined || (from.kind === 'value' && key === 'omfatter');
}
