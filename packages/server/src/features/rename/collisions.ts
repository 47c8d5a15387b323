import { childrenOf, foldName, isReferable, slugOf, type Element, type NameReference } from '@pakkeforloeb/language';
import type { Snapshot } from '../../session/snapshot.js';
import { meantBy } from '../navigation/meant.js';
import { calls, referencesCalled, standing } from './called.js';
import type { Edit } from './edits.js';
import { checkId } from './ids.js';
import { Refused } from './refused.js';
import type { RenameTarget } from './target.js';
import { World } from './world.js';

/**
 * Sees that no name stands for something else after a rename, neither the renamed ones nor those that others are called by.
 * @throws Refused where one would
 */
export function checkCollisions(snapshot: Snapshot, target: RenameTarget, name: string, edits: readonly Edit[]): void {
  const { element } = target;
  if (target.type === 'id') return checkId(snapshot, element, name);
  const before = target.type === 'other-name' ? target.name : element.title!;
  if (foldName(before) === foldName(name)) return;
  if (element.kind === 'value') return checkValue(snapshot, element, name);
  if (!isReferable(element)) return;
  const world = new World(snapshot, element, before, name);
  checkDeclarations(snapshot, target, name);
  for (const { reference } of edits) {
    const wanted = reference?.target === element ? element : undefined;
    if (reference && meantBy(snapshot.workspace, reference) === element && world.found(reference, name) !== wanted)
      throw new Refused('would-miss', { name, ...standing(reference) });
  }
  const rewritten = new Set(edits.map(({ reference }) => reference));
  for (const reference of referencesCalled(snapshot, name)) {
    const { target: own } = reference;
    if (!own || rewritten.has(reference) || isValueName(reference)) continue;
    // What is found otherwise than by a name is found so still, unless something bears the name now.
    const found = world.found(reference, reference.name);
    if (found && found !== own) throw new Refused('would-hide', { name, other: own.title ?? `#${own.id}`, ...standing(reference) });
  }
}

/** Another declaration of the name in the same namespace, or of the id that is made of it. */
function checkDeclarations({ workspace: { resolution } }: Snapshot, { type, element }: RenameTarget, name: string): void {
  const namespace = resolution.namespaceOf(element);
  if (!namespace) throw new Refused('homeless');
  const others = (found: readonly Element[] | undefined): Element[] => found?.filter((other) => other !== element) ?? [];
  const isRoot = namespace.element === element;
  const roots = resolution.namespaces.map((other) => other.element);
  // Points of several lists may be called alike; a name among them is looked at where it is used.
  const bearers = others(namespace.names.get(foldName(name))).filter(({ kind }) => kind !== 'item' && element.kind !== 'item');
  const sameRoots = isRoot ? others(roots).filter((root) => calls(root, name) && !areEditions(root, element)) : [];
  const [taken] = [...bearers, ...sameRoots];
  if (taken) throw new Refused('taken', { name, ...standing(taken) });
  if (type !== 'title' || element.idWritten) return;
  const slug = foldName(slugOf(name));
  const [alike] = [
    ...others(namespace.ids.get(slug)).filter(({ idWritten }) => !idWritten),
    ...(isRoot ? others(roots).filter((root) => !root.idWritten && foldName(root.id) === slug) : []),
  ];
  if (alike) throw new Refused('same-id', { name, other: alike.title ?? '', ...standing(alike) });
}

function checkValue(snapshot: Snapshot, value: Element, name: string): void {
  const folded = foldName(name);
  const siblings = value.parent ? childrenOf(value.parent).filter((other) => other.kind === 'value' && other !== value) : [];
  const taken = siblings.find((other) => calls(other, name));
  if (taken) throw new Refused('taken', { name, ...standing(taken) });
  for (const reference of referencesCalled(snapshot, name)) {
    const { target } = reference;
    if (target && target !== value && siblings.includes(target) && foldName(reference.name) === folded)
      throw new Refused('would-hide', { name, other: target.title ?? `#${target.id}`, ...standing(reference) });
  }
}

function isValueName({ memberOf, from, key }: NameReference): boolean {
  return memberOf !== undefined || (from.kind === 'value' && key === 'omfatter');
}

function areEditions(one: Element, other: Element): boolean {
  return one.kind === 'pathway' && other.kind === 'pathway' && foldName(one.id) === foldName(other.id) && one.idWritten && other.idWritten;
}
