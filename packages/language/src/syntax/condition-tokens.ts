import type { Span } from '../source/lines.js';
import { isNumber } from '../text/number.js';
import { RESERVED_WORDS } from '../vocabulary/index.js';

/** A token of a condition: its kind is a terminal of the grammar or the keyword itself. */
export interface ConditionToken extends Span {
  readonly kind: string;
}

const RESERVED = new Set(RESERVED_WORDS);
const SYMBOLS: Readonly<Record<string, string>> = {
  '(': '(',
  ')': ')',
  ',': ',',
  '<': '<',
  '>': '>',
  '=': '=',
  '≤': '≤',
  '≥': '≥',
  '–': '-',
};
const NUMBER = /\d+(?:[.,]\d+)*/y;
const WORD = /[^\s\u00a0()[\],<>=≤≥]+/y;
const BRACKETED = /\[[^\]\n]*\]?/y;
const SPACE = /[\s\u00a0\u202f\u2009\u2007]+/y;
/** The dash of `1,5-2`; with spaces round it only before a number. */
const RANGE_DASH = /[-–]|[\s\u00a0\u202f\u2009\u2007]+[-–](?=[\s\u00a0\u202f\u2009\u2007]*\d)/y;
const JUDGEMENT = /^skøn\s*:/i;

/** More brackets or `ikke` inside each other than this nobody reads; what is deeper is no condition (F108). */
const DEEPEST = 50;

/**
 * Splits a condition into tokens. A run of words that are not reserved is one name; a name in square brackets may
 * hold any words; after a number comes its unit.
 * @param text the whole source
 * @param span where the condition stands
 */
export function conditionTokens(text: string, span: Span): ConditionToken[] {
  if (JUDGEMENT.test(text.slice(span.start, span.end).normalize('NFC'))) return [{ kind: 'JUDGEMENT', ...span }];
  const tokens: ConditionToken[] = [];
  let depth = 0;
  /** Reads what the expression matches at the offset; undefined where it does not match within the span. */
  const read = (expression: RegExp, at: number): number | undefined => {
    expression.lastIndex = at;
    return expression.test(text) ? Math.min(expression.lastIndex, span.end) : undefined;
  };
  let at = span.start;
  while (at < span.end) {
    const afterSpace = read(SPACE, at);
    if (afterSpace !== undefined) {
      at = afterSpace;
      continue;
    }
    const last = tokens.at(-1);
    const character = text[at]!;
    const symbol = SYMBOLS[character];
    if (symbol && symbol !== '-') {
      depth += symbol === '(' ? 1 : symbol === ')' ? -1 : 0;
      tokens.push({
        kind:
          symbol === '(' && depth > DEEPEST
            ? 'NAME'
            : character === '>' && text[at + 1] === '='
              ? '≥'
              : character === '<' && text[at + 1] === '='
                ? '≤'
                : symbol,
        start: at,
        end: at + (text[at + 1] === '=' && /[<>]/.test(character) ? 2 : 1),
      });
      at = tokens.at(-1)!.end;
      continue;
    }
    const end =
      (character === '[' ? read(BRACKETED, at) : undefined) ??
      (last?.kind === 'NAME' || last?.kind === 'UNIT' ? undefined : read(NUMBER, at));
    if (end !== undefined) {
      // What is no number in one way only (`1.000`) stands where a number is asked for and is told there.
      const kind = character !== '[' && isNumber(text.slice(at, end)) ? 'NUMBER' : 'NAME';
      tokens.push({ kind, start: at, end: end });
      at = end;
      const dash = kind === 'NUMBER' ? read(RANGE_DASH, at) : undefined;
      if (dash !== undefined) {
        tokens.push({ kind: '-', start: dash - 1, end: dash });
        at = dash;
      }
      continue;
    }
    const wordEnd = read(WORD, at) ?? at + 1;
    const word = text.slice(at, wordEnd).normalize('NFC').toLowerCase();
    const reserved = word === 'ca.' ? 'ca' : RESERVED.has(word) ? word : undefined;
    const nots = reserved === 'ikke' ? tokens.length - 1 - tokens.findLastIndex(({ kind }) => kind !== 'ikke') : 0;
    if (reserved) tokens.push({ kind: nots > DEEPEST ? 'NAME' : reserved, start: at, end: wordEnd });
    else if (last?.kind === 'NUMBER') tokens.push({ kind: 'UNIT', start: at, end: wordEnd });
    else if (last?.kind === 'NAME' && text[last.start] !== '[') tokens[tokens.length - 1] = { ...last, end: wordEnd };
    else tokens.push({ kind: 'NAME', start: at, end: wordEnd });
    at = wordEnd;
  }
  return tokens;
}
