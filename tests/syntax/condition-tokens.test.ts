import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionTokens } from '../../packages/language/src/syntax/condition-tokens.js';
import { RESERVED_WORDS } from '../../packages/language/src/vocabulary/index.js';

const tokens = (text: string) =>
  conditionTokens(text, { start: 0, end: text.length }).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

test.each<[text: string, ...tokens: [kind: string, words: string][]]>([
  ['ryger', ['NAME', 'ryger']],
  ['varighed af symptomer', ['NAME', 'varighed'], ['af', 'af'], ['NAME', 'symptomer']],
  ['[varighed af symptomer]', ['NAME', '[varighed af symptomer]']],
  ['[ikke lukket og mere', ['NAME', '[ikke lukket og mere']],
  ['a og [b]', ['NAME', 'a'], ['og', 'og'], ['NAME', '[b]']],
  ['[a] b', ['NAME', '[a]'], ['NAME', 'b']],
  ['X over 40 år', ['NAME', 'X'], ['over', 'over'], ['NUMBER', '40'], ['UNIT', 'år']],
  ['X OVER 40 år', ['NAME', 'X'], ['over', 'OVER'], ['NUMBER', '40'], ['UNIT', 'år']],
  ['X over 1,5-2 cm', ['NAME', 'X'], ['over', 'over'], ['NUMBER', '1,5'], ['-', '-'], ['NUMBER', '2'], ['UNIT', 'cm']],
  ['X over 1,5 – 2 cm', ['NAME', 'X'], ['over', 'over'], ['NUMBER', '1,5'], ['-', '–'], ['NUMBER', '2'], ['UNIT', 'cm']],
  ['X mindst 1000 g', ['NAME', 'X'], ['mindst', 'mindst'], ['NUMBER', '1000'], ['UNIT', 'g']],
  ['X mindst 1.000 g', ['NAME', 'X'], ['mindst', 'mindst'], ['NAME', '1.000 g']],
  ['X>=4 og Y<=5', ['NAME', 'X'], ['≥', '>='], ['NUMBER', '4'], ['og', 'og'], ['NAME', 'Y'], ['≤', '<='], ['NUMBER', '5']],
  ['X ≥ 4', ['NAME', 'X'], ['≥', '≥'], ['NUMBER', '4']],
  ['X ca. 3 uger', ['NAME', 'X'], ['ca', 'ca.'], ['NUMBER', '3'], ['UNIT', 'uger']],
  ['X ca 3 uger', ['NAME', 'X'], ['ca', 'ca'], ['NUMBER', '3'], ['UNIT', 'uger']],
  ['(a eller b)', ['(', '('], ['NAME', 'a'], ['eller', 'eller'], ['NAME', 'b'], [')', ')']],
  ['X er enten A, B eller C', ['NAME', 'X'], ['er', 'er'], ['enten', 'enten'], ['NAME', 'A'], [',', ','], ['NAME', 'B'], ['eller', 'eller'], ['NAME', 'C']],
  ['mindst 2 af Symptomer', ['mindst', 'mindst'], ['NUMBER', '2'], ['af', 'af'], ['NAME', 'Symptomer']],
  ['diabetes type 2', ['NAME', 'diabetes type 2']],
  ['2. grads forbrænding', ['NUMBER', '2'], ['UNIT', '.'], ['NAME', 'grads forbrænding']],
  ['livs- eller førlighedstruende', ['NAME', 'livs-'], ['eller', 'eller'], ['NAME', 'førlighedstruende']],
  ['P-ferritin; P under 5 μg/L', ['NAME', 'P-ferritin; P'], ['under', 'under'], ['NUMBER', '5'], ['UNIT', 'μg/L']],
  ['X over 11-20 %', ['NAME', 'X'], ['over', 'over'], ['NUMBER', '11'], ['-', '-'], ['NUMBER', '20'], ['UNIT', '%']],
  ['smerter\u00a0i\u202flåret', ['NAME', 'smerter\u00a0i\u202flåret']],
  ['ho\u0308jst over', ['NAME', 'ho\u0308jst'], ['over', 'over']],
  ['#id og #sted/hals', ['NAME', '#id'], ['og', 'og'], ['NAME', '#sted/hals']],
  ['skøn: a og b (c)', ['JUDGEMENT', 'skøn: a og b (c)']],
  ['Skøn : a', ['JUDGEMENT', 'Skøn : a']],
  ['skønt vejr', ['NAME', 'skønt vejr']],
  ['', ],
])('«%s»', (text, ...expected) => {
  expect(tokens(text)).toEqual(expected);
}); // prettier-ignore

test('every reserved word is a token of its own, in capitals too, and within a word it is not', () => {
  for (const word of RESERVED_WORDS) {
    expect(tokens(`a ${word} b`)[1]).toEqual([word, word]);
    expect(tokens(`a ${word.toUpperCase()} b`)[1]).toEqual([word, word.toUpperCase()]);
    expect(tokens(`a${word} b`)).toEqual([['NAME', `a${word} b`]]);
    expect(tokens(`[a ${word} b]`)).toEqual([['NAME', `[a ${word} b]`]]);
  }
});

test('tokens lie in the span, in order, and hold all that is no space', () => {
  const piece = fc.constantFrom(
    'a',
    'æ ',
    '[',
    ']',
    '(',
    ')',
    ',',
    '<',
    '>',
    '=',
    '≥',
    '1',
    '1,5',
    '-',
    '–',
    ' ',
    '\u00a0',
    ' og ',
    ' er ',
    ' ca. ',
    '.',
    '#',
    'cm',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const words = pieces.join('');
      const text = `når: ${words} }`;
      const span = { start: 5, end: 5 + words.length };
      let at = span.start;
      for (const { start, end } of conditionTokens(text, span)) {
        expect(text.slice(at, start).trim()).toBe('');
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(span.end);
      expect(text.slice(at, span.end).trim()).toBe('');
    }),
    { numRuns: 500 },
  );
});
