import { expect, test } from 'vitest';
import { FACTS, FACTS_END, found, pathway, texts } from './findings.js';

test('one sentence twice in a block (F723)', () => {
  expect(found(pathway('kan: Der kan ske noget', 'kan {', '  > Der kan ske noget.', '}'))).toEqual(['F723 4 «kan»']);
  expect(texts(pathway('kan: Der kan ske noget', 'kan: Der kan ske noget'), 'F723')).toEqual([
    'Den samme sætning står allerede i linje 3 med samme pligtord. Slet den ene.',
  ]);
  const when = (condition: string): string[] => ['kan {', '  > Der kan ske noget.', `  når: ${condition}`, '}'];
  expect(found(pathway(FACTS, ...when('feber'), ...when('vægttab')))).toEqual([]);
  expect(found(pathway(FACTS, ...when('feber'), ...when('feber')))).toEqual([`F723 ${FACTS_END + 5} «kan»`]);
  const twice = pathway('kan: Der kan ske noget  #a', 'kan: Der kan ske noget {', '  svarer til: #a', '}');
  expect(found(twice)).toEqual([]);
  expect(found(pathway('kan: Der kan ske noget', 'gælder: Der kan ske noget'))).toEqual([]);
  expect(found(pathway('kan: Der kan ske noget', 'afsnit: A {', '  kan: Der kan ske noget', '}'))).toEqual([]);
});

const table = (choose: string, first: string, second: string, ...lines: string[]): string =>
  pathway(
    FACTS,
    'enhed: E',
    'tabel: T {',
    `  vælg: ${choose}`,
    '  række: A {',
    `    når: ${first}`,
    ...lines.map((line) => `    ${line}`),
    '    henvises til: E',
    '  }',
    '  række: B {',
    `    når: ${second}`,
    '    henvises til: E',
    '  }',
    '}',
  );

test.each([
  ['første række', 'feber', 'feber', true],
  ['første række', 'feber og alder over 40 år', '[Feber] og [alder]  over 40 år', true],
  ['første række', 'køn er kvinde', 'køn er kvinde', true],
  ['alle rækker', 'feber', 'feber', false],
  ['første række', 'feber', 'vægttab', false],
  ['første række', 'alder over 40 år', 'alder over 50 år', false],
  ['første række', 'køn er kvinde', 'køn er mand', false],
])('%s: %s and %s (F724)', (choose, first, second, told) => {
  expect(found(table(choose, first, second))).toEqual(told ? [`F724 ${FACTS_END + 8} «B»`] : []);
});

test('a row that does not always fit leaves something to the next', () => {
  expect(found(table('første række', 'feber', 'feber', 'medmindre: vægttab'))).toEqual([]);
});

test('the row is told with the one that is before it', () => {
  expect(texts(table('første række', 'feber', 'feber'), 'F724')).toEqual([
    `Rækken «B» bliver aldrig brugt: «A» i linje ${FACTS_END + 4} har den samme betingelse, og den første række, der passer, afgør det. Ret den ene betingelse, eller slet rækken.`,
  ]);
});

test('a threshold without a sign (F422)', () => {
  const investigation = (value: string): string => pathway('undersøgelse: iFobt {', `  grænse: ${value}`, '}');
  expect(found(investigation('50 μg/L'))).toEqual(['F422 4 «50 μg/L»']);
  expect(texts(investigation('1,5-2 cm'), 'F422')).toEqual([
    'Grænsen «1,5-2 cm» siger ikke, om det er over eller under. Skriv tegnet foran: «≥ 1,5-2 cm», «> 1,5-2 cm», «≤ 1,5-2 cm» eller «< 1,5-2 cm».',
  ]);
  for (const value of ['≥ 50 μg/L', '> 50 μg/L', '< 1,5 cm']) expect(found(investigation(value))).toEqual([]);
});
