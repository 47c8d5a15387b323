import { MONTHS } from '../text/months.js';
import { endsInHyphen } from './hyphens.js';
import { abbreviations, unfinishedEndings } from './words.js';

/** A pasted line that holds text. */
export interface TextLine {
  /** The line without leading and trailing space. */
  readonly text: string;
  /** Spaces before the text. */
  readonly indent: number;
  /** Empty lines before it. */
  readonly gap: number;
}

/** How the pasted lines were wrapped: what tells a wrapped line from the end of a paragraph. Lengths are in characters. */
export interface Wrapping {
  /** Empty lines between two lines of one paragraph: 0, or 1 where the program doubles the line breaks. */
  readonly gap: number;
  /** How long a line of the page's main text is. */
  readonly page: number;
  /** Per line: how long the lines about it are, in a table's column or a note. */
  readonly columns: readonly number[];
}

/** A page's lines are at least this long: where no word is broken, lines are taken to be wrapped by a page only if the longest is. */
export const NARROWEST_PAGE = 60;
const WIDEST_PAGE = 130;
/** The letters of a printed line differ in width, so the lines of one column differ in length by about this share. */
const RAGGED = 0.9;
/** What is left of a line when not even the beginning of a word has room, in characters. */
const SHORT_WORD = 6;
/** How many lines up and down another column or page may lie. */
const NEIGHBOURS = 6;

const SENTENCE_END = /[.?!:][)\]”’"'»]*\d{0,2}$/u;
/** The number of a heading or a note at a line's start: "3.2 Patienter", "7 Strålebeskyttelsesloven". */
const NUMBERED_HEADING = /^\d+(?:(?:\.\d+)+ | +\p{Lu})/u;
/** What is surely a heading's first line: «3.2.1 Om patientgruppen», «Bilag 2: Yderligere udredning». */
const HEADING = /^(?:\d{1,2}(?:\.\d{1,2}){1,3} +\p{Lu}|(?:Bilag|Kapitel) \d{1,2}\b)/u;
/** «CT-skanning», «PSA»: a capital of its own, which begins no sentence and no paragraph that one could tell it by. */
const ABBREVIATED = /^[(’”"']*\p{Lu}[\p{Lu}\p{N}-]/u;
/** A sentence that begins in this line, after another: it is prose, and is not over before its full stop. */
const SENTENCE_BEGUN = /\p{L}{2}[)\]”’]*[.?!] +\p{Lu}[^.?!]*$/u;
/** Words alone on a line are no longer than this, in characters. */
const LONGEST_TITLE = 60;

/** Measures how the lines were wrapped. Words broken by a hyphen are the sure sign of a full line. */
export function measureWrapping(lines: readonly TextLine[]): Wrapping {
  const broken = lines.map((line, index) => endsInHyphen(line.text) && beginsLow(lines[index + 1]?.text ?? ''));
  const lengths = lines.map((line) => line.text.length);
  const brokenLengths = lengths.filter((_, index) => broken[index]);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const unknown = longest < NARROWEST_PAGE || longest > WIDEST_PAGE ? Number.POSITIVE_INFINITY : longest;
  const page = middle(brokenLengths) ?? unknown;
  const columns = lines.map((_, index) => {
    const from = Math.max(0, index - NEIGHBOURS);
    const to = index + NEIGHBOURS + 1;
    return middle(lengths.slice(from, to).filter((_, near) => broken[from + near])) ?? page;
  });
  const gaps = lines.filter((_, index) => broken[index - 1]).map((line) => line.gap);
  return { gap: Math.min(1, middle(gaps) ?? 0), page, columns };
}

/**
 * Whether the text of the line with this index goes on at the next line. In doubt it does not: a sentence left in two is seen
 * and mended, two items run together are not.
 */
export function continues(lines: readonly TextLine[], index: number, wrapping: Wrapping): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || next === undefined) return false;
  if (endsInHyphen(line.text) && /^[\p{L}\p{N}]/u.test(next.text)) return true;
  if (NUMBERED_HEADING.test(next.text)) return false;
  if (isBrokenDate(line.text, next.text)) return true;
  const column = wrapping.columns[index] ?? wrapping.page;
  const ended = isEnded(line);
  if (HEADING.test(line.text) && !ended && beginsLow(next.text)) return next.gap <= wrapping.gap;
  if (beginsLow(next.text)) {
    const full = isFull(line, next, column) && !ended;
    return full || (next.gap <= wrapping.gap && isUnfinished(line.text));
  }
  if (next.gap > wrapping.gap) return false;
  if ((ABBREVIATED.test(next.text) || SENTENCE_BEGUN.test(line.text)) && !ended && isFull(line, next, column)) return true;
  if (ended && isTitle(lines, index + 1, column)) return false;
  // A capital may begin the next sentence of the paragraph or another paragraph, a name in the sentence or a heading:
  // only a line as long as any is sure.
  const page = Math.max(column, wrapping.page);
  return isUnfinished(line.text) || line.text.length + (ended ? SHORT_WORD : 0) >= page;
}

/** Whether the line ends a sentence, or announces what follows by a colon. */
export function isEnded(line: TextLine): boolean {
  return SENTENCE_END.test(line.text) && !abbreviations.has(lastWord(line.text).replace(/\.$/u, ''));
}

/** Whether the line is as long as the margin allowed: the next line's first word had no room. */
export function isFull(line: TextLine, next: TextLine, width: number): boolean {
  const [word = ''] = next.text.split(' ');
  return line.text.length + 1 + word.length > width * RAGGED;
}

/** Whether a line is a few words that neither end a sentence nor go on at the next line, which begins another: «Ved knoglemetastaser». */
function isTitle(lines: readonly TextLine[], index: number, width: number): boolean {
  const [line, next] = [lines[index]!, lines[index + 1]];
  if (next === undefined || isEnded(line) || isUnfinished(line.text) || line.text.length > LONGEST_TITLE) return false;
  return /^\p{Lu}/u.test(line.text) && /^\p{Lu}/u.test(next.text) && !isFull(line, next, width);
}

/** Whether the margin broke a date: "den 2." and "september". */
function isBrokenDate(text: string, next: string): boolean {
  return /(?:^| )\d{1,2}\.$/u.test(text) && MONTHS.includes(/^\p{L}+/u.exec(next)?.[0] ?? '');
}

function isUnfinished(text: string): boolean {
  return /[,(/]$/u.test(text) || unfinishedEndings.has(lastWord(text));
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1).toLowerCase();
}

/** Whether the text begins with a small letter, after quotation marks or brackets. */
export function beginsLow(text: string): boolean {
  return /^[(’”"']*\p{Ll}/u.test(text);
}

/** The middle one of the values by size; undefined where there is none. */
export function middle(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
