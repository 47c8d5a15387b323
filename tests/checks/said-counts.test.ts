import { expect, test } from 'vitest';
import { FACTS, found, pathway, texts } from './findings.js';

const text = (sentence: string, ...lines: string[]): string =>
  pathway(FACTS, 'gælder  #x-1 {', `  > ${sentence}`, ...lines.map((line) => `  ${line}`), '}');
const codes = (sentence: string, ...lines: string[]): string[] => found(text(sentence, ...lines)).map((one) => one.replace(/ \d+ /, ' '));

test.each([
  ['Patienter over 18 år undersøges.', 'alder over 18 år', []],
  ['Patienter over 18 år undersøges.', 'alder mindst 18 år', ['F708 «alder mindst 18 år»']],
  ['Patienter ældre end 40 år undersøges.', 'alder mindst 40 år', ['F708 «alder mindst 40 år»']],
  ['Patienter yngre end 40 år undersøges.', 'alder højst 40 år', ['F708 «alder højst 40 år»']],
  ['Patienter på mindst 40 år undersøges.', 'alder over 40 år', ['F708 «alder over 40 år»']],
  ['Patienter på mindst 40 år undersøges.', 'alder mindst 40 år', []],
  ['Patienter fra 40 år undersøges.', 'alder mindst 40 år', []],
  ['Patienter over 40 år undersøges, mindst 40 år.', 'alder mindst 40 år', []],
])('whether the bound itself counts: %s with %s', (sentence, condition, expected) =>
  expect(codes(sentence, `når: ${condition}`)).toEqual(expected),
);

test('a bound that is printed otherwise has been seen', () =>
  expect(
    codes(
      'Patienter over 18 år undersøges.',
      'når: alder mindst 18 år',
      'trykt som: over 18 år {',
      '  begrundelse: Fyldt 18 (opdigtet).',
      '}',
    ),
  ).toEqual([]));

test('says both', () =>
  expect(texts(text('Patienter over 18 år undersøges.', 'når: alder mindst 18 år'), 'F708')).toEqual([
    'Sætningen siger «over 18 år», men i blokken står alder mindst 18 år. Ret den ene af dem.',
  ]));

test.each([
  ['mindst 2', []],
  ['mindst 3', ['F708 «mindst 3 gælder»']],
  ['præcis 2', ['F708 «præcis 2 gælder»']],
])('«blot to af følgende tre» with %s gælder', (count, expected) => {
  const lines = [`${count} gælder {`, '  - feber', '  - vægttab', '  - køn er kvinde', '}'];
  expect(codes('Ved blot to af følgende tre: feber, vægttab, kvinde.', ...lines)).toEqual(expected);
});

const BRANCHES = 'Feber hos patienter over 18 år eller vægttab hos patienter ældre end 40 år.';
test.each([
  [BRANCHES, '(feber og alder over 18 år) eller (vægttab og alder over 40 år)', []],
  [BRANCHES, '(feber og alder over 40 år) eller (vægttab og alder over 18 år)', ['F708 «alder over 40 år»', 'F708 «alder over 18 år»']],
  // Which number belongs to which is not clear.
  ['Over 18 år med feber eller over 40 år med vægttab.', '(feber og alder over 40 år) eller (vægttab og alder over 18 år)', []],
])('numbers of two branches: %s with %s', (sentence, condition, expected) =>
  expect(codes(sentence, `når: ${condition}`)).toEqual(expected),
);

test.each([
  ['Kvinder med feber undersøges.', 'køn er kvinde og feber', []],
  ['Kvinder med feber undersøges.', 'feber', ['F736 «feber»']],
  ['Mænd med feber undersøges.', 'feber', ['F736 «feber»']],
  ['Kvinder over 18 år undersøges.', 'alder over 18 år', ['F736 «alder over 18 år»']],
  ['Patienter over 18 år med feber undersøges.', 'feber', ['F736 «feber»']],
  ['Kvinder med feber undersøges.', 'køn er kvinde eller feber', ['F728 «når»']],
  ['Kvinder, og mænd med feber, undersøges.', 'køn er kvinde eller feber', []],
  ['Kvinder og mænd med feber undersøges.', 'feber', []],
  ['Feber undersøges, også hvor kvinder med barn er med.', 'feber', []],
])('whom a sentence begins with: %s with %s', (sentence, condition, expected) =>
  expect(codes(sentence, `når: ${condition}`)).toEqual(expected),
);
