import { expect, test } from 'vitest';
import { FACTS, found, foundIn, pathway } from './findings.js';

const codes = (text: string): string[] => found(text).map((one) => one.split(' «')[0]!);

test('a value that is not found may be the one that the sentence names', () => {
  const text = (value: string): string => pathway(FACTS, 'kan: Hos mænd kan foretages prøver {', `  når: køn er ${value}`, '}');
  expect(codes(text('manden')).map((one) => one.slice(0, 4))).toEqual(['F308']);
  expect(codes(text('kvinde')).map((one) => one.slice(0, 4))).toEqual(['F707']);
});

const CATALOGUE = 'katalog: Fælles aktører (opdigtet) {\n  aktør: Læge\n  aktør: Sygeplejerske\n}\n';
const using = (...lines: string[]): string[] =>
  foundIn({
    'katalog.forloeb': CATALOGUE,
    'p.forloeb': pathway(...lines, 'kan: Der kan henvises {', '  hvem: Læge', '  informerer: Sygeplejerske', '}'),
  });

test('what would be seen through a name that is not found is not told beside it', () => {
  expect(using('bruger: Fælles aktører (opdigtet)')).toEqual([]);
  expect(using('bruger: Fælles aktør')).toEqual(['p.forloeb F301 3 «Fælles aktør»']);
  expect(using().map((one) => one.slice(0, 14))).toEqual(['p.forloeb F306', 'p.forloeb F306']);
});

test('what would be seen through a line that is merged with another is not told beside it', () => {
  expect(using('udgiver: Styrelsen bruger: Fælles aktører (opdigtet)')).toEqual(['p.forloeb F112 3 «bruger: Fælles aktører (opdigtet)»']);
});

test('a line that is cut off may be the one that the sentence speaks of', () => {
  const text = (line: string): string =>
    pathway('hændelse: A', 'hændelse: B', 'gælder {', '  > Prøven tages efter A.', `  ${line}`, '  inden: B', '}');
  expect(codes(text('efter: A'))).toEqual([]);
  expect(codes(text('eft'))).toEqual(['F102 7']);
  expect(codes(text('redaktionel note: x'))).toEqual(['F714 8']);
});

test('two points on one line are one fault, be they the only ones of their list', () => {
  expect(
    codes(pathway(FACTS, 'kriterium: K {', '  alle gælder {', '    - feber - vægttab', '  }', '}')).map((one) => one.slice(0, 4)),
  ).toEqual(['F112']);
});

test.each([
  ['> Tiden er 22 kalenderdage højst: 22 kalenderdage', 'F117 5 «højst: 22 kalenderdage»'],
  ['> Prøven tages altid når: feber', 'F117 5 «når: feber»'],
  ['> Patienten ses hvem: Læge', 'F117 5 «hvem: Læge»'],
])('a sentence that ends in a line of its own: %s', (line, finding) => {
  const text = pathway('oplysning: feber {', '  type: ja/nej', '}', 'aktør: Læge', 'gælder {', `  ${line}`, '}');
  expect(found(text)).toEqual([finding.replace(' 5 ', ' 8 ')]);
});

test.each([['> Patienten undersøges med: Biopsi'], ['> Prøven tages med henblik på: udredning'], ['> Version dato: 1. juli 2022']])(
  'the words of a document may hold a colon: %s',
  (line) => expect(found(pathway('undersøgelse: Biopsi', 'gælder {', `  ${line}`, '}'))).toEqual([]),
);

test('a word that is broken off from its key is read with it, be it a key of ours too', () => {
  const inBlock = (...lines: string[]): string[] =>
    codes(
      pathway(
        'aktør: Læge',
        'ansvar: Lægen rådgiver  #a-1 {',
        '  > Lægen har en rådgivende funktion.',
        '  hvem: Læge',
        ...lines.map((line) => `  ${line}`),
        '}',
      ),
    );
  expect(inBlock('rolle: rådgiver')).toEqual([]);
  expect(inBlock('rolle:', 'rådgiver')).toEqual(['F102 8']);
});

test('a name that is broken off before a word that is a key of ours', () => {
  const told = foundIn({
    'a.forloeb': 'pakkeforløb: Diagnostisk pakkeforløb {\n  udgave: 1\n}\n',
    'b.forloeb': 'del af: Diagnostisk\npakkeforløb {\n  udgave: 1\n  aktør: Læge\n}\n',
  });
  expect(told.map((one) => one.slice(0, 16))).toEqual(['b.forloeb F102 2']);
});

test('a choice and the declaration below it on one line', () => {
  const text = pathway(
    'aktør: Læge',
    'tabel: T {',
    '  vælg: første række række: Feber {',
    '    når: skøn: feber',
    '    henvises til: Læge',
    '  }',
    '}',
  );
  expect(codes(text)).toContain('F112 5');
});
