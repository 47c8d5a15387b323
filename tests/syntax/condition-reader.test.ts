import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSyntaxServices } from '../../packages/language/src/syntax/module.js';
import { parseThoroughly, readQuickly, type SyntaxFile } from '../../packages/language/src/workspace/parse.js';

const services = createSyntaxServices().forloeb;

/** What both readers say of a file with this text: without Langium's parser, and with it. */
function both(text: string): { quick: SyntaxFile | undefined; thorough: SyntaxFile } {
  const file = { uri: 'a.forloeb', text };
  return { quick: readQuickly(file), thorough: parseThoroughly(file, services) };
}

const examples = path.resolve(import.meta.dirname, '../../examples');

test.each(readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.forloeb')))(
  '%s is read alike with and without the parser',
  (name) => {
    const { quick, thorough } = both(readFileSync(path.join(examples, name), 'utf8'));
    expect(quick).toEqual(thorough);
  },
);

const name = fc.constantFrom('feber', 'Alder ved debut', '[under 40 og ung]', 'køn');
const amount = fc.constantFrom('40 år', 'ca. 3 uger', '1,5-2 cm', '7', 'ca 2-3 %', '10 mg/L.');
const relation = fc.constantFrom('over', 'under', 'mindst', 'højst', 'PRÆCIS');
const sign = fc.constantFrom('>', '<', '≥', '≤', '=', '>=', '<=');
const said = (...parts: readonly (fc.Arbitrary<string> | string)[]): fc.Arbitrary<string> =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((words) => words.join(' '));
const mellem = said('mellem', amount, 'og', amount);
const predicate = fc.oneof(
  fc.constant(''),
  said(fc.oneof(relation, sign), amount),
  mellem,
  said(
    fc.constantFrom('er', 'er ikke'),
    fc.oneof(
      name,
      amount,
      said(relation, amount),
      mellem,
      said(
        fc.constantFrom('enten', 'hverken'),
        fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join(', ')),
        'eller',
        name,
      ),
    ),
  ),
);
const counted = fc.oneof(
  said(fc.constantFrom('mindst', 'højst', 'præcis'), '2', 'af', name),
  said(fc.constantFrom('alle', 'ingen'), 'af', name),
);
const { condition } = fc.letrec<{ condition: string; term: string }>((tie) => ({
  term: fc.oneof({ depthSize: 'small' }, said(name, predicate), counted, said('ikke', tie('term')), said('(', tie('condition'), ')')),
  condition: fc.oneof(
    tie('term'),
    said(tie('term'), fc.constantFrom('og', 'Eller'), tie('term')),
    said(tie('term'), fc.constantFrom('og', 'eller'), tie('term'), fc.constantFrom('og', 'eller'), tie('term')),
  ),
}));

const inFile = (words: string): string =>
  `pakkeforløb: A {\n  kriterium: K {\n    når: ${words}\n    mindst én gælder {\n      - ${words}\n    }\n  }\n}\n`;

test('every condition of the grammar is read without the parser, and as the parser reads it', () => {
  fc.assert(
    fc.property(condition, (words) => {
      const { quick, thorough } = both(inFile(words));
      expect(thorough.parserErrors).toEqual([]);
      expect(quick).toEqual(thorough);
      expect(quick?.syntax.size).toBe(2);
    }),
  );
});

const word = fc.oneof(
  name,
  amount,
  relation,
  sign,
  fc.constantFrom(...'og eller ikke er enten hverken mellem af alle ingen ca blandt ( ) , - [ skøn:'.split(' ')),
);

test('of any words, those are read without the parser in which the parser finds no fault', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 7 }), (words) => {
      const { quick, thorough } = both(inFile(words.join(' ')));
      if (quick) expect(quick).toEqual(thorough);
      // Langium's parser knows no word that the grammar does not: it takes it for a name.
      else if (!words.includes('blandt')) expect(thorough.parserErrors).not.toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('what lies very deep is left to the parser', () => {
  const nested = (depth: number): string => `${'afsnit: A {\n'.repeat(depth)}${'}\n'.repeat(depth)}`;
  expect(both(nested(100)).quick).toEqual(both(nested(100)).thorough);
  expect(both(nested(200)).quick).toBeUndefined();
});

test('a keyword is one however it is written', () => {
  for (const { syntax } of [
    both(inFile('feber Eller ikke feber Og køn er')).thorough,
    both(inFile('feber Eller ikke feber Og køn')).quick!,
  ])
    expect([...syntax.values()][0]?.condition).toMatchObject({ type: 'chain', operators: ['eller', 'og'] });
});
