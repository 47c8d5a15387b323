import type { Element } from '../../model/types.js';
import { namesOf } from '../../names/namespaces.js';
import { wholeOf, type Workspace } from '../../workspace/resolved.js';
import { gathering } from '../roots.js';

/** A pathway and one of its names, in lower case. */
export interface NamedPathway {
  readonly pathway: Element;
  readonly name: string;
}

/** So many first letters of a name say where it is looked for. */
const LETTERS = 4;

const externalPathways = gathering((element) => (element.kind === 'external-pathway' ? [element] : []));

const known = new WeakMap<Workspace, PathwayNames>();

/** The names of all pathways of the whole workspace, gathered once. */
export function pathwayNamesIn(workspace: Workspace): PathwayNames {
  const whole = wholeOf(workspace);
  let names = known.get(whole);
  if (!names) known.set(whole, (names = new PathwayNames(whole)));
  return names;
}

/** The names of all pathways, external ones too, to be found in sentences: in time that does not grow with how many there are. */
export class PathwayNames {
  private readonly pathways = new Set<Element>();
  private readonly byBeginning = new Map<string, NamedPathway[]>();
  /** Names that are too short to have a beginning. */
  private readonly short: NamedPathway[] = [];
  private readonly order = new Map<NamedPathway, number>();

  constructor(workspace: Workspace) {
    const external = externalPathways(workspace);
    const own = wholeOf(workspace)
      .resolution.namespaces.map(({ element }) => element)
      .filter(({ kind }) => kind === 'pathway');
    for (const pathway of [...external, ...own]) {
      this.pathways.add(pathway);
      for (const name of namesOf(pathway)) this.add({ pathway, name: name.toLowerCase() });
    }
  }

  /** Whether the element is one of the pathways. */
  bears(element: Element): boolean {
    return this.pathways.has(element);
  }

  /** The names that stand somewhere in the words (lower case), in the order of the pathways. */
  in(words: string): NamedPathway[] {
    const found = new Set(this.short.filter(({ name }) => words.includes(name)));
    for (let at = 0; at + LETTERS <= words.length; at++) {
      for (const named of this.byBeginning.get(words.slice(at, at + LETTERS)) ?? []) if (words.startsWith(named.name, at)) found.add(named);
    }
    return [...found].sort((a, b) => this.order.get(a)! - this.order.get(b)!);
  }

  private add(named: NamedPathway): void {
    this.order.set(named, this.order.size);
    const beginning = named.name.slice(0, LETTERS);
    const alike = beginning.length < LETTERS ? this.short : this.byBeginning.get(beginning);
    if (alike) alike.push(named);
    else this.byBeginning.set(beginning, [named]);
  }
}
