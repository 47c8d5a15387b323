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

/** What of some kinds can be seen from a place by its names, gathered once for each namespace: to be found in sentences. */
export class SeenNames {
  private readonly byNamespace = new Map<object, readonly (readonly [name: string, element: Element])[]>();

  /** @param except names that are not looked for, in lower case */
  constructor(
    private readonly workspace: Workspace,
    private readonly kinds: ReadonlySet<Kind>,
    private readonly except?: RegExp,
  ) {}

  /** What bears the name that begins at a place of the words (lower case); of several the one with the longest name. */
  at(from: Element, words: string, start: number): Named | undefined {
    let longest: Named | undefined;
    for (const [name, element] of this.seenFrom(from)) {
      const end = endOfName(words, start, name);
      if (end !== undefined && end > (longest?.end ?? 0)) longest = { element, end };
    }
    return longest;
  }

  /** What bears the name that ends right before a place of the words (lower case); of several the one with the longest name. */
  before(from: Element, words: string, end: number): Element | undefined {
    const starts = [...words.slice(0, end).matchAll(/(?<![\p{L}\p{N}-])[\p{L}\p{N}]/gu)].slice(-LONGEST);
    return starts.map(({ index }) => this.at(from, words, index)).find((one) => one?.end === end)?.element;
  }

  /** Everything of the kinds that can be seen, each once. */
  all(from: Element): Element[] {
    return [...new Set(this.seenFrom(from).map(([, element]) => element))];
  }

  private seenFrom(from: Element): readonly (readonly [string, Element])[] {
    const { namespaceOf } = this.workspace.resolution;
    const namespace = namespaceOf(from);
    if (!namespace) return [];
    let seen = this.byNamespace.get(namespace);
    if (!seen) {
      const near = [namespace, ...namespace.uses.flatMap(({ target }) => (target && namespaceOf(target)) ?? [])];
      const elements = new Set(near.flatMap(({ names }) => [...names.values()].flat()).filter(({ kind }) => this.kinds.has(kind)));
      seen = [...elements]
        .flatMap((element) => namesOf(element).map((name) => [name.toLowerCase(), element] as const))
        .filter(([name]) => !this.except?.test(name));
      this.byNamespace.set(namespace, seen);
    }
    return seen;
  }
}
