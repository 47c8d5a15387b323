import { expect, test } from 'vitest';
import { found, pathway } from './findings.js';

const KNOWN =
  'enhed: Hæmatologisk afdeling\nundersøgelse: Biopsi\nhændelse: Konference\nhændelse: Henvisning sendt\neksternt pakkeforløb: DP';
const codes = (sentence: string, line: string): string[] => found(pathway(KNOWN, 'gælder  #x-1 {', `  > ${sentence}`, `  ${line}`, '}'));

test.each([
  ['Forud for beslutning om biopsi (alt efter lokal organisering) drøftes patienten.', 'efter: Biopsi', ['F714 10 «efter»']],
  ['Forud for beslutning om biopsi (alt efter lokal organisering) drøftes patienten.', 'inden: Biopsi', []],
  ['Forud for biopsi (evt. efter samtykke) drøftes patienten.', 'efter: Biopsi', ['F714 10 «efter»']],
  ['Patienten har svar inden for 5 hverdage, dog ikke før konferencen.', 'inden: Konference', ['F714 10 «inden»']],
  ['Patienten har svar, dog ikke før konferencen.', 'efter: Konference', []],
  // What the line names stands in the aside alone.
  ['Efter samtale (altid før biopsi) drøftes patienten.', 'inden: Biopsi', []],
])('%s with %s', (sentence, line, expected) => expect(codes(sentence, line)).toEqual(expected));

test('somebody to be referred, of whom is conferred first', () => {
  const item = (sentence: string, line: string): string[] =>
    found(
      pathway(
        KNOWN,
        'gælder: Patienten henvises ved {',
        '  henvises til: DP',
        `  - ${sentence} {`,
        '    rådfører sig med: Hæmatologisk afdeling',
        `    ${line}`,
        '  }',
        '}',
      ),
    );
  const sentence = 'Myelomatose konfereres først med hæmatologisk afdeling.';
  expect(item(sentence, 'efter: Henvisning sendt')).toEqual(['F714 12 «efter»']);
  expect(item(sentence, 'inden: Henvisning sendt')).toEqual([]);
  expect(item(sentence, 'efter: Konference')).toEqual([]);
});
