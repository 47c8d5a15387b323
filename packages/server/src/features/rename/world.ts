import { bearersOf, editionOf, foldName, namesOf, type Element, type NameReference, type Namespace } from '@pakkeforloeb/language';
import type { Snapshot } from '../../session/snapshot.js';
import { calls } from './called.js';

/** What names find once the element is called otherwise: the first place in which something of a fitting kind bears the name decides. */
export class World {
  private readonly after: string;
  private readonly keepsBefore: boolean;
  /** Pathways, catalogues, modules and local variants by their folded names: they can be named from everywhere. */
  private readonly roots = new Map<string, Element[]>();
  private readonly known = new Map<string, Map<object | undefined, Map<readonly string[], Element | 'several' | undefined>>>();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly element: Element,
    private readonly before: string,
    name: string,
  ) {
    this.after = foldName(name);
    this.keepsBefore = namesOf(element).filter((own) => foldName(own) === foldName(before)).length > 1;
    for (const { element: root } of snapshot.workspace.resolution.namespaces)
      for (const own of new Set(namesOf(root).map(foldName))) this.roots.set(own, [...(this.roots.get(own) ?? []), root]);
  }

  /** What the reference, called so, finds by a name: undefined for nothing. */
  found({ from, accepts, edition }: NameReference, name: string): Element | 'several' | undefined {
    const namespace = this.snapshot.workspace.resolution.namespaceOf(from);
    // Thousands of references may ask the same.
    const asked = inner(inner(this.known, `${name}\n${edition ?? ''}`), namespace);
    if (!asked.has(accepts)) asked.set(accepts, this.find(namespace, accepts, edition, name));
    return asked.get(accepts);
  }

  private find(
    namespace: Namespace | undefined,
    accepts: readonly string[],
    edition: string | undefined,
    name: string,
  ): Element | 'several' | undefined {
    const { resolution } = this.snapshot.workspace;
    const seen = namespace ? namespace.uses.flatMap(({ target }) => (target && resolution.namespaceOf(target)) ?? []) : [];
    const own = namespace ? this.bearers(namespace, name) : [];
    const outer = [...seen.filter((other) => other !== namespace).flatMap((other) => this.bearers(other, name)), ...this.rootsCalled(name)];
    for (const tier of [own, outer]) {
      const fitting = [...new Set(tier)].filter(
        (element) =>
          accepts.includes(element.kind) &&
          (edition === undefined || resolution.namespaceOf(element)?.element !== element || editionOf(element) === edition),
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

  private rootsCalled(name: string): Element[] {
    const found = (this.roots.get(foldName(name)) ?? []).filter((root) => root !== this.element);
    const isRoot = this.snapshot.workspace.resolution.namespaceOf(this.element)?.element === this.element;
    return isRoot && this.isCalled(name) ? [...found, this.element] : found;
  }

  private isCalled(name: string): boolean {
    const folded = foldName(name);
    if (folded === this.after) return true;
    if (folded === foldName(this.before) && !this.keepsBefore) return false;
    return calls(this.element, name);
  }
}

/** The map under a key, made where there is none. */
function inner<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let found = map.get(key);
  if (!found) map.set(key, (found = new Map()));
  return found;
}
