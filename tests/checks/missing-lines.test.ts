import { describe, expect, test } from 'vitest';
import { FACTS, found, pathway, texts } from './findings.js';

const DECLARED = [
  'enhed: Gynækologisk afdeling',
  'enhed: Onkologisk afdeling',
  'eksternt pakkeforløb: Pakkeforløb for kræft i æggestokkene',
  'undersøgelse: Gastroskopi',
  'undersøgelse: Biopsi',
];
const source = (key: string, sentence: string, ...lines: string[]): string =>
  pathway(FACTS, ...DECLARED, `${key} {`, `  > ${sentence}`, ...lines.map((line) => `  ${line}`), '}');
const told = (key: string, sentence: string, ...lines: string[]): string[] =>
  found(source(key, sentence, ...lines)).map((one) => one.replace(/ \d+ /u, ' '));

describe('a line that the sentence says and the block lacks (F744)', () => {
  const SENTENCE = 'Patienten henvises til gynækologisk afdeling til start på Pakkeforløb for kræft i æggestokkene.';
  const STARTS = 'starter på: Pakkeforløb for kræft i æggestokkene';

  test('the unit to which the patient is referred', () => {
    expect(told('gælder', SENTENCE, STARTS)).toEqual(['F744 «gælder»']);
    expect(texts(source('gælder', SENTENCE, STARTS), 'F744')).toEqual([
      'Sætningen siger «henvises til gynækologisk afdeling», men ingen linje i blokken siger det. Skriv «henvises til: Gynækologisk afdeling» i blokken, eller ret sætningen.',
    ]);
    expect(texts(source('gælder', SENTENCE, STARTS), 'F744', 'en')).toEqual([
      'The sentence says "henvises til gynækologisk afdeling", but no line of the block says it. Write "henvises til: Gynækologisk afdeling" in the block, or mend the sentence.',
    ]);
  });

  test.each([
    ['gælder', SENTENCE, 'henvises til: Gynækologisk afdeling', STARTS],
    ['gælder', 'Ved feber foretages gastroskopi.', 'når: feber', 'undersøges med: Gastroskopi'],
    ['gælder', 'Hvis der er feber, foretages der en gastroskopi.', 'når: feber', 'undersøges med: Gastroskopi'],
    ['skal', 'Patienten skal straks henvises til en onkologisk afdeling ved feber.', 'når: feber', 'henvises til: Onkologisk afdeling'],
  ])('%s %s', (key, sentence, ...lines) => {
    expect(told(key, sentence, ...lines)).toEqual([]);
    const line = lines.find((one) => one.startsWith('starter') || one.startsWith('undersøges') || one.includes('Onkologisk'))!;
    expect(texts(source(key, sentence, ...lines.filter((one) => one !== line)), 'F744')[0]).toContain(`Skriv «${line}»`);
  });

  test.each([
    ['gælder', 'Patienter, der henvises til onkologisk afdeling, skrives op.', ['handling: skrives op']],
    ['gælder', 'Når patienten henvises til onkologisk afdeling, gives der besked.', ['handling: give besked']],
    ['gælder', 'Patienten informeres, inden der foretages gastroskopi.', ['informerer: patienten']],
    ['gælder', 'Patienten henvises til onkologisk afdeling.', ['når: feber', 'handling: henvise til onkologisk afdeling']],
    ['gælder', 'Patienten henvises til onkologisk afdeling.', []],
    ['gælder', 'Patienten henvises til onkologisk afdeling.', ['når: feber', 'henvises akut til: Gynækologisk afdeling']],
    ['undlades', 'Det undlades, og der foretages gastroskopi.', ['når: feber']],
  ])('not %s %s %s', (key, sentence, lines) => expect(told(key, sentence, ...lines).filter((one) => one.startsWith('F744'))).toEqual([]));

  test('a point under a statement that has the line', () => {
    const lines = ['undersøges med: Gastroskopi', '- Der foretages gastroskopi {', '  når: feber', '}', '- Andet {', '  når: vægttab', '}'];
    expect(told('gælder', 'Undersøgelser:', ...lines).filter((one) => one.startsWith('F744'))).toEqual([]);
  });
});
