import type { FileContent } from '../model/read.js';
import type { Element, NameReference, ParsedFile } from '../model/types.js';
import { rootOf } from '../source/tree.js';
import { foldName } from '../text/fold.js';
import { likeliest } from '../text/suggest.js';
import type { Kind } from '../vocabulary/index.js';
import { editionOf, inForceFirst } from './editions.js';
import { bearersOf, formerBearersOf, NameKey, type Names } from './lookup.js';
import { emptyNamespace, fillNames, isRoot, namesOf, type Namespace } from './namespaces.js';
import { foldedNames, rootsAfter, rootsOf } from './roots.js';
import { valueNames, valuesCalled, valuesOf } from './values.js';

/** A name that does not stand for exactly one thing of a fitting kind. */
export interface NameProblem {
  readonly type: 'unknown' | 'wrong-kind' | 'ambiguous' | 'not-visible' | 'unknown-value' | 'unknown-edition';
  readonly reference: NameReference;
  /** What the name was found to be, where it was found. */
  readonly candidates: readonly Element[];
  readonly namespace?: Namespace;
  /** What the name was most likely meant to stand for; the reference is read so. */
  readonly likely?: Element;
}

/** All names of a workspace, resolved. */
export interface Resolution {
  /** In the order of files and of what stands in them. */
  readonly namespaces: readonly Namespace[];
  /** In the order of files and places. */
  readonly problems: readonly NameProblem[];
  /** Whether there is a `del af` whose whole cannot be found, or is only guessed: any file may change that. */
  readonly hasDetached: boolean;
  /** Pathways, catalogues, modules and local variants by their names and by their ids, written or made: they can be named from everywhere. */
  readonly roots: Names;
  /** The namespace that an element belongs to. */
  namespaceOf(element: Element): Namespace | undefined;
}

const ROOT_KINDS: readonly Kind[] = ['pathway', 'catalogue', 'module', 'local-variant'];
/** Keys that mean one edition of a pathway; elsewhere a pathway is meant whatever its edition. */
const EDITION_KEYS: ReadonlySet<string> = new Set(['del af', 'bruger', 'tilpasser', 'fortsætter', 'følger']);

/** For so many unknown names the likeliest is looked for; where more are unknown, something else is wrong. */
export const MOST_GUESSES = 50;

/** What is known from before and still holds. */
export interface Kept {
  readonly resolution: Resolution;
  /** Whether this is one of the contents. */
  isKept(content: FileContent): boolean;
  /** Their problems. */
  readonly problems: readonly NameProblem[];
}

/**
 * Resolves every name of the files: first the namespaces and their parts, then what each can see, then all names.
 * The result does not depend on the order of the files.
 * @param kept contents that were resolved before, whole namespaces at a time, and in which nothing can have changed
 */
export function resolveNames(contents: readonly FileContent[], kept?: Kept): Resolution {
  const fresh: Namespace[] = [];
  const changed: FileContent[] = [];
  const namespaces: Namespace[] = [];
  for (const content of contents) {
    const isKept = kept?.isKept(content) ?? false;
    if (!isKept) changed.push(content);
    for (const element of content.elements) {
      if (!isRoot(element)) continue;
      const before = isKept ? kept?.resolution.namespaceOf(element) : undefined;
      const namespace = before ?? emptyNamespace(element);
      if (!before) fresh.push(namespace);
      namespaces.push(namespace);
    }
  }
  const resolver = new Resolver(namespaces, kept?.resolution);
  for (const { elements } of changed) for (const element of elements) if (element.kind === 'part') resolver.join(element);
  for (const namespace of fresh) fillNames(namespace);
  resolver.fillDetached();
  for (const namespace of fresh) resolver.openUses(namespace);
  for (const { references } of changed) for (const reference of references) resolver.resolve(reference);
  return {
    namespaces,
    problems: inOrder([...(kept?.problems ?? []), ...resolver.problems], contents),
    hasDetached: resolver.hasDetached,
    roots: resolver.roots,
    namespaceOf: resolver.namespaceOf,
  };
}

/** The problems in the order of files and places: which of several alike is told does not depend on how they were found. */
function inOrder(problems: readonly NameProblem[], contents: readonly FileContent[]): NameProblem[] {
  if (problems.length < 2) return [...problems];
  const order = new Map<ParsedFile, number>(contents.map(({ file }, index) => [file, index]));
  return [...problems].sort(
    ({ reference: { place: a } }, { reference: { place: b } }) => order.get(a.file)! - order.get(b.file)! || a.start - b.start,
  );
}

