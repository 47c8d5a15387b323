import type { FileContent } from '../../model/read.js';
import type { Element } from '../../model/types.js';
import { namesOf } from '../../names/namespaces.js';
import type { Entry, Index } from '../../workspace/memory.js';
import type { Workspace } from '../../workspace/resolved.js';
import { compareFindings } from '../order.js';

/** A pathway and one of its names, in lower case. */
export interface NamedPathway {
  readonly pathway: Element;
  readonly name: string;
  /** Which of its names. */
  readonly at: number;
}

/** So many first letters of a name say where it is looked for. */
const LETTERS = 4;
/** Where names stand that are too short to have a beginning. */
const SHORT = '';

/** The names of all pathways, external ones too, to be found in sentences: in time that does not grow with how many there are. */
export class PathwayNames {
  private readonly byBeginning: Index<NamedPathway>;

  constructor({ memory }: Workspace) {
    this.byBeginning = memory.index(namesByBeginning);
  }

  /** Whether the element is one of the pathways. */
  bears(element: Element): boolean {
    return isExternal(element) || isPathway(element);
  }

  /** The names that stand somewhere in the words (lower case), external pathways first, in the order of their places. */
  in(words: string): NamedPathway[] {
    const found = new Set(this.byBeginning.get(SHORT).filter(({ name }) => words.includes(name)));
    for (let at = 0; at + LETTERS <= words.length; at++) {
      for (const named of this.byBeginning.get(words.slice(at, at + LETTERS))) if (words.startsWith(named.name, at)) found.add(named);
    }
    return found.size < 2 ? [...found] : [...found].sort(inOrder);
  }
}

function namesByBeginning(_: FileContent, elements: readonly Element[]): Entry<NamedPathway>[] {
  return elements
    .filter((element) => isExternal(element) || isPathway(element))
    .flatMap((pathway) =>
      namesOf(pathway).map((written, at) => {
        const name = written.toLowerCase();
        return [name.length < LETTERS ? SHORT : name.slice(0, LETTERS), { pathway, name, at }] as const;
      }),
    );
}

function isExternal({ kind }: Element): boolean {
  return kind === 'external-pathway';
}

function isPathway({ kind, parent }: Element): boolean {
  return kind === 'pathway' && !parent;
}

function inOrder(a: NamedPathway, b: NamedPathway): number {
  return Number(isExternal(b.pathway)) - Number(isExternal(a.pathway)) || compareFindings(a.pathway, b.pathway) || a.at - b.at;
}
