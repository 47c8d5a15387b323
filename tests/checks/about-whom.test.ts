import { expect, test } from 'vitest';
import { FACTS, found, pathway } from './findings.js';

const block = (sentence: string, ...lines: string[]): string[] =>
  found(pathway(FACTS, 'undersøgelse: CT', 'gælder  #x-1 {', `  > ${sentence}`, '  undersøges med: CT', ...lines, '}')).map((one) =>
    one.slice(0, 4),
  );

test.each([
  ['Kvinder med feber undersøges med CT.', '', ['F721']],
  ['Hos mænd foretages CT.', '', ['F721']],
  ['Hos mænd foretages CT.', '  når: køn er mand', []],
  ['Hos kvinder og mænd foretages CT.', '', []],
  ['CT af kvinder med feber kan aftales lokalt.', '', []],
])('a sentence that begins with whom it is about: %s %s', (sentence, line, expected) => expect(block(sentence, line)).toEqual(expected));

test('a group of whom the block holds is whom the sentence begins with', () => {
  const inGroup = (...lines: string[]): string[] =>
    found(
      pathway(
        FACTS,
        'undersøgelse: CT',
        'patientgruppe: Kvinder i pakkeforløbet',
        'afsnit: A {',
        '  gælder for: Kvinder i pakkeforløbet',
        ...lines.map((line) => `  ${line}`),
        '}',
      ),
    );
  expect(inGroup('gælder {', '  > Hos kvinder foretages CT.', '  undersøges med: CT', '}')).toEqual([]);
  expect(inGroup('gælder {', '  > Kvinder med feber undersøges med CT.', '  når: feber', '  undersøges med: CT', '}')).toEqual([]);
});

test.each([
  ['antal tumorer præcis 1', []],
  ['antal tumorer præcis 2', ['F708']],
])('«én tumor» with %s', (condition, expected) =>
  expect(block('Hvis der er én tumor, tages CT.', `  når: ${condition}`)).toEqual(expected),
);

test('one or more is no number', () =>
  expect(block('Hvis der er mindst to tumorer eller én tumor, tages CT.', '  når: antal tumorer præcis 3')).toEqual([]));
