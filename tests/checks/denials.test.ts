import { expect, test } from 'vitest';
import { FACTS, found, pathway } from './findings.js';

const codes = (sentence: string, ...lines: string[]): string[] =>
  found(pathway(FACTS, 'gælder  #x-1 {', `  > ${sentence}`, ...lines.map((line) => `  ${line}`), '}')).map((one) => one.slice(0, 4));
const DENIED = 'Hvis patienten ikke har feber, tages blodprøver.';

test('a sentence that holds where something is not so, with a condition that says that it is (F726)', () => {
  expect(codes(DENIED, 'når: feber')).toEqual(['F726']);
  expect(codes('Blodprøver tages, såfremt der ingen feber er.', 'når: feber og vægttab')).toEqual(['F726']);
});

test('a point or a row that says so in other words', () => {
  expect(codes('Patienter med vægttab, hvoraf ingen er kvinder.', 'når: vægttab')).toEqual(['F726']);
  expect(codes('Uden samtidig mistanke om feber tages blodprøver.', 'når: feber')).toEqual(['F726']);
  expect(codes('Uden samtidig mistanke om feber tages blodprøver.', 'når: ikke feber')).toEqual([]);
  const row = (when: string): string =>
    pathway(
      FACTS,
      'enhed: E',
      'tabel: T {',
      '  vælg: første række',
      '  række: Tumorer, hvoraf ingen er operable {',
      `    når: ${when}`,
      '    henvises til: E',
      '  }',
      '}',
    );
  expect(found(row('feber')).map((one) => one.slice(0, 4))).toEqual(['F726']);
  expect(found(row('ikke feber'))).toEqual([]);
});

test.each([
  [DENIED, 'når: ikke feber'],
  ['Hvis patienten ikke er en mand, tages blodprøver.', 'når: køn er ikke mand'],
  [DENIED, 'når: vægttab og ikke feber'],
  [DENIED, 'skøn: patienten er uden feber'],
  ['Hvis patienten har feber, tages blodprøver. De gentages ikke.', 'når: feber'],
  ['Blodprøver tages ikke, hvis patienten har feber.', 'når: feber'],
])('%s with %s', (sentence, line) => expect(codes(sentence, line)).toEqual([]));