class Resolver {
  readonly problems: NameProblem[] = [];
  /** How many names have been found unknown. */
  private unknown = 0;
  /** Pathways, catalogues, modules and local variants: they can be named from everywhere. */
  readonly roots: Names;
  private readonly values = new Map<Element, Names>();
  private readonly byElement = new Map<Element, Namespace>();
  private readonly visible = new Map<Namespace, Namespace[]>();
  private readonly done = new Set<NameReference>();
  /** Parts of something that cannot be found: that is told once, not again for every name in them. */
  private readonly detached: Pick<Namespace, 'parts' | 'names' | 'ids' | 'uses'> = {
    parts: [],
    names: new Map(),
    ids: new Map(),
    uses: [],
  };

  constructor(
    private readonly namespaces: readonly Namespace[],
    before: Resolution | undefined,
  ) {
    for (const namespace of namespaces) for (const part of namespace.parts) this.byElement.set(part, namespace);
    this.roots = before ? rootsAfter(before.roots, before.namespaces, namespaces) : rootsOf(namespaces);
  }

  get hasDetached(): boolean {
    return this.detached.parts.length > 0 || this.problems.some(({ reference: { key } }) => key === 'del af');
  }

  /** A function of its own: one that is made where the kept resolution is known would keep that, and the one before, for ever. */
  readonly namespaceOf = (element: Element): Namespace | undefined => this.byElement.get(rootOf(element));

  /** Joins a `del af` block to the namespace that it names. */
  join(part: Element): void {
    if (part.value?.type !== 'reference') return;
    const { reference } = part.value;
    reference.edition ??= editionOf(part);
    this.resolve(reference);
    const namespace = reference.target && this.byElement.get(reference.target);
    if (!namespace) {
      this.detached.parts.push(part);
      return;
    }
    namespace.parts.push(part);
    this.byElement.set(part, namespace);
  }

  /** Finds the namespaces whose names can be seen from this one. */
  openUses(namespace: Namespace): void {
    for (const reference of namespace.uses) this.resolve(reference);
    const seen = namespace.uses.flatMap(({ target }) => (target && this.byElement.get(target)) ?? []);
    this.visible.set(
      namespace,
      [...new Set(seen)].filter((other) => other !== namespace),
    );
  }

  /** Makes the names of detached parts known, so that what refers to them is not told as unknown. */
  fillDetached(): void {
    const [first] = this.detached.parts;
    if (first) fillNames({ ...this.detached, element: first, sectionParts: [] });
  }

  resolve(reference: NameReference): void {
    if (this.done.has(reference)) return;
    this.done.add(reference);
    if (reference.memberOf) {
      this.resolveValue(reference, reference.memberOf);
      return;
    }
    const { from } = reference;
    if (from.kind === 'value' && from.parent && reference.key === 'omfatter') {
      this.resolveMember(reference, from.parent);
      return;
    }
    const namespace = this.namespaceOf(from);
    // Nearly every name is that of one thing in its own namespace: then there is nothing to choose between.
    const own = namespace ? bearersOf(namespace, reference.name) : [];
    if (own.length === 1 && reference.accepts.includes(own[0]!.kind) && !ROOT_KINDS.includes(own[0]!.kind)) {
      reference.target = own[0];
      return;
    }
    for (const found of this.tiers(reference, namespace)) {
      const fitting = this.oneEdition(
        reference,
        found.filter(({ kind }) => reference.accepts.includes(kind)),
      );
      if (fitting.length === 1) {
        reference.target = fitting[0];
        return;
      }
      if (fitting.length > 1) return this.problem('ambiguous', reference, fitting, namespace);
    }
    const key = new NameKey(reference.name);
    if (this.isDetached(reference.from) || called(this.detached, key).length > 0) return;
    const found = [...this.tiers(reference, namespace)].flat();
    const editions = found.filter(({ kind }) => reference.accepts.includes(kind));
    if (editions.length > 0) return this.problem('unknown-edition', reference, editions, namespace);
    if (found.length > 0) return this.problem('wrong-kind', reference, found, namespace);
    const elsewhere = this.namespaces.flatMap((other) => called(other, key)).filter(({ kind }) => reference.accepts.includes(kind));
    if (elsewhere.length > 0) return this.problem('not-visible', reference, elsewhere, namespace);
    const likely = this.unknown++ < MOST_GUESSES ? this.likely(reference, namespace) : undefined;
    this.problem('unknown', reference, [], namespace, likely);
  }

