import type { IRecognitionException } from 'chevrotain';
import { words, type Words } from '../../messages/index.js';
import { lineAt } from '../../source/line-at.js';
import type { SyntaxFile } from '../../workspace/parse.js';

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
  const line = Number.isNaN(token.startOffset) ? file.lines.length - 1 : token.startLine! - 1;
  const start = Number.isNaN(token.startOffset) ? file.text.length : token.startOffset;
  const from = file.lines[lineAt(file.lines, start)]!.key?.end ?? start;
  return { start, end: start + token.image.length, line, text: advice(token.image, file.text.slice(from, start)) };
}

function endsLine(type: string): boolean {
  return type.endsWith('_KEY') || type === 'BEGIN' || type === 'END' || type === 'ID';
}

/** @param text what stands before the word on its line */
function advice(word: string, text: string): Words {
  if (word === ')') return words('closing-bracket');
  const before = /[^\s:,()[\]]+(?=[\s,()[\]]*$)/u.exec(text)?.[0];
  if (before === undefined) return words('condition-word', { word, name: word });
  if (word === ',') return words('condition-comma', { name: before });
  return words(/\p{L}/u.test(word) ? 'condition-word-after' : 'condition-sign', { word, before, name: `${before} ${word}` });
}
