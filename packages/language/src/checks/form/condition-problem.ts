import type { IRecognitionException } from 'chevrotain';
import { words, type Words } from '../../messages/index.js';
import { lineAt } from '../../source/line-at.js';
import type { SyntaxFile } from '../../model/types.js';

/** What the parser could not read, in an author's words. */
interface ConditionProblem {
  readonly start: number;
  readonly end: number;
  /** Zero-based. */
  readonly line: number;
  readonly text: Words;
}

/**
 * Turns a parser error into Danish and puts it at the fault: where something is missing at the end of a condition, at
 * its last word, not at the next line.
 */
export function conditionProblem(error: IRecognitionException, file: SyntaxFile): ConditionProblem {
  const previous = (error as { previousToken?: IRecognitionException['token'] }).previousToken;
  const { token } = error;
  const sameLine =
    previous !== undefined &&
    !Number.isNaN(previous.startOffset) &&
    (Number.isNaN(token.startOffset) || token.startLine !== previous.startLine || endsLine(token.tokenType.name));
  if (sameLine) {
    const word = previous.image;
    return {
      start: previous.startOffset,
      end: previous.endOffset! + 1,
      line: previous.startLine! - 1,
      text: words('condition-unfinished', { word }),
    };
  }
  const bounds = Number.isNaN(token.startOffset) ? undefined : boundsProblem(file, token.startOffset);
  if (bounds) return bounds;
  const line = Number.isNaN(token.startOffset) ? file.lines.length - 1 : token.startLine! - 1;
  const start = Number.isNaN(token.startOffset) ? file.text.length : token.startOffset;
  const from = file.lines[lineAt(file.lines, start)]!.key?.end ?? start;
  return { start, end: start + token.image.length, line, text: advice(token.image, file.text.slice(from, start), file.text.slice(start)) };
}

function endsLine(type: string): boolean {
  return type.endsWith('_KEY') || type === 'BEGIN' || type === 'END' || type === 'ID';
}

/** The unit has to stand with the number: the name of what is measured ends at the word before the relation. */
const BOUND = '(mindst|over|højst|under)\\s+(\\d[\\d.,]*(?:\\s+(?!og\\b|eller\\b)[^\\s()]+)?)';
const TWO_BOUNDS = new RegExp(`${BOUND}\\s+(og|eller)\\s+${BOUND}`, 'iu');

/** `alder mindst 40 år og højst 60 år`: one name and two bounds. */
function boundsProblem(file: SyntaxFile, offset: number): ConditionProblem | undefined {
  const line = file.lines.findLast(({ start, kind }) => start <= offset && kind !== 'continuation');
  const value = line?.value;
  if (!line || !value) return undefined;
  const written = file.text.slice(value.start, value.end);
  const match = TWO_BOUNDS.exec(written);
  if (!match) return undefined;
  const [found, first, low = '', word = '', second, high = ''] = match;
  const name = /(?:^|.*[(]|.*\s(?:og|eller|ikke)\s)\s*([^()]*)$/iu.exec(written.slice(0, match.index))?.[1]?.trim();
  if (!name) return undefined;
  const between = word === 'og' && first === 'mindst' && second === 'højst';
  const suggestion = between ? `${name} mellem ${low} og ${high}` : `${name} ${first} ${low} ${word} ${name} ${second} ${high}`;
  const start = value.start + match.index;
  return { start, end: start + found.length, line: line.number, text: words('condition-bounds', { word, suggestion }) };
}

/** The name that ends before a bracket, without what stands before it in the condition. */
function nameBefore(text: string): string {
  return text
    .slice(text.search(/[^\s:(](?:(?!\s(?:og|eller|ikke)\s|[:(]).)*$/u))
    .replace(/^(?:og|eller|ikke)\s+/iu, '')
    .trim();
}

/**
 * @param text what stands before the word on its line
 * @param rest what follows from the word on
 */
function advice(word: string, text: string, rest: string): Words {
  if (word === ')') return words('closing-bracket');
  const before = /[^\s:,()[\]]+(?=[\s,()[\]]*$)/u.exec(text)?.[0];
  if (before === undefined) return words('condition-word', { word, name: word });
  if (word === ',') return words('condition-comma', { name: before });
  const bracket = word === '(' ? /^\([^()\n]*\)/u.exec(rest)?.[0] : undefined;
  if (bracket !== undefined) return words('condition-bracket', { before, name: `${nameBefore(text)} ${bracket}` });
  return words(/\p{L}/u.test(word) ? 'condition-word-after' : 'condition-sign', { word, before, name: `${before} ${word}` });
}
