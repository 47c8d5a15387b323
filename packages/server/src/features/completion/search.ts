/** A text as it is searched. */
interface SearchKey {
  /** In lower case, with single spaces for white space and hyphens. */
  readonly spelled: string;
  /** Without the Danish letters, in the ways in which people write them without a Danish keyboard. */
  readonly plain: readonly string[];
}

/** How well a text answers what was typed, the best first. */
export const RANKS = ['is as typed', 'begins as typed', 'begins so', 'a later word begins so', 'words begin so', 'holds it'] as const;

/** Whether what was typed is the beginning of what a rank was given to. */
export function beginsSo(rank: number): boolean {
  return rank <= RANKS.indexOf('begins so');
}

/** From so many letters on a text is found by letters inside its words. */
const ENOUGH = 3;
/** So many keys are kept; names stay the same from one key press to the next. */
const MOST_KEPT = 100_000;

const kept = new Map<string, SearchKey>();

/** A text as it is searched. */
function searchKey(text: string): SearchKey {
  let key = kept.get(text);
  if (!key) {
    const spelled = spelledOut(text);
    key = { spelled, plain: plainSpellings(spelled) };
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, key);
  }
  return key;
}

function spelledOut(text: string): string {
  return /^[a-z0-9æøå]*$/u.test(text)
    ? text
    : text
        .normalize('NFC')
        .toLowerCase()
        .replace(/[\s-]+/gu, ' ')
        .trimStart();
}

/** `når` and `naar` are both `nar`, `opfølgning` and `opfoelgning` both `opfolgning`; `værdi` is `vardi` and `verdi`. */
function plainSpellings(spelled: string): string[] {
  if (/^[b-df-np-z0-9 ]*$/u.test(spelled)) return [spelled];
  const ascii = spelled.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ø', 'o');
  const joined = (text: string): string => text.replaceAll('aa', 'a').replaceAll('oe', 'o').replaceAll('ae', 'a');
  return ascii.includes('æ') ? [joined(ascii.replaceAll('æ', 'a')), joined(ascii.replaceAll('æ', 'e'))] : [joined(ascii)];
}

/** What was typed, to be looked for. */
export class Query {
  private readonly spelled: string;
  private readonly plain: string;
  private readonly words: readonly string[];

  constructor(typed: string) {
    const key = searchKey(typed);
    this.spelled = key.spelled;
    this.plain = key.plain[0]!;
    this.words = this.plain.split(' ').filter(Boolean);
  }

  /** Whether nothing was typed: then all answers it equally. */
  get isEmpty(): boolean {
    return this.spelled === '';
  }

  /** The index in {@link RANKS}; undefined where the text does not answer it. */
  rank(text: string): number | undefined {
    if (this.isEmpty) return 0;
    const { spelled, plain } = searchKey(text);
    if (spelled.startsWith(this.spelled)) return spelled.length === this.spelled.trimEnd().length ? 0 : 1;
    let best: number | undefined;
    for (const one of plain) {
      const rank = this.rankPlain(one);
      if (rank !== undefined && (best === undefined || rank < best)) best = rank;
    }
    return best;
  }

  private rankPlain(text: string): number | undefined {
    const at = text.indexOf(this.plain);
    if (at === 0) return 2;
    if (at > 0 && isWordStart(text, at)) return 3;
    if (this.words.length > 1 && this.beginWords(text)) return 4;
    if (at < 0) return undefined;
    for (let next = text.indexOf(this.plain, at + 1); next > 0; next = text.indexOf(this.plain, next + 1))
      if (isWordStart(text, next)) return 3;
    return this.plain.length >= ENOUGH ? 5 : undefined;
  }

  /** Whether each word that was typed begins one of the text's, in the same order. */
  private beginWords(text: string): boolean {
    if (!this.words.every((word) => text.includes(word))) return false;
    const words = text.split(' ');
    let at = 0;
    for (const word of this.words) {
      while (at < words.length && !words[at]!.startsWith(word)) at++;
      if (at++ === words.length) return false;
    }
    return true;
  }
}

function isWordStart(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[at - 1]!);
}

/** Something that answers a query. */
export interface Shelved<T> {
  readonly thing: T;
  /** The lower the better. */
  readonly rank: number;
  /** Of equally good ones the lower comes first. */
  readonly tier: number;
}

/** Keeps the best of many things: so many of each rank and tier, the first that come. */
export class Shelves<T> {
  private readonly shelves: Set<T>[] = [];

  constructor(private readonly most: number) {}

  /** Takes a thing in, possibly again by another of its names. */
  put(thing: T, rank: number, tier: number): void {
    const shelf = (this.shelves[rank * TIERS + tier] ??= new Set());
    if (shelf.size < this.most) shelf.add(thing);
  }

  /** The best, each once. */
  best(): Shelved<T>[] {
    const found = new Map<T, Shelved<T>>();
    this.shelves.forEach((shelf, index) => {
      for (const thing of shelf)
        if (found.size < this.most && !found.has(thing)) found.set(thing, { thing, rank: Math.floor(index / TIERS), tier: index % TIERS });
    });
    return [...found.values()];
  }
}

/** More tiers than anyone asks for. */
const TIERS = 32;

/**
 * The things that answer what was typed, at most so many: the best, and among equally good ones those of the lower tier; then in the
 * order given.
 * @param textOf the text by which a thing is found
 * @param tierOf a number from 0 to 31
 */
export function search<T>(
  things: readonly T[],
  query: Query,
  textOf: (thing: T) => string,
  tierOf: (thing: T) => number,
  most: number,
): Shelved<T>[] {
  const shelves = new Shelves<T>(most);
  for (const thing of things) {
    const rank = query.rank(textOf(thing));
    if (rank !== undefined) shelves.put(thing, rank, tierOf(thing));
  }
  return shelves.best();
}
