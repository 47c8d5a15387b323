import {
  bearersOf,
  editionOf,
  foldName,
  namesOf,
  slugOf,
  type Element,
  type NameReference,
  type Names,
  type Namespace,
} from '@pakkeforloeb/language';
import type { Snapshot } from '../../session/snapshot.js';

/** What elements will be called: folded names, and folded ids behind a `#`. */
export type Called = ReadonlyMap<Element, ReadonlySet<string>>;

/** What an element is called once its title or another name is another. */
export function calledAfter(element: Element, before: string, name: string): Called {
  const names = namesOf(element).map(foldName);
  names.splice(names.indexOf(foldName(before)), 1, foldName(name));
  const isTitle = element.title !== undefined && foldName(before) === foldName(element.title);
  const id = !element.idWritten && isTitle ? slugOf(name) : foldName(element.id);
  return new Map([[element, new Set([...names, `#${id}`])]]);
}

/** What elements are called once their id is another. */
export function identifiedAfter(elements: readonly Element[], id: string): Called {
  return new Map(elements.map((element) => [element, new Set([...namesOf(element).map(foldName), `#${foldName(id)}`])]));
}

/** What names find once elements are called otherwise: the first place in which something of a fitting kind bears the name decides. */
export class World {
  private readonly known = new Map<string, Map<object | undefined, Map<readonly string[], readonly Element[]>>>();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly called: Called,
  ) {}

  /** What the reference, called so, finds by a name: undefined for nothing. */
  found(reference: NameReference, name: string): Element | 'several' | undefined {
    const [first, ...others] = this.candidates(reference, name);
    if (others.length === 0) return first;
    // Of several editions of a pathway one is meant; as long as they are the same ones it is the same.
    const now = new Set(new World(this.snapshot, new Map()).candidates(reference, reference.name));
    return now.size === others.length + 1 && [first!, ...others].every((one) => now.has(one)) ? reference.target : 'several';
  }

  private candidates({ from, accepts, edition }: NameReference, name: string): readonly Element[] {
    const namespace = this.snapshot.workspace.resolution.namespaceOf(from);
    // Thousands of references may ask the same.
    const asked = inner(inner(this.known, `${name}\n${edition ?? ''}`), namespace);
    let found = asked.get(accepts);
    if (!found) asked.set(accepts, (found = this.find(namespace, accepts, edition, name)));
    return found;
  }

  private find(
    namespace: Namespace | undefined,
    accepts: readonly string[],
    edition: string | undefined,
    name: string,
  ): readonly Element[] {
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
      if (fitting.length > 0) return fitting;
    }
    return [];
  }

  private bearers(namespace: Namespace, name: string): Element[] {
    return this.bearersIn(namespace, name, (element) => this.snapshot.workspace.resolution.namespaceOf(element) === namespace);
  }

  /** Pathways, catalogues, modules and local variants: they can be named from everywhere. */
  private rootsCalled(name: string): Element[] {
    const { roots, namespaceOf } = this.snapshot.workspace.resolution;
    return this.bearersIn(roots, name, (element) => namespaceOf(element)?.element === element);
  }

  /** @param belongs whether an element that is called otherwise has its names there */
  private bearersIn(names: Names, name: string, belongs: (element: Element) => boolean): Element[] {
    const key = keyOf(name);
    const renamed = [...this.called].flatMap(([element, own]) => (own.has(key) && belongs(element) ? [element] : []));
    return [...bearersOf(names, name).filter((element) => !this.called.has(element)), ...renamed];
  }
}

/** A name as it is looked up. */
function keyOf(name: string): string {
  return name.startsWith('#') ? `#${foldName(name.slice(1))}` : foldName(name);
}

/** The map under a key, made where there is none. */
function inner<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let found = map.get(key);
  if (!found) map.set(key, (found = new Map()));
  return found;
}
