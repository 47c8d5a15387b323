import { foldName, type Element } from '@pakkeforloeb/language';
import type { Snapshot } from '../../session/snapshot.js';
import { calls, referencesMaking, standing } from './called.js';
import { checkFound, checkOthers } from './found.js';
import { editionsOf, type Edit } from './edits.js';
import { Refused } from './refused.js';
import { identifiedAfter, World } from './world.js';

/**
 * Sees that no other thing has the id, and that nothing else is found by it.
 * @throws Refused where one has
 */
export function checkId(snapshot: Snapshot, element: Element, id: string, edits: readonly Edit[]): void {
  const folded = foldName(id);
  if (folded === foldName(element.id) && element.kind !== 'code' && element.kind !== 'registration') return;
  const { resolution } = snapshot.workspace;
  const editions = editionsOf(snapshot, element);
  for (const edition of editions) {
    const namespace = resolution.namespaceOf(edition);
    if (!namespace) throw new Refused('homeless');
    const roots = resolution.namespaces.map((other) => other.element).filter((root) => foldName(root.id) === folded);
    const bearers = [...(namespace.ids.get(folded) ?? []), ...(namespace.element === edition ? roots : [])];
    const taken = bearers.find((other) => !editions.includes(other));
    if (taken) throw new Refused('id-taken', { id, ...standing(taken) });
  }
  checkCode(snapshot, element, id);
  const world = new World(snapshot, identifiedAfter(editions, id));
  // What is called by the id without `#` finds it as the id itself would.
  const byId = edits.map((edit) => (edit.reference ? { ...edit, name: `#${id}` } : edit));
  checkFound(snapshot, world, editions, byId, id);
  const others = referencesMaking(snapshot, id);
  checkOthers(world, edits, others, id);
  // What an id was once made from stands for it: such words must not stand for two.
  for (const reference of others) {
    const { target } = reference;
    if (target && !editions.includes(target) && !reference.name.startsWith('#') && !calls(target, reference.name))
      throw new Refused('would-hide', { name: id, other: target.title ?? `#${target.id}`, ...standing(reference) });
  }
}

/** A code begins with what its series is called, and is the only one of its name in all pathways. */
function checkCode({ workspace }: Snapshot, element: Element, id: string): void {
  const stem = element.parent?.kind === 'registration' && element.parent.idWritten ? element.parent.id : '';
  if (element.kind === 'code' && !id.startsWith(stem)) throw new Refused('code-stem', { id, stem });
  const codes = element.kind === 'registration' ? element.elements.filter(({ kind, idWritten }) => kind === 'code' && idWritten) : [];
  const off = codes.find((code) => !code.id.startsWith(id));
  if (off) throw new Refused('registration-stem', { id, code: off.id });
  if (element.kind !== 'code') return;
  for (const { ids } of workspace.resolution.namespaces) {
    const taken = ids.get(foldName(id))?.find((other) => other !== element && other.kind === 'code');
    if (taken) throw new Refused('id-taken', { id, ...standing(taken) });
  }
}
