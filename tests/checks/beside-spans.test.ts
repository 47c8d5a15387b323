import { describe, expect, test } from 'vitest';
import { found, pathway, texts } from './findings.js';

const span = (maximum: string, ...lines: string[]): string[] => [
  'forløbstid: Udredning (opdigtet)  #tid {',
  `  højst: ${maximum}`,
  '  fra: Henvisning',
  '  til: Svar givet',
  '  grundlag: standardforløbstid',
  '  monitoreret: ja',
  ...lines.map((line) => `  ${line}`),
  '}',
];
/** The sentence stands in line 6, the span after it. */
const section = (sentence: readonly string[], time = span('28 kalenderdage')): string =>
  pathway('hændelse: Henvisning', 'hændelse: Svar givet', 'afsnit: A {', ...[...sentence, ...time].map((line) => `  ${line}`), '}');
const statement = (words: string, ...facts: string[]): string[] => [
  'gælder  #s {',
  `  > ${words}`,
  ...facts.map((fact) => `  ${fact}`),
  '}',
];
const codes = (text: string): string[] => found(text).map((one) => one.slice(0, 4));

describe('a sentence beside a span (F735)', () => {
  const SAID = 'Udredningen er afsluttet inden for 22 kalenderdage.';

  test('says another time: where, and what', () => {
    const text = section(statement(SAID));
    expect(found(text)).toEqual(['F735 6 «gælder»']);
    expect(texts(text, 'F735')).toEqual([
      'Sætningen siger «22 kalenderdage», men forløbstiden «Udredning (opdigtet)» i samme blok siger 28 kalenderdage. Er det den samme tid, så ret den ene, og skriv «svarer til: #tid» i sætningens blok. Er det en anden tid, så skriv den i sætningens blok, fx «højst: …».',
    ]);
    expect(texts(text, 'F735', 'en')).toEqual([
      'The sentence says "22 kalenderdage", but the span "Udredning (opdigtet)" in the same block says 28 kalenderdage. If they are one time, mend one of them and write "svarer til: #tid" in the sentence\'s block. If it is another time, write it in the sentence\'s block, e.g. "højst: …".',
    ]);
  });

  test.each([
    ['a text of the section', [`> ${SAID}`]],
    [
      'spelt days',
      statement('Udredningen er afsluttet senest efter fire uger og højst 22 dage.'.replace('senest efter fire uger og ', '')),
    ],
    ['weeks', statement('Udredningen tager højst 3 uger.')],
  ])('%s is told', (_name, sentence) => expect(codes(section(sentence))).toEqual(['F735']));

  test.each([
    ['the same time', statement('Udredningen er afsluttet inden for 28 dage.')],
    ['the same time in weeks', statement('Udredningen er afsluttet inden for 4 uger.')],
    ['a time of its own', statement(SAID, 'højst: 22 kalenderdage')],
    [
      'a condition on its own',
      [
        'oplysning: varighed {',
        '  type: måling',
        '  måles i: uger',
        '}',
        ...statement('Udredning sker ved symptomer på 3 uger.', 'når: varighed over 3 uger'),
      ],
    ],
    ['what it has been', statement('Udredningen har stået på i 3 uger hos nogle.')],
    ['another matter', statement('Biopsien er besvaret inden for 5 dage.')],
    ['an earlier time', statement('Udredningen skulle tidligere være afsluttet inden for 30 dage.')],
    ['a printed form', statement(SAID, 'trykt som: 22 kalenderdage {', '  begrundelse: Trykfejl.', '}')],
    ['years', statement('Udredningen tilbydes patienter på 18 år.')],
  ])('%s is not', (_name, sentence) => expect(codes(section(sentence)).filter((code) => code === 'F735')).toEqual([]));

  test('one that corresponds is told of as a fault (F708), not here', () => {
    expect(codes(section(statement(SAID, 'svarer til: #tid')))).toEqual(['F708']);
  });

  test('a time of any span in the block, of its parts or of what is said in it, is known', () => {
    const other = span('22 kalenderdage').map((line) => line.replace('Udredning (opdigtet)  #tid', 'Anden tid (opdigtet)  #anden'));
    expect(codes(section(statement(SAID), [...span('28 kalenderdage'), ...other]))).toEqual([]);
    expect(
      codes(
        section(
          statement(SAID),
          span('28 kalenderdage', 'ændring: Før 22 dage {', '  ændringens art: tid indregnet', '  tidligere tid: 22 kalenderdage', '}'),
        ),
      ),
    ).toEqual([]);
  });

  test('a sentence in another block is not beside it', () => {
    const text = pathway(
      'hændelse: Henvisning',
      'hændelse: Svar givet',
      ...statement(SAID),
      'afsnit: A {',
      ...span('28 kalenderdage').map((line) => `  ${line}`),
      '}',
    );
    expect(codes(text)).toEqual([]);
  });
});
