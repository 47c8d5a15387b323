import { expect, test } from 'vitest';
import { FACTS, found, pathway, texts } from './findings.js';

const text = (sentence: string, ...lines: string[]): string =>
  pathway(FACTS, 'kan  #x-1 {', `  > ${sentence}`, ...lines.map((line) => `  ${line}`), '}');
const codes = (sentence: string, ...lines: string[]): string[] => found(text(sentence, ...lines)).map((one) => one.replace(/ \d+ /, ' '));
const KANDIDAT = 'Hvis patienten ikke er kandidat til operation, kan forløbet afsluttes.';
const told = (words: string): string[] => [`F739 «${words}»`];

test.each([
  [KANDIDAT, 'patienten er ikke kandidat til operation', []],
  [KANDIDAT, 'patienten er kandidat til operation', told('patienten er kandidat til operation')],
  [
    'Hvis patienten er kandidat til operation, kan den foretages.',
    'patienten er ikke kandidat til operation',
    told('patienten er ikke kandidat til operation'),
  ],
  [
    'MR kan vælges, hvor der ikke skønnes at være indikation for CT.',
    'der skønnes at være indikation for CT',
    told('der skønnes at være indikation for CT'),
  ],
  ['MR kan vælges, hvor der ikke skønnes at være indikation for CT.', 'der skønnes ikke at være indikation for CT', []],
  ['Hvis det ikke er relevant med udredning i hospitalsregi, kan den afsluttes.', 'udredning i hospitalsregi er ikke relevant', []],
  ['Det kan ved negativt fund være vigtigt.', 'der er negativt fund', []],
  ['Det kan ved negativt fund være vigtigt.', 'der er positivt fund', told('der er positivt fund')],
  ['Er dette ikke muligt, kan patienten henvises.', 'dette er muligt', told('dette er muligt')],
  ['Er dette ikke muligt, kan patienten henvises.', 'dette er ikke muligt', []],
  // Other words than the sentence's, or the denial of something else in it.
  [KANDIDAT, 'operation er kontraindiceret', []],
  ['Der kan, men ikke som led i opfølgning ved behov for akut behandling.', 'der er behov for akut behandling', []],
  ['Patienten kan undersøges ved behov, men ikke akut.', 'patienten har behov', []],
  ['Hvis ikke kun patienten er kandidat til operation, kan den foretages.', 'patienten er kandidat til operation', []],
])('a judgement against its sentence: %s with %s', (sentence, judgement, expected) =>
  expect(codes(sentence, `skøn: ${judgement}`)).toEqual(expected),
);

test('a judgement on another line, and one that says what must not be so', () => {
  expect(codes(KANDIDAT, 'når: skøn: patienten er kandidat til operation')).toEqual(told('skøn: patienten er kandidat til operation'));
  expect(codes(KANDIDAT, 'medmindre: skøn: patienten er kandidat til operation').filter((one) => one.startsWith('F739'))).toEqual([]);
  const list = (key: string): string[] => codes(KANDIDAT, `${key} {`, '  - skøn: patienten er kandidat til operation', '  - feber', '}');
  expect(list('alle gælder')).toEqual(told('skøn: patienten er kandidat til operation'));
  expect(list('ingen gælder')).toEqual([]);
});

test('says both', () =>
  expect(texts(text(KANDIDAT, 'skøn: patienten er kandidat til operation'), 'F739')).toEqual([
    'Sætningen siger «patienten ikke er kandidat til operation», men skønnet siger «patienten er kandidat til operation». Ret den ene af dem.',
  ]));

const SHOWN = 'Viser vurderingen, at patienten har behov for støtte, henvises patienten til samtale.';
test('what an assessment shows is a condition, also where it says what happens first (F721)', () => {
  const lines = (...more: string[]): string[] =>
    found(
      pathway(
        'hændelse: Vurdering',
        'enhed: Kommunen',
        'gælder  #x-1 {',
        `  > ${SHOWN}`,
        '  efter: Vurdering',
        '  henvises til: Kommunen',
        ...more,
        '}',
      ),
    );
  expect(lines()).toEqual(['F721 5 «gælder»']);
  expect(lines('  skøn: patienten har behov for støtte')).toEqual([]);
});
