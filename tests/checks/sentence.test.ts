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
  ['Hos kvinder og mænd foretages palpation.', 'når: køn er enten kvinde eller mand'],
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

test('a name that two editions have is said once (F709)', () => {
  const words = 'Tumor henvises til Pakkeforløb for hjernekræft.';
  const editions = ['1', '2'].map((edition) => `pakkeforløb: Pakkeforløb for hjernekræft {\n  udgave: ${edition}\n}\n`).join('');
  expect(texts(editions + pathway(...PATHWAYS, ...statement(words, 'henvises til: Pakkeforløb for sarkomer')), 'F709')).toEqual([
    'Sætningen nævner «Pakkeforløb for hjernekræft», men der henvises til «Pakkeforløb for sarkomer». Ret den ene af dem.',
  ]);
});

test('what is printed at the referral itself names another pathway (F709)', () => {
  const row = (printed: string, target: string, title = 'Tumor i knogle'): string[] =>
    codes(
      ...PATHWAYS,
      'eksternt pakkeforløb: Pakkeforløb for lungekræft',
      'oplysning: tumor {',
      '  type: ja/nej',
      '}',
      'tabel: T {',
      '  vælg: første række',
      `  række: ${title} {`,
      '    når: tumor',
      `    henvises til: ${target} {`,
      `      > ${printed}`,
      '    }',
      '  }',
      '}',
    );
  expect(row('Pakkeforløb for lungekræft', 'Pakkeforløb for sarkomer')).toEqual(['F709 «Pakkeforløb for sarkomer»']);
  expect(row('Pakkeforløb for lungekræft', 'Pakkeforløb for lungekræft')).toEqual([]);
  expect(row('Pakkeforløb for sarkomer alt efter lokal organisering.', 'Pakkeforløb for sarkomer')).toEqual([]);
  expect(row('Relevant afdeling', 'Pakkeforløb for sarkomer')).toEqual([]);
  expect(row('Pakkeforløb for lungekræft', 'Pakkeforløb for sarkomer', 'Tumor til Pakkeforløb for lungekræft')).toEqual([
    'F709 «Pakkeforløb for sarkomer»',
  ]);
});

test('what is printed otherwise frees the numbers that stand in the printed text, no others (F708)', () => {
  const printed = (said: string) =>
    codes(...statement(said, 'højst: 28 kalenderdage', 'trykt som: 22 kalenderdage {', '  begrundelse: Rettet (opdigtet).', '}'));
  expect(printed('Svar gives inden for 22 kalenderdage.')).toEqual([]);
  expect(printed('Svar gives inden for 32 kalenderdage.')).toEqual(['F708 «28 kalenderdage»']);
});

const EVENTS = ['hændelse: A', 'hændelse: B', 'hændelse: C'];
const span = (title: string, most: string, ends: string, ...lines: string[]): string[] => [
  `forløbstid: ${title} {`,
  `  højst: ${most}`,
  `  fra: ${ends[0]}`,
  `  til: ${ends[1]}`,
  '  grundlag: ikke oplyst',
  '  monitoreret: nej',
  ...lines.map((line) => `  ${line}`),
  '}',
];

test('a time against the sentence in its block (F708)', () => {
  const said = (most: string, words: string, ...facts: string[]) =>
    codes(...EVENTS, ...span('T', most, 'AB', ...statement(words, ...facts)));
  expect(said('32 kalenderdage', 'Udredningen er afsluttet indenfor 22 kalenderdage.')).toEqual(['F708 «32 kalenderdage»']);
  expect(said('32 kalenderdage', 'Udredningen er afsluttet indenfor 4 uger.')).toEqual(['F708 «32 kalenderdage»']);
  for (const words of [
    'Udredningen er afsluttet indenfor 22 kalenderdage.',
    'Udredningen er afsluttet indenfor 22 dage, heraf 8 dage hos egen læge.',
    'Udredningen gælder patienter over 40 år.',
    'Udredningen afsluttes hurtigt.',
  ])
    expect(said('22 kalenderdage', words)).toEqual([]);
  expect(said('28 kalenderdage', 'Udredningen er afsluttet indenfor fire uger.')).toEqual([]);
  expect(said('10 hverdage', 'Udredningen er afsluttet indenfor 2 uger.')).toEqual([]);
  expect(said('22 kalenderdage', 'Svar gives inden for 8 kalenderdage.', 'højst: 8 kalenderdage')).toEqual([]);
});

