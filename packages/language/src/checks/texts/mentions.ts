import { isEnding } from '../../text/inflections.js';

/** A stretch of a sentence in which a name stands. */
export interface Mention {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the name that begins at a place of the words ends, be it inflected; undefined where it does not stand there as a word.
 * Words and name in lower case.
 */
export function endOfName(words: string, start: number, name: string): number | undefined {
  if (name === '' || !words.startsWith(name, start) || /[a-zà-ÿα-ωµ0-9]/u.test(words[start - 1] ?? ' ')) return undefined;
  const end = start + name.length;
  // «CT» of «CT-TAB» is another name's beginning.
  if (/^-[a-zà-ÿα-ωµ]/u.test(words.slice(end, end + 2))) return undefined;
  const letters = /^[a-zà-ÿα-ωµ0-9]*/u.exec(words.slice(end, end + LONGEST_ENDING + 1))![0];
  return letters === '' || isEnding(letters) ? end + letters.length : undefined;
}

const LONGEST_ENDING = 5;

/** Every place where the name stands in the words. Both in lower case. */
export function mentionsOf(words: string, name: string): Mention[] {
  const found: Mention[] = [];
  for (let start = words.indexOf(name); start >= 0; start = words.indexOf(name, start + 1)) {
    const end = endOfName(words, start, name);
    if (end !== undefined) found.push({ start, end });
  }
  return found;
}

/** An aside between dashes or in brackets. */
const ASIDE = /\([^()]*\)|(?<=\s)[-–—]\s[^-–—.;:()]*\s[-–—](?=\s)/gu;

const BEGINS_ASIDE = /\(|\s[-–—]\s/;

/** The words without their asides: «skal - i de fleste tilfælde - ikke» denies as «skal ikke» does. */
export function withoutAsides(words: string): string {
  // Few sentences have any.
  if (!BEGINS_ASIDE.test(words)) return words;
  return words.replace(ASIDE, '').replace(/\s+/gu, ' ');
}

/** Words that say nothing of what is named. */
const SMALL: ReadonlySet<string> = new Set([
  'af',
  'og',
  'med',
  'på',
  'til',
  'den',
  'det',
  'de',
  'en',
  'et',
  'for',
  'fra',
  'hos',
  'ved',
  'inkl',
]);
const NAME_WORD = /[a-zà-ÿα-ωµ0-9]{2,}/gu;

/**
 * Whether all words of one of the names stand somewhere in the words (lower case), in any order and form: «Ultralyd af skjoldbruskkirtlen»
 * in «palpation og ultralydsundersøgelse af skjoldbruskkirtlen».
 */
export function isSaidSomehow(words: string, names: readonly string[]): boolean {
  const said = words.match(NAME_WORD) ?? [];
  return names.some((name) => {
    const own = (name.toLowerCase().match(NAME_WORD) ?? []).filter((word) => !SMALL.has(word));
    return own.length > 0 && own.every((word) => said.some((one) => isFormOf(one, word)));
  });
}

/** Whether two words begin alike, as the forms of one word do. */
function isFormOf(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const stem = short.length > 5 ? short.slice(0, -2) : short.length > 3 ? short.slice(0, -1) : undefined;
  return one === other || (stem !== undefined && long.startsWith(stem));
}
