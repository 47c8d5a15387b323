import { foldName, withoutQuotes } from './fold.js';

/** What it costs to write a Danish letter in its other way (å/aa/a, ø/oe/o, æ/ae): little, it is hardly a mistake. */
const DANISH = 0.25;
const LETTERS: ReadonlySet<string> = new Set(['åa', 'aå', 'øo', 'oø', 'æe', 'eæ', 'æa', 'aæ']);
const DIGRAPHS: Readonly<Record<string, string>> = { å: 'aa', ø: 'oe', æ: 'ae' };

/** A mistake is at most this share of the word, but one letter may always be wrong. */
const TOLERATED_SHARE = 1 / 3;

/** How many names one message can offer. */
const MOST = 3;

/**
 * The candidates that the word most likely is a misspelling of, best first, equally good ones by the alphabet.
 * Compared as names are ({@link foldName}); at most `max` (3), and none that differs by more than about a third of the word.
 */
export function nearest(word: string, candidates: Iterable<string>, { max = MOST }: { max?: number } = {}): string[] {
  const wanted = withoutQuotes(foldName(word));
  if (wanted === '') return [];
  const limit = Math.max(1, wanted.length * TOLERATED_SHARE);
  const found: { candidate: string; distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const folded = withoutQuotes(foldName(candidate));
    if (leastDistance(wanted, folded) > limit || lettersApart(wanted, folded) > limit) continue;
    const distance = spellingDistance(wanted, folded);
    if (distance <= limit) found.push({ candidate, distance });
  }
  found.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return found.slice(0, Math.min(max, MOST)).map(({ candidate }) => candidate);
}

/**
 * Whether a name is so near what is written that it may be offered as the one that was meant: word by word it begins with the same letter
 * and differs by a slip or two. «Koloskopi» is no misspelling of «Endoskopi», nor «Palpation af hals» of «Palpation af mammae».
 */
export function isNearName(written: string, name: string): boolean {
  const [a, b] = [withoutQuotes(foldName(written)), withoutQuotes(foldName(name))];
  if (isOneSlip(a, b) || a === b) return true;
  const [left, right] = [a.split(/[\s-]+/u), b.split(/[\s-]+/u)];
  if (left.length !== right.length) return spellingDistance(a, b) <= tolerated(a);
  return left.every((word, index) => isNearWord(word, right[index]!));
}

function isNearWord(a: string, b: string): boolean {
  if (a === b || isOneSlip(a, b)) return true;
  const distance = spellingDistance(a, b);
  return distance <= 1 || (a[0] === b[0] && distance <= Math.max(1, a.length * TOLERATED_SHARE));
}

/** The one name of which the words are a beginning that stops within a word; undefined where there are several or none. */
export function cutName(written: string, names: Iterable<string>): string | undefined {
  const wanted = foldName(written);
  if (wanted.length < LEAST_BEGINNING) return undefined;
  const [only, ...others] = [...new Set(names)].filter((name) => {
    const folded = foldName(name);
    return folded.startsWith(wanted) && /\p{L}/u.test(folded[wanted.length] ?? '');
  });
  return others.length === 0 ? only : undefined;
}

/** Fewer letters are the beginning of too much. */
const LEAST_BEGINNING = 5;

/**
 * Damerau-Levenshtein distance (letters left out, added, exchanged, or two neighbours swapped: 1 each), where å for a or aa,
 * ø for o or oe and æ for e, a or ae cost a quarter.
 */
function spellingDistance(a: string, b: string): number {
  const width = b.length + 1;
  const costs = new Float64Array((a.length + 1) * width);
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) {
        costs[i * width + j] = i + j;
        continue;
      }
      const at = (back: number, left: number): number => costs[(i - back) * width + j - left] ?? 0;
      let cost = Math.min(at(1, 0) + 1, at(0, 1) + 1, at(1, 1) + exchange(a[i - 1]!, b[j - 1]!));
      if (i > 1 && DIGRAPHS[b[j - 1]!] === a.slice(i - 2, i)) cost = Math.min(cost, at(2, 1) + DANISH);
      if (j > 1 && DIGRAPHS[a[i - 1]!] === b.slice(j - 2, j)) cost = Math.min(cost, at(1, 2) + DANISH);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, at(2, 2) + 1);
      costs[i * width + j] = cost;
    }
  }
  return costs[costs.length - 1] ?? 0;
}

function exchange(a: string, b: string): number {
  if (a === b) return 0;
  return LETTERS.has(a + b) ? DANISH : 1;
}

/** A quick lower bound: the difference in length, less what "aa", "oe" and "ae" in the longer word may account for. */
function leastDistance(a: string, b: string): number {
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  const digraphs = longer.match(/aa|oe|ae/gu)?.length ?? 0;
  return longer.length - shorter.length - digraphs;
}

const counts = new Int16Array(256);
/** Letters that a Danish letter may be written with: they say nothing of how far two words are apart. */
const DANISH_LETTERS: ReadonlySet<number> = new Set([...'aeoåøæ'].map((letter) => letter.charCodeAt(0)));

/** Another lower bound, of letters whatever their order: how many of one word are not in the other. */
function lettersApart(a: string, b: string): number {
  for (let at = 0; at < a.length; at++) counts[a.charCodeAt(at) & 255]!++;
  for (let at = 0; at < b.length; at++) counts[b.charCodeAt(at) & 255]!--;
  let [more, fewer] = [0, 0];
  for (const word of [a, b])
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      const count = counts[code & 255]!;
      counts[code & 255] = 0;
      if (DANISH_LETTERS.has(code)) continue;
      if (count > 0) more += count;
      else fewer -= count;
    }
  return Math.max(more, fewer);
}

/** Whether two words differ by one letter that is changed, left out or added, or by two neighbours that are swapped. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return left.length + right.length <= 2 || (left.length === 2 && left === [...right].reverse().join(''));
}

/** How far a name may be from another to be taken for it: one letter in five, three at most. */
function tolerated(name: string): number {
  return Math.max(1, Math.min(3, Math.floor(name.length / 5)));
}

/**
 * The one thing that a misspelt name most likely means; undefined where none is near or two are equally near.
 * @param namesOf all names of a thing
 */
export function likeliest<T>(name: string, things: Iterable<T>, namesOf: (thing: T) => readonly string[]): T | undefined {
  const wanted = foldName(name);
  let best: T | undefined;
  let least = tolerated(wanted) + 1;
  let alone = true;
  for (const thing of things) {
    for (const other of namesOf(thing)) {
      const folded = foldName(other);
      if (leastDistance(wanted, folded) >= least + 1 || lettersApart(wanted, folded) > least) continue;
      const distance = spellingDistance(wanted, folded);
      if (distance < least) [best, least, alone] = [thing, distance, true];
      else if (distance === least && thing !== best) alone = false;
    }
  }
  return alone ? best : undefined;
}