test('a time against a sentence elsewhere that corresponds to it (F708)', () => {
  const said = (most: string) =>
    codes(...EVENTS, ...span('T', most, 'AB'), ...statement('Den samlede tid er 22 kalenderdage.', 'svarer til: T'));
  expect(said('32 kalenderdage')).toEqual(['F708 «32 kalenderdage»']);
  expect(said('22 kalenderdage')).toEqual([]);
});

test('a time whose parts come to another number (F507)', () => {
  const total = (second: string) =>
    pathway(
      ...EVENTS,
      ...span('Første', '8 kalenderdage', 'AB'),
      ...span('Anden', second, 'BC'),
      ...span('Samlet', '30 kalenderdage', 'AC', 'sum af {', '  - Første', '  - Anden', '}'),
    );
  expect(texts(total('32 kalenderdage'), 'F507')).toEqual([
    'Delene under «sum af» er tilsammen 40 kalenderdage, men her står 30 kalenderdage. Ret den ene af dem, eller ret, hvilke tider der lægges sammen.',
  ]);
  for (const second of ['22 kalenderdage', '16 hverdage', '3 uger', 'ca. 20 kalenderdage']) expect(found(total(second))).toEqual([]);
});

test('a time that is told against its sentences is told once, and not again in the sum', () => {
  const said = statement('Udredningen er afsluttet indenfor 22 kalenderdage.');
  const lines = (second: string): string[] => [
    ...EVENTS,
    ...span('Første', '8 kalenderdage', 'AB'),
    ...span('Anden', second, 'BC', ...said, ...statement('I alt er der 22 kalenderdage til udredningen.')),
    ...span('Samlet', '30 kalenderdage', 'AC', 'sum af {', '  - Første', '  - Anden', '}'),
  ];
  expect(codes(...lines('32 kalenderdage'))).toEqual(['F708 «32 kalenderdage»']);
  expect(codes(...lines('22 kalenderdage'))).toEqual([]);
});

test('a sentence and a condition that point in opposite directions (F717)', () => {
  const said = (words: string, ...facts: string[]) => codes(...AGE, ...statement(words, ...facts));
  expect(said('Patienter ældre end 40 år undersøges.', 'når: alder under 40 år')).toEqual(['F717 «alder under 40 år»']);
  expect(said('Patienter under 18 år undersøges.', 'når: alder over 18 år')).toEqual(['F717 «alder over 18 år»']);
  expect(said('Patienter på 40 år eller derover undersøges.', 'når: alder højst 40 år')).toEqual(['F717 «alder højst 40 år»']);
  expect(texts(pathway(...AGE, ...statement('Hos patienter over 40 år undersøges alt.', 'når: alder under 40 år')), 'F717')).toEqual([
    'Sætning og betingelse vender hver sin vej: «over 40 år», men «alder under 40 år». Ret den ene af dem.',
  ]);
});

test.each([
  ['Patienter over 40 år undersøges.', 'når: alder mindst 40 år'],
  ['Patienter på 40 år undersøges.', 'når: alder under 40 år'],
  ['Patienter, der ikke er over 40 år, undersøges.', 'når: alder højst 40 år'],
  ['Alle undersøges, medmindre de er over 40 år.', 'når: alder højst 40 år'],
  ['Patienter over 40 år undersøges.', 'når: ikke alder under 40 år'],
  ['Patienter over 40 år undersøges først, de under 40 år senere.', 'når: alder under 40 år'],
  ['Patienter over 40 år undersøges.', 'når: alder over 40 år eller (alder under 40 år og alder over 18 år)'],
  ['Patienter over 140 år undersøges.', 'når: alder under 40 år'],
])('%s with %s: no direction is told', (words, fact) =>
  expect(codes(...AGE, ...statement(words, fact)).filter((code) => code.startsWith('F717'))).toEqual([]),
);
