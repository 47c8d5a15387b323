import type { Sentence } from './sentences.js';

/** A unit of the printed document that our texts need not hold, and why. */
export interface Exception {
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

/** What separates the printed document and our texts. Both lists are empty when ours reproduces it. */
export interface Comparison {
  /** Units found nowhere in our texts, without those that are excepted. */
  readonly missing: readonly Sentence[];
  /** Exceptions for units that are found, or are not in the document: they must go. */
  readonly unusedExceptions: readonly Exception[];
}

/**
 * Looks for every unit of the document in our texts: within one text, or across texts that follow each other. The order
 * of the document is not asked for, and a unit the document repeats need be in our texts only once.
 * Words, letter case, digits and punctuation must be the same; white space, hyphens, bullets and the shape of quotation
 * marks need not. A unit must begin and end where a word does, so that «Skopi» is not found in «Skopiafdeling».
 * @param texts the texts of our elements in their order; a printed number belongs with its title, as in `3.2 Symptomer`
 */
export function compare(sentences: readonly Sentence[], texts: readonly string[], exceptions: readonly Exception[]): Comparison {
  const ours = normalise(texts.join('\n'));
  const absent = sentences.filter((sentence) => !holds(ours, normalise(sentence.text).text));
  const isSame = (sentence: Sentence, exception: Exception) => sentence.line === exception.line && sentence.text === exception.text;
  return {
    missing: absent.filter((sentence) => !exceptions.some((exception) => isSame(sentence, exception))),
    unusedExceptions: exceptions.filter((exception) => !absent.some((sentence) => isSame(sentence, exception))),
  };
}

interface Normalised {
  readonly text: string;
  /** Offsets in the text where white space or a bullet was left out. */
  readonly gaps: ReadonlySet<number>;
}

const DASH = /[-\u2010-\u2015\u2212]/u;
const RANGE = /(?<=\d)(\s*)[-\u2010-\u2015\u2212](?=\s*\d)/gu;
/** Stands for the dash of a range while the other dashes are left out. */
const RANGE_DASH = '\uE000';
const SOFT_HYPHEN = '\u00AD';
const QUOTATION_MARK = /["'\u2018-\u201F\u00AB\u00BB\u2039\u203A]/u;

/** The text without what a printer decides. The dash of «11-20» is a part of the number and is kept. */
function normalise(raw: string): Normalised {
  const gaps = new Set<number>();
  let text = '';
  for (const character of raw.normalize('NFC').replace(RANGE, `$1${RANGE_DASH}`)) {
    if (/[\s•]/u.test(character)) gaps.add(text.length);
    else if (QUOTATION_MARK.test(character)) text += '"';
    else if (character !== SOFT_HYPHEN && !DASH.test(character)) text += character;
  }
  return { text, gaps };
}

function holds(ours: Normalised, wanted: string): boolean {
  if (wanted === '') return false;
  for (let at = ours.text.indexOf(wanted); at >= 0; at = ours.text.indexOf(wanted, at + 1)) {
    if (isBoundary(ours, at) && isBoundary(ours, at + wanted.length)) return true;
  }
  return false;
}

/** Whether no word or number goes on across the offset. */
function isBoundary({ text, gaps }: Normalised, offset: number): boolean {
  return gaps.has(offset) || !/^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(offset - 1, 0), offset + 1));
}
