import type { Element } from '../../model/types.js';
import { namesOf } from '../../names/namespaces.js';
import type { Kind } from '../../vocabulary/index.js';
import type { Workspace } from '../../workspace/workspace.js';
import { endOfName } from './mentions.js';

/** Something declared, and where its name ends in the words. */
export interface Named {
  readonly element: Element;
  readonly end: number;
}

/** Names that begin at most so many words before their end are looked for. */
const LONGEST = 8;

/** What can be seen from one namespace: each element once, and by the first letters of its names, in lower case. */
interface Seen {
  readonly elements: readonly Element[];
  readonly byBeginning: ReadonlyMap<string, readonly (readonly [name: string, element: Element])[]>;
}

const NOTHING: Seen = { elements: [], byBeginning: new Map() };
/** So many first letters of a name say where it is looked for; a name of one letter is looked for by that. */
const LETTERS = 2;

/** What of some kinds can be seen from a place by its names, gathered once for each namespace: to be found in sentences. */
export class SeenNames {
  private readonly byNamespace = new Map<object, Seen>();

  /** @param except names that are not looked for, in lower case */
  constructor(
    private readonly workspace: Workspace,
    private readonly kinds: ReadonlySet<Kind>,
    private readonly except?: RegExp,
  ) {}

  /** What bears the name that begins at a place of the words (lower case); of several the one with the longest name. */
  at(from: Element, words: string, start: number): Named | undefined {
    let longest: Named | undefined;
    const { byBeginning } = this.seenFrom(from);
    for (const letters of [1, LETTERS])
      for (const [name, element] of byBeginning.get(words.slice(start, start + letters)) ?? []) {
        const end = endOfName(words, start, name);
        if (end !== undefined && end > (longest?.end ?? 0)) longest = { element, end };
      }
    return longest;
  }

  /** What bears the name that ends right before a place of the words (lower case); of several the one with the longest name. */
  before(from: Element, words: string, end: number): Element | undefined {
    const starts = [...words.slice(0, end).matchAll(/(?<![a-zà-ÿα-ωµ0-9-])[a-zà-ÿα-ωµ0-9]/gu)].slice(-LONGEST);
    return starts.map(({ index }) => this.at(from, words, index)).find((one) => one?.end === end)?.element;
  }

  /** Everything of the kinds that can be seen, each once: the same list whenever it is asked for from one namespace. */
  all(from: Element): readonly Element[] {
    return this.seenFrom(from).elements;
  }

  private seenFrom(from: Element): Seen {
    const { namespaceOf } = this.workspace.resolution;
    const namespace = namespaceOf(from);
    if (!namespace) return NOTHING;
    let seen = this.byNamespace.get(namespace);
    if (!seen) {
      const near = [namespace, ...namespace.uses.flatMap(({ target }) => (target && namespaceOf(target)) ?? [])];
      const elements = new Set<Element>();
      for (const { names } of near)
        for (const bearers of names.values()) for (const bearer of bearers) if (this.kinds.has(bearer.kind)) elements.add(bearer);
      seen = this.gathered([...elements]);
      this.byNamespace.set(namespace, seen);
    }
    return seen;
  }

  private gathered(elements: readonly Element[]): Seen {
    const byBeginning = new Map<string, (readonly [string, Element])[]>();
    const named = elements.filter((element) => {
      const names = namesOf(element)
        .map((name) => name.toLowerCase())
        .filter((name) => !this.except?.test(name));
      for (const name of names) {
        const beginning = name.slice(0, LETTERS);
        const others = byBeginning.get(beginning);
        if (others) others.push([name, element]);
        else byBeginning.set(beginning, [[name, element]]);
      }
      return names.length > 0;
    });
    return { elements: named, byBeginning };
  }
}
