import type { Element } from '../model/types.js';
import { foldName, slugOf, withoutQuotes } from '../text/fold.js';

/** What is called what: folded names and folded ids (without `#`) to the elements that bear them. */
export interface Names {
  readonly names: Map<string, Element[]>;
  readonly ids: Map<string, Element[]>;
}

/** A name, or `#id`, as it is looked up: made once where it is looked for in many places. */
export class NameKey {
  readonly isId: boolean;
  /** Without `#`. */
  readonly folded: string;
  private made: string | undefined;

  constructor(private readonly name: string) {
    this.isId = name.startsWith('#');
    this.folded = foldName(this.isId ? name.slice(1) : name);
  }

  /** The id that is made of it. */
  get slug(): string {
    return (this.made ??= slugOf(this.name));
  }
}

/** What bears exactly this name, or this `#id`. */
export function bearersOf({ names, ids }: Names, name: string | NameKey): readonly Element[] {
  const { isId, folded } = typeof name === 'string' ? new NameKey(name) : name;
  return (isId ? ids : names).get(folded) ?? NONE;
}

const NONE: readonly Element[] = [];

/**
 * Whether the element has a name to refer to it by. Values are found through their data element; what has no title is found by a written
 * id only, and so are points under a sentence: «Biopsi» as a point must not take the name from the investigation of the catalogue.
 */
export function isReferable(element: Element): boolean {
  if (element.kind === 'item' && element.parent?.kind !== 'list') return false;
  return element.title !== undefined && element.kind !== 'value' && element.definition?.named !== false;
}

/**
 * What the name still stands for though nothing bears it: an id written without `#`, or the title from which a written id was once made.
 * Only of what can be referred to by a name: a point `#lever` under a sentence must not make the word «lever» a condition. And only where the title is another now: else two titles that make one id (`a, b`, `a b`) would stand for each other.
 */
export function formerBearersOf({ ids }: Names, name: string | NameKey): readonly Element[] {
  const key = typeof name === 'string' ? new NameKey(name) : name;
  if (key.isId) return NONE;
  const byId = ids.get(key.folded)?.filter((element) => element.idWritten && isReferable(element)) ?? NONE;
  if (byId.length > 0) return byId;
  const { slug } = key;
  return ids.get(slug)?.filter((element) => element.idWritten && isReferable(element) && slugOf(element.title!) !== slug) ?? NONE;
}

/**
 * Makes a folded name stand for an element, beside what it stands for already. What is declared in quotation marks is found without them,
 * too: that they are there is told where it is declared (F733).
 */
export function addName(map: Map<string, Element[]>, key: string, element: Element): void {
  addOnly(map, key, element);
  const plain = withoutQuotes(key);
  if (plain !== key) addOnly(map, plain, element);
}

function addOnly(map: Map<string, Element[]>, key: string, element: Element): void {
  const known = map.get(key);
  if (!known) map.set(key, [element]);
  else if (!known.includes(element)) known.push(element);
}
