import { childrenOf, foldName, isReferable, slugOf, type Element } from '@pakkeforloeb/language';
import type { Snapshot } from '../../session/snapshot.js';
import { calls, referencesCalled, standing } from './called.js';
import type { Edit } from './edits.js';
import { checkFound, checkOthers } from './found.js';
import { checkId } from './ids.js';
import { Refused } from './refused.js';
import type { RenameTarget } from './target.js';
import { calledAfter, World } from './world.js';

/**
 * Sees that no name stands for something else after a rename, neither the renamed ones nor those that others are called by.
 * @throws Refused where one would
 */
export function checkCollisions(snapshot: Snapshot, target: RenameTarget, name: string, edits: readonly Edit[]): void {
  const { element } = target;
  if (target.type === 'id') return checkId(snapshot, element, name, edits);
  const before = target.type === 'other-name' ? target.name : element.title!;
  if (foldName(before) === foldName(name)) return;
  if (element.kind === 'value') return checkValue(snapshot, element, name);
  if (!isReferable(element)) return;
  checkDeclarations(snapshot, target, name);
  const world = new World(snapshot, calledAfter(element, before, name));
  checkFound(snapshot, world, [element], edits, name);
  const made = target.type === 'title' && !element.idWritten ? [`#${slugOf(name)}`] : [];
  checkOthers(world, edits, referencesCalled(snapshot, [name, ...made], element), name);
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
  for (const reference of referencesCalled(snapshot, [name], value)) {
    const { target } = reference;
    if (target && target !== value && siblings.includes(target) && foldName(reference.name) === folded)
      throw new Refused('would-hide', { name, other: target.title ?? `#${target.id}`, ...standing(reference) });
  }
}

function areEditions(one: Element, other: Element): boolean {
  return one.kind === 'pathway' && other.kind === 'pathway' && foldName(one.id) === foldName(other.id) && one.idWritten && other.idWritten;
}
