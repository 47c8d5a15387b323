import { abbreviations, closingAbbreviations, numberedThings } from './words.js';

/**
 * Where a sentence may end: . ? or !, then closing quotes, brackets and the number of a footnote ("skade).7"),
 * then space and a capital letter, which an opening quote or bracket may precede.
 */
const POSSIBLE_END = /(?<=[\p{L}\p{N})\]”’"'»%*])[.?!](?:[)\]”’"'»]*)(?:(?<=\P{N}[.?!][)\]”’"'»]*)\d{1,2})?( +)(?=[(\[”“„"'’‘«»]*\p{Lu})/gu;

/** Splits running text (one line, single spaces) into its sentences; joined with one space they are the text again. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const found of text.matchAll(POSSIBLE_END)) {
    const end = found.index + found[0].length - (found[1]?.length ?? 0);
    if (text[found.index] === '.' && isNoSentence(text.slice(start, found.index))) continue;
    sentences.push(text.slice(start, end));
    start = found.index + found[0].length;
  }
  if (start < text.length) sentences.push(text.slice(start));
  return sentences;
}

/** Whether the full stop after this text belongs to an abbreviation, a single letter or a number. */
function isNoSentence(before: string): boolean {
  const [last = '', previous = ''] = before.split(/[ (]/u).reverse();
  const word = last.toLowerCase();
  // "Bilag 2." with a capital is the beginning of a heading, "bilag 2." the end of a sentence.
  if (/^\d{1,2}$/u.test(word)) return !numberedThings.has(previous);
  return /^\p{L}$/u.test(word) || (abbreviations.has(word) && !closingAbbreviations.has(word));
}