  /** The one thing of a fitting kind that can be seen and whose name differs by a slip of the hand. */
  private likely(reference: NameReference, namespace: Namespace | undefined): Element | undefined {
    const { name, accepts } = reference;
    const seen = [...(namespace ? [namespace, ...(this.visible.get(namespace) ?? [])] : [])];
    const seenElements = new Set(seen.flatMap(({ names, ids }) => [...[...names.values()].flat(), ...[...ids.values()].flat()]));
    const byId = name.startsWith('#');
    const spellings = new Set<string>();
    for (const element of seenElements)
      if (accepts.includes(element.kind)) for (const one of byId ? [`#${element.id}`] : namesOf(element)) spellings.add(foldName(one));
    for (const { element } of this.namespaces)
      if (accepts.includes(element.kind))
        for (const one of byId ? [foldName(`#${element.id}`)] : foldedNames(element).names) spellings.add(one);
    const likely = likeliest(name, spellings, (one) => [one]);
    if (likely === undefined) return undefined;
    const meant = [...this.tiers({ ...reference, name: likely }, namespace)].map((found) =>
      this.oneEdition(
        reference,
        found.filter(({ kind }) => accepts.includes(kind)),
      ),
    );
    const first = meant.find((found) => found.length > 0);
    return first?.length === 1 ? first[0] : undefined;
  }

  /**
   * What the name can stand for: what bears it in its own namespace, then in those that can be seen and among all roots; only then,
   * in the same order, what it once was made from. Nearly every name is found in the first: the others are looked up when asked for.
   */
  private *tiers({ name }: NameReference, namespace: Namespace | undefined): Generator<readonly Element[]> {
    const key = new NameKey(name);
    for (const find of [bearersOf, formerBearersOf]) {
      const own = namespace ? find(namespace, key) : [];
      yield own;
      const others = [...((namespace && this.visible.get(namespace)) ?? []), this.roots];
      const outer = others.flatMap((other) => find(other, key));
      yield [...new Set(outer)].filter((element) => !own.includes(element));
    }
  }

  private isDetached(element: Element): boolean {
    const root = rootOf(element);
    return root !== element && this.detached.parts.includes(root);
  }

  /** Of several editions of one pathway the one that is named; outside of {@link EDITION_KEYS} any, for all are that pathway. */
  private oneEdition(reference: NameReference, found: readonly Element[]): readonly Element[] {
    if (!found.every(({ kind }) => ROOT_KINDS.includes(kind))) return found;
    if (reference.edition !== undefined) return found.filter((element) => editionOf(element) === reference.edition);
    if (found.length < 2) return found;
    const sameId = new Set(found.map(({ id }) => foldName(id))).size === 1;
    if (!sameId || EDITION_KEYS.has(reference.key)) return found;
    return [[...found].sort(inForceFirst)[0]!];
  }

  private resolveValue(reference: NameReference, element: NameReference): void {
    this.resolve(element);
    if (element.target?.kind === 'data-element') this.resolveMember(reference, element.target);
  }

  private resolveMember(reference: NameReference, element: Element): void {
    let names = this.values.get(element);
    if (!names) this.values.set(element, (names = valueNames(element)));
    // Of values that are alike the first is meant: that they are alike is told where they stand (F304).
    const [value] = valuesCalled(reference.name, element, names);
    if (value) reference.target = value;
    else this.problem('unknown-value', reference, valuesOf(element), undefined, likeliest(reference.name, valuesOf(element), namesOf));
  }

  private problem(
    type: NameProblem['type'],
    reference: NameReference,
    candidates: readonly Element[],
    namespace?: Namespace,
    likely?: Element,
  ): void {
    // Read so, nothing that refers to it is lost; that it is misspelt is told.
    if (likely) reference.target = likely;
    this.problems.push({ type, reference, candidates, ...(namespace && { namespace }), ...(likely && { likely }) });
  }
}

/** What bears the name, or what it once was made from. */
function called(names: Names, name: NameKey): readonly Element[] {
  const bearers = bearersOf(names, name);
  return bearers.length > 0 ? bearers : formerBearersOf(names, name);
}
