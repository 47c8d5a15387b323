import type { Element } from '../model/types.js';
import type { NameProblem } from '../names/resolve.js';
import type { Group } from './groups.js';
import type { ReadFile } from './read.js';

/**
 * Lets names that were resolved before stand for the elements as they were read again. That is possible where a file declares the same
 * in the same order as before, and for roots that are the same to others.
 */
export class Relinking {
  private readonly maps = new Map<string, ReadonlyMap<Element, Element>>();

  constructor(
    private readonly before: ReadonlyMap<string, ReadFile>,
    /** The files that were read again; undefined for one that is gone. */
    private readonly again: ReadonlyMap<string, ReadFile | undefined>,
  ) {}

  /**
   * Relinks the names in a group.
   * @param isDependent whether it depends on what was read again, and not only names pathways there
   * @returns whether everything was found again
   */
  relink(group: Group, isDependent: boolean): boolean {
    const references = isDependent ? group.contents.flatMap((content) => content.references) : group.toRoots;
    for (const reference of references) {
      const { target } = reference;
      if (!target || !this.again.has(target.place.file.uri)) continue;
      const now = this.now(target);
      if (!now) return false;
      reference.target = now;
    }
    return true;
  }

  /** The problems of files that were not read again, with what they speak of; undefined where something is not found again. */
  problems(problems: readonly NameProblem[]): NameProblem[] | undefined {
    const found: NameProblem[] = [];
    for (const problem of problems) {
      const { reference, candidates, likely } = problem;
      if (this.again.has(reference.place.file.uri)) continue;
      const now = candidates.map((candidate) => this.now(candidate));
      const meant = likely && this.now(likely);
      if (now.includes(undefined) || (likely && !meant)) return undefined;
      found.push({ ...problem, candidates: now.flatMap((element) => element ?? []), ...(meant && { likely: meant }) });
    }
    return found;
  }

  /** The element as it is now; undefined where it cannot be told which that is. */
  private now(element: Element): Element | undefined {
    const { uri } = element.place.file;
    if (!this.again.has(uri)) return element;
    let map = this.maps.get(uri);
    if (!map) this.maps.set(uri, (map = mapping(this.before.get(uri), this.again.get(uri))));
    return map.get(element);
  }
}

function mapping(before: ReadFile | undefined, now: ReadFile | undefined): ReadonlyMap<Element, Element> {
  if (!before || !now) return new Map();
  if (before.names === now.names) return new Map(before.elements.map((element, index) => [element, now.elements[index]!]));
  return new Map(
    [...before.roots].flatMap(([summary, root]) => (now.roots.has(summary) ? [[root, now.roots.get(summary)!] as const] : [])),
  );
}
