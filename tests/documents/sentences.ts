/**
 * One unit of a printed document: what a reader would call a sentence, a heading, a bullet or a cell of a table.
 * A bullet or a cell with several sentences in it is several units.
 */
export interface Sentence {
  /** Line of the text file on which the unit begins, counted from 1. */
  readonly line: number;
  /** The nearest heading with a number above it: `3.2.3`, `4`, `bilag 2`. */
  readonly section: string;
  /** The unit on one line, without its bullet, words broken at a line's end joined again. */
  readonly text: string;
}

/**
 * Splits the text of a document into its units, in the order of the text. It knows the marks that README.md describes:
 * a blank line ends a unit; two blank lines, or the beginning of the text, come before the title of a chapter or a bilag.
 */
export function sentencesOf(text: string): Sentence[] {
  let section = '';
  return blocksOf(text.split(/\r?\n/)).flatMap((block) => {
    section = sectionOf(block) ?? section;
    return sentencesIn(block).map((sentence) => ({ line: sentence.line, section, text: sentence.text }));
  });
}

interface Block {
  readonly line: number;
  readonly lines: readonly string[];
  /** Whether two blank lines, or the beginning of the text, come before it. */
  readonly opensChapter: boolean;
}

/** The lines between blank lines; a bullet begins a block of its own, also after a cell on the same line. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: { line: number; lines: string[]; opensChapter: boolean }[] = [];
  let blanks = 2;
  lines.forEach((whole, index) => {
    if (whole.trim() === '') {
      blanks += 1;
      return;
    }
    for (const part of whole.trim().split(/(?<= )(?=• )/u)) {
      if (blanks > 0 || /^(•|o|-) /u.test(part)) blocks.push({ line: index + 1, lines: [], opensChapter: blanks >= 2 });
      blocks.at(-1)?.lines.push(part.replace(/^(•|o|-) +/u, '').trim());
      blanks = 0;
    }
  });
  return blocks;
}

function sectionOf({ lines: [first = ''], opensChapter }: Block): string | undefined {
  if (!opensChapter) return /^(\d(?:\.\d)+) +\p{Lu}/u.exec(first)?.[1];
  return /^(\d+) /u.exec(first)?.[1] ?? /^Bilag \d+(?=:)/u.exec(first)?.[0].toLowerCase();
}

/**
 * A stop with the bracket or quotation mark that closes there, white space, and a capital. A bracket, a quotation mark or
 * one small letter («iFobt») may come before the capital.
 */
const POSSIBLE_END = /(?<=[.?!][)’”"]?) +(?=[(’”"]?\p{Ll}?\p{Lu})/gu;

/**
 * Abbreviations after which a capital does not begin a sentence: «evt. MR-skanning», «jf. WHOs». Not mv. and osv.: they
 * close a list, and a capital after them begins a sentence. An a. or 1. first in the unit is the mark of a list.
 */
const NO_END = /(?:^(?:\p{L}|\d+)|[ (](?:bl\.a|ca|dr|dvs|evt|f\.eks|gl|hhv|ift|inkl|jf|jfr|mhp|nr|obs|pkt|vedr))\.$|^(?:Evt|Jf)\.$/u;

function sentencesIn(block: Block): { line: number; text: string }[] {
  const { text, starts } = joinLines(block.lines);
  const sentences: { line: number; text: string }[] = [];
  let start = 0;
  for (const end of [...text.matchAll(POSSIBLE_END), undefined]) {
    const sentence = text.slice(start, end?.index);
    if (end && NO_END.test(sentence)) continue;
    const line = block.line + starts.findLastIndex((offset) => offset <= start);
    sentences.push({ line, text: sentence });
    if (end) start = end.index + end[0].length;
  }
  return sentences;
}

/** The lines as one, and where in it each line begins. */
function joinLines(lines: readonly string[]): { text: string; starts: number[] } {
  let text = '';
  const starts: number[] = [];
  for (const line of lines) {
    if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line) && !/^(og|eller|samt)\b/u.test(line)) text = text.slice(0, -1);
    else if (text !== '' && (!/[\p{L}\p{N}]-$/u.test(text) || /^(og|eller|samt)\b/u.test(line))) text += ' ';
    starts.push(text.length);
    text += line;
  }
  return { text, starts };
}
