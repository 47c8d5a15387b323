import {
  bearersOf,
  childrenOf,
  editionOf,
  foldName,
  isReferable,
  lineOf,
  namesOf,
  slugOf,
  type Element,
  type NameReference,
  type Namespace,
} from '@pakkeforloeb/language';
import type { Snapshot } from '../../session/snapshot.js';
import { meantBy } from '../navigation/meant.js';
import { editionsOf, type Edit } from './edits.js';
import { Refused } from './refused.js';
import type { RenameTarget } from './target.js';

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

/** What names find once the element is called otherwise: the first place in which something of a fitting kind bears the name decides. */
class World {
  private readonly after: string;
  private readonly keepsBefore: boolean;
  private readonly roots: readonly Element[];

  constructor(
    private readonly snapshot: Snapshot,
    private readonly element: Element,
    private readonly before: string,
    name: string,
  ) {
    this.after = foldName(name);
    this.keepsBefore = namesOf(element).filter((own) => foldName(own) === foldName(before)).length > 1;
    this.roots = snapshot.workspace.resolution.namespaces.map((namespace) => namespace.element);
  }

  /** What the reference, called so, finds by a name: undefined for nothing. */
  found(reference: NameReference, name: string): Element | 'several' | undefined {
    const { resolution } = this.snapshot.workspace;
    const namespace = resolution.namespaceOf(reference.from);
    const seen = namespace ? namespace.uses.flatMap(({ target }) => (target && resolution.namespaceOf(target)) ?? []) : [];
    const own = namespace ? this.bearers(namespace, name) : [];
    const outer = [
      ...seen.filter((other) => other !== namespace).flatMap((other) => this.bearers(other, name)),
      ...this.roots.filter((root) => (root === this.element ? this.isCalled(name) : calls(root, name))),
    ];
    for (const tier of [own, outer]) {
      const fitting = [...new Set(tier)].filter(
        (element) =>
          reference.accepts.includes(element.kind) &&
          (reference.edition === undefined || !this.roots.includes(element) || editionOf(element) === reference.edition),
      );
      if (fitting.length > 0) return fitting.length === 1 ? fitting[0] : 'several';
    }
    return undefined;
  }

  private bearers(namespace: Namespace, name: string): Element[] {
    const found = bearersOf(namespace, name).filter((element) => element !== this.element);
    return this.snapshot.workspace.resolution.namespaceOf(this.element) === namespace && this.isCalled(name)
      ? [...found, this.element]
      : found;
  }

  private isCalled(name: string): boolean {
    const folded = foldName(name);
    if (folded === this.after) return true;
    if (folded === foldName(this.before) && !this.keepsBefore) return false;
    return calls(this.element, name);
  }
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

function checkId(snapshot: Snapshot, element: Element, id: string): void {
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
  // What an id was once made from stands for it: such words must not stand for two.
  for (const { references } of snapshot.workspace.contents)
    for (const reference of references) {
      const { target, name } = reference;
      if (!target || editions.includes(target) || name.startsWith('#') || calls(target, name)) continue;
      if (slugOf(name) === folded || foldName(name) === folded)
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

/** The references of all files that have this name. */
function referencesCalled({ workspace }: Snapshot, name: string): NameReference[] {
  const folded = foldName(name);
  const first = folded[0]!;
  // A name is folded only where it can be the same: the first letter stays, but for marks that combine with it.
  const mayBe = (other: string): boolean => other[0]?.toLowerCase() === first || !/^[\p{L}\p{N}]/u.test(other) || /^.\p{M}/u.test(other);
  return workspace.contents.flatMap(({ references }) =>
    references.filter((reference) => mayBe(reference.name) && foldName(reference.name) === folded),
  );
}

function isValueName({ memberOf, from, key }: NameReference): boolean {
  return memberOf !== undefined || (from.kind === 'value' && key === 'omfatter');
}

function calls(element: Element, name: string): boolean {
  const folded = foldName(name);
  return namesOf(element).some((own) => foldName(own) === folded);
}

function areEditions(one: Element, other: Element): boolean {
  return one.kind === 'pathway' && other.kind === 'pathway' && foldName(one.id) === foldName(other.id) && one.idWritten && other.idWritten;
}

/** The file and the line that a refusal speaks of. */
function standing({ place: { file, start } }: NameReference | Element): { file: string; line: string } {
  return { file: decodeURIComponent(file.uri.split('/').at(-1) ?? file.uri), line: String(lineOf(file, start)) };
}
