import { expect, test } from 'vitest';
import { found, pathway, texts } from './findings.js';

const SEX = [
  'oplysning: køn {',
  '  type: én værdi',
  '  værdier {',
  '    - kvinde',
  '    - mand {',
  '      også kaldt: mænd',
  '    }',
  '  }',
  '}',
];
const AGE = ['oplysning: alder {', '  type: måling', '  måles i: år', '}'];
const PATHWAYS = ['eksternt pakkeforløb: Pakkeforløb for sarkomer', 'eksternt pakkeforløb: Pakkeforløb for sarkomer i knogle og bløddele'];

const statement = (words: string, ...facts: string[]): string[] => ['gælder {', `  > ${words}`, ...facts.map((fact) => `  ${fact}`), '}'];
const codes = (...lines: string[]): string[] => found(pathway(...lines)).map((line) => line.replace(/ \d+ /, ' '));

test('a sentence that names another value than its condition (F707)', () => {
  expect(codes(...SEX, ...statement('Hos mænd foretages palpation.', 'når: køn er kvinde'))).toEqual(['F707 «kvinde»']);
  expect(texts(pathway(...SEX, ...statement('Hos mænd foretages palpation.', 'når: køn er kvinde')), 'F707')).toEqual([
    'Sætningen nævner «mand», men betingelsen siger «kvinde». Ret den ene af dem.',
  ]);
});

test.each([
  ['Hos kvinder foretages palpation.', 'når: køn er kvinde'],
  ['Hos kvinder og mænd foretages palpation.', 'når: køn er kvinde'],
  ['Hos alle foretages palpation.', 'når: køn er kvinde'],
  ['Hos kvinder foretages palpation.', 'når: køn er ikke mand'],
  ['Hos kvinder foretages palpation.', 'når: ikke køn er mand'],
  ['Hos patienter med mandat foretages palpation.', 'når: køn er kvinde'],
])('%s with %s does not contradict itself', (words, fact) => expect(codes(...SEX, ...statement(words, fact))).toEqual([]));

test.each(['Mænd med smerter undersøges.', 'Hos mænd foretages palpation.', 'Mandlige patienter undersøges.', 'Mændenes alder noteres.'])(
  'mand is named without another name of its own: %s',
  (words) => {
    const sex = SEX.filter((line) => !line.includes('også kaldt'));
    expect(codes(...sex, ...statement(words, 'når: køn er kvinde'))).toEqual(['F707 «kvinde»']);
    expect(codes(...sex, ...statement(words, 'når: køn er mand'))).toEqual([]);
  },
);

test.each([
  ['barn', 'voksen', 'Hos børn tages blodprøver.'],
  ['barn', 'voksen', 'Børnene undersøges.'],
  ['knop', 'hævelse', 'Ved knopper tages biopsi.'],
  ['yngre mand', 'andre', 'Hos yngre mænd ses det sjældent.'],
])('%s against %s: %s', (named, asked, words) => {
  const values = ['oplysning: slags {', '  type: én værdi', '  værdier {', `    - ${named}`, `    - ${asked}`, '  }', '}'];
  expect(codes(...values, ...statement(words, `når: slags er ${asked}`))).toEqual([`F707 «${asked}»`]);
  expect(codes(...values, ...statement(words, `når: slags er ${named}`))).toEqual([]);
});

test('a sentence with another number of the same unit (F708)', () => {
  expect(codes(...AGE, ...statement('Det gælder patienter over 18 år.', 'når: alder over 81 år'))).toEqual(['F708 «alder over 81 år»']);
  expect(codes(...statement('Svar gives inden for fire kalenderdage.', 'højst: 14 kalenderdage'))).toEqual(['F708 «14 kalenderdage»']);
});

test.each([
  [AGE, 'Det gælder patienter over 18 år.', 'når: alder over 18 år'],
  [AGE, 'Det gælder ældre patienter.', 'når: alder over 70 år'],
  [AGE, 'Det gælder patienter på 18-40 år.', 'når: alder mellem 18 år og 40 år'],
  [[], 'Svar gives inden for otte dage.', 'højst: 8 kalenderdage'],
  [[], 'Svar gives inden for 22 kalenderdage.', 'højst: 22 kalenderdage'],
])('%s: numbers that agree', (declared, words, fact) => expect(codes(...declared, ...statement(words, fact))).toEqual([]));

test('a sentence that names another pathway than the referral (F709)', () => {
  const words = 'Tumor henvises til Pakkeforløb for sarkomer i knogle og bløddele.';
  expect(codes(...PATHWAYS, ...statement(words, 'henvises til: Pakkeforløb for sarkomer'))).toEqual(['F709 «Pakkeforløb for sarkomer»']);
  expect(codes(...PATHWAYS, ...statement(words, 'henvises til: Pakkeforløb for sarkomer i knogle og bløddele'))).toEqual([]);
  expect(codes(...PATHWAYS, ...statement('Tumor henvises videre.', 'henvises til: Pakkeforløb for sarkomer'))).toEqual([]);
});
