import { cleanText } from './clean.js';

/** Names that fold to themselves: most ids, and the commonest question. */
const FOLDED = /^[a-z0-9æøå]+(?:-[a-z0-9æøå]+)*$/u;
/** Words of plain letters: most titles. Only their case and their spaces change. */
const PLAIN = /^[A-Za-z0-9æøåÆØÅ]+(?:[ -][A-Za-z0-9æøåÆØÅ]+)*$/u;

/** Typographic characters with a plain one of the same meaning. */
const TYPOGRAPHIC = /[‐‑‒–—―−]|[”“„‟»«]|[’‘‚‛]/gu;
const DASHES = '‐‑‒–—―−';
const DOUBLE_QUOTES = '”“„‟»«';

/** The longest id that {@link slugOf} makes, in characters, and in words that carry meaning. */
const LONGEST_SLUG = 60;
const MOST_WORDS = 6;
/** Words that are not counted. Words that turn a meaning round (ikke, uden, over) are. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'af at bør da de dem den denne der det dette disse eller en end er et for fra fx har have henblik hos hvis hvor i jf kan man med men mhp mv når og om på samt sig skal som så til var ved vil være'.split(
    ' ',
  ),
);
/** Words that say nothing without what follows them: an id that is cut never ends in one. */
const LEADING_WORDS: ReadonlySet<string> = new Set([
  'ca',
  'efter',
  'før',
  'højst',
  'ikke',
  'inden',
  'mellem',
  'mindst',
  'over',
  'uden',
  'under',
]);
/**
 * Signs that make another name of the same letters, and how an id says them: `HER2+` and `HER2-`, `Hb < 7` and `Hb > 7`, `1,5` and `15`.
 */
const SPELLED: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z0-9µß-öø-\u024f\u0370-\u04ff])-$/g, '-minus'],
  [/\+/gu, '-plus-'],
  [/</gu, '-under-'],
  [/>/gu, '-over-'],
  [/≤/gu, '-højst-'],
  [/≥/gu, '-mindst-'],
  [/\/|(?<=\d)[.,](?=\d)/g, '-'],
];
/** Most sentences: but for what {@link SIGN} finds nothing in them is spelled, so that only letters and digits are left of them. */
const SENTENCE = /^[A-Za-z0-9æøåéÆØÅÉ,.:;()"'?!% \u2010-\u2015\u2212»«“”’-]*$/;
const SIGN = /\d[.,]\d|[\u2010-\u2015\u2212-][ .:;]*$/;
/** What may be a letter or a digit beside those of Danish; dashes, quotes and `≤` are none. */
const OTHER_LETTER = /[^ -~æøåé\u2010-\u2027\u2200-\u22ff]/;
/** The id of a title without letters and digits. */
const NAMELESS = 'uden-navn';

/**
 * A name as names are compared: {@link cleanText}, typographic dashes and quotes as plain ones, lower case, without full stop, colon
 * or semicolon at the end, spaces as `-` and runs of `-` as one. A title and the id made of it thus fold alike. Folding twice changes nothing.
 */
export function foldName(text: string): string {
  if (FOLDED.test(text)) return text;
  if (PLAIN.test(text)) return text.toLowerCase().replaceAll(' ', '-');
  return cleanText(text)
    .toLowerCase()
    .normalize('NFC')
    .replace(TYPOGRAPHIC, plainCharacter)
    .replace(/[\s.:;]+$/u, '')
    .replace(/[ -]+/gu, '-');
}

/** A folded name without the quotation marks around all of it: who writes them means the name in them. */
export function withoutQuotes(folded: string): string {
  return /^(?:"[^"]*"|'[^']*')$/.test(folded) ? folded.slice(1, -1) : folded;
}

/**
 * The id made from a title: the folded name with letters, digits and `-` only, some signs as words (`+` plus, `<` under), at most six words
 * that carry meaning and 60 characters (cut between words where it can be, and never after a small word), never empty and never with `-` at an
 * end. It folds to itself. A reference names an element when `slugOf(reference)` is its folded id.
 * @param most how many words that carry meaning
 */
export function slugOf(title: string, most = MOST_WORDS): string {
  const letters =
    SENTENCE.test(title) && !SIGN.test(title)
      ? title.toLowerCase().replace(/[^a-z0-9æøåé \u2010-\u2015\u2212-]+/g, '')
      : spelled(foldName(title));
  const slug = shorten(firstWords(trimDashes(letters.replace(/[ \u2010-\u2015\u2212-]+/g, '-')), most));
  return slug === '' ? NAMELESS : slug;
}

/** The letters and digits of a folded name, and the words for its signs. */
function spelled(folded: string): string {
  const text = SPELLED.reduce((before, [sign, word]) => before.replace(sign, word), folded);
  return (OTHER_LETTER.test(text) ? text.replace(/[^\p{L}\p{Nd}-]/gu, '') : text.replace(/[^a-z0-9æøåé-]/g, '')).normalize('NFC');
}

function plainCharacter(character: string): string {
  if (DASHES.includes(character)) return '-';
  return DOUBLE_QUOTES.includes(character) ? '"' : "'";
}

/** The first words of an id, so many of which carry meaning. A number belongs to the word before it: `trin-2` is one. */
export function firstWords(slug: string, most: number): string {
  // It cannot hold more than so many.
  if (slug.length < 2 * most) return slug;
  let counted = 0;
  const words = slug.split('-');
  const end = words.findIndex((word) => !SMALL_WORDS.has(word) && !/^\d+$/.test(word) && ++counted > most);
  return end < 0 ? slug : withoutSmallEnd(words.slice(0, end));
}

/** Whether the last word of a slug says nothing without what follows it. */
export function endsInSmallWord(slug: string): boolean {
  const last = slug.slice(slug.lastIndexOf('-') + 1);
  return SMALL_WORDS.has(last) || LEADING_WORDS.has(last);
}

function withoutSmallEnd(words: readonly string[]): string {
  const last = words.findLastIndex((word) => !SMALL_WORDS.has(word) && !LEADING_WORDS.has(word));
  return (last < 0 ? words : words.slice(0, last + 1)).join('-');
}

function shorten(slug: string): string {
  if (slug.length <= LONGEST_SLUG) return slug;
  // So many more make no difference.
  const characters = [...slug.slice(0, 2 * LONGEST_SLUG + 2)];
  if (characters.length <= LONGEST_SLUG) return slug;
  const start = characters.slice(0, LONGEST_SLUG).join('');
  const wholeWords = characters[LONGEST_SLUG] === '-' ? start : start.slice(0, start.lastIndexOf('-') + 1);
  return wholeWords === '' ? trimDashes(start) : withoutSmallEnd(trimDashes(wholeWords).split('-'));
}

function trimDashes(slug: string): string {
  return slug.replace(/^-+|-+$/gu, '');
}
