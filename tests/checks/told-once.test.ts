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

const kindsOf = (text: string): string[] => codes(text).map((one) => one.split(' ').slice(0, 2).join(' '));

test.each([
  ['what begins with a keyword', ['gælder  #g {', '  > Prøven tages.', '  sted:', '  afsnit 3.2.3', '}'], 'F102 6'],
  ['what begins like a time', ['gælder  #g {', '  > Prøven tages.', '  sted:', '  indtil patienten er diagnosticeret', '}'], 'F102 6'],
])('the words that a colon lacks stand on the line below: %s', (_, lines, finding) => {
  expect(kindsOf(pathway(...lines))).toEqual([finding]);
});

test('a unit that is broken off is no misspelt keyword', () => {
  const age = ['oplysning: alder {', '  type: måling', '  måles i: år', '}'];
  const text = (...lines: string[]): string => pathway(...age, 'kriterium: Voksen {', ...lines.map((line) => `  ${line}`), '}');
  expect(codes(text('når: alder over 18 år'))).toEqual([]);
  expect(kindsOf(text('når: alder over 18', 'år'))).toEqual(['F102 9']);
  expect(kindsOf(text('alle gælder {', '  - alder over 18', '  år', '  - alder under 60 år', '}'))).toEqual(['F102 10']);
});

test('a noun of ours that is the last word of a point is no line of its own', () => {
  const text = (...lines: string[]): string =>
    pathway(
      'undersøgelse: Gynækologisk undersøgelse',
      'undersøgelse: Biopsi',
      'kan: Der kan undersøges mere {',
      '  undersøges med alle {',
      ...lines.map((line) => `    ${line}`),
      '  }',
      '}',
    );
  expect(codes(text('- Gynækologisk undersøgelse', '- Biopsi'))).toEqual([]);
  expect(kindsOf(text('- Gynækologisk', 'undersøgelse', '- Biopsi'))).toEqual(['F102 8']);
});

test('an id after a keyword that names something else has lost its colon', () => {
  const text = (colon: string): string =>
    pathway('hændelse: Prøven tages  #prøve', 'gælder  #g {', '  > Prøven tages først.', `  efter${colon} #prøve`, '}');
  expect(codes(text(':'))).toEqual([]);
  expect(kindsOf(text(''))).toEqual(['F103 6']);
  const part = (colon: string): Record<string, string> => ({
    'a.forloeb': pathway('afsnit: Udredning  #udredning', 'kriterium: Ung {', '  skøn: patienten er ung', '}'),
    'b.forloeb': `del af: P (opdigtet) {\n  udgave: 1\n  del af afsnit${colon} #udredning {\n    afsnit: Prøver\n  }\n}\n`,
  });
  expect(foundIn(part(':'))).toEqual([]);
  expect(foundIn(part('')).map((one) => one.split(' «')[0])).toEqual(['b.forloeb F103 3']);
});

test.each([
  ['også kaldt: Ultralydsundersøgelse', '> af maven', 'F112 4'],
  ['redaktionel note: Mødet blev holdt i regionen', '> Fristen blev aftalt.', 'F112 4'],
  ['redaktionel note: Mødet blev holdt i regionen', 'kilde: Bilag 3', 'F112 4'],
])('two lines of which the first has no mark at its end, on one line: %s %s', (first, second, finding) => {
  const text = (...lines: string[]): string => pathway('undersøgelse: Ultralyd {', ...lines.map((line) => `  ${line}`), '}');
  expect(codes(text(first, second))).toEqual([]);
  expect(codes(text(`${first} ${second}`))).toEqual([finding]);
});

test('a comparison and a note with a colon in it are one line', () => {
  const note = 'redaktionel note: Grænsen er > 10 mm, og rækkefølgen lever > lunge er valgt; se også kilde: bilag 3';
  expect(codes(pathway('undersøgelse: Ultralyd {', `  ${note}`, '}'))).toEqual([]);
});

test('which edition is meant may stand in a line that could not be read', () => {
  const edition = (year: string): string => `pakkeforløb: P (opdigtet) {\n  udgave: ${year}\n}\n`;
  const told = (line: string): string[] =>
    foundIn({
      '1.forloeb': edition('2016'),
      '2.forloeb': edition('2022'),
      'a.forloeb': `del af: P (opdigtet) {\n  ${line}\n  aktør: Læge\n}\n`,
    });
  expect(told('udgave: 2022')).toEqual([]);
  expect(told('udg').map((one) => one.split(' «')[0])).toEqual(['a.forloeb F102 2']);
});

test('a first line of a block that was cut to the beginning of another word is told where it stands', () => {
  const text = (head: string): string =>
    pathway(
      'gælder  #gælder-1 {',
      '  > Prøven tages.',
      '}',
      head,
      '  > Det tilstræbes, at udredningen er afsluttet.',
      '  højst: 22 kalenderdage',
      '}',
    );
  expect(codes(text('tilstræbes  #tid {'))).toEqual([]);
  expect(kindsOf(text('ti'))).toEqual(['F205 6']);
});

test('what a name that is not found denies is not known', () => {
  const text = (name: string): string =>
    pathway(
      'kriterium: Rask {',
      '  skøn: patienten ikke er syg',
      '}',
      'gælder {',
      '  > Hvis patienten ikke er syg, afsluttes forløbet.',
      `  når: ${name}`,
      '}',
    );
  expect(codes(text('Rask'))).toEqual([]);
  expect(codes(text('Helt rask'))).toEqual(['F301 8']);
});

test('a bracket that is not closed is told once (F118), also where the line is faulty', () => {
  const text = (edition: string): string => `pakkeforløb: P (opdigtet) {\n  udgave: ${edition}\n}\n`;
  expect(kindsOf(text('1 (o'))).toEqual(['F118 2']);
  expect(kindsOf(text('1 (opdigtet)'))).toEqual([]);
  expect(kindsOf(text('1) som aftalt'))).toEqual([]);
});

test('of a part whose first line is cut off nothing is missed in other files', () => {
  const owner = [
    'pakkeforløb: P (opdigtet) {',
    '  udgave: 1',
    '  kan: Patienten kan udredes. {',
    '    registreres med: AFB1',
    '  }',
    '}',
    '',
  ].join('\n');
  const part = (first: string): string => [first, '  kode: AFB1 {', '    titel: Opdigtet kode', '  }', '}', ''].join('\n');
  const inFiles = (first: string): string[] =>
    foundIn({ 'a.forloeb': owner, 'b.forloeb': part(first) }).map((line) => line.split(' ').slice(0, 2).join(' '));
  expect(inFiles('del af: P (opdigtet) {').filter((line) => line.includes('F301'))).toEqual([]);
  expect(inFiles('del af:')).toEqual(['b.forloeb F216']);
});

test('a member of a list that is cut off is not missed in the sentence beside it', () => {
  const text = (second: string): string =>
    pathway(
      'undersøgelse: Biopsi',
      'undersøgelse: Skopi',
      'kan  #a {',
      '  > Der kan foretages biopsi og skopi.',
      '  undersøges med alle {',
      '    - Biopsi',
      `    - ${second}`,
      '  }',
      '}',
    );
  expect(kindsOf(text('Skopi'))).toEqual([]);
  expect(kindsOf(text('Skop'))).toEqual(['F301 9']);
  expect(kindsOf(text('Sk'))).toEqual(['F301 9']);
  expect(kindsOf(text(''))).toEqual(['F110 9']);
});

test('what is said of a name on a guess is not told beside it that it is not known', () => {
  const text = (name: string, rest: string): string =>
    pathway(
      'oplysning: alder {',
      '  type: måling',
      '  måles i: år',
      '}',
      'kriterium: Ung {',
      `  når: ${name} ${rest}`,
      '}',
      'kriterium: Helt ung {',
      `  når: ${name} ${rest}`,
      '}',
    );
  expect(kindsOf(text('alder', 'er ung'))).toEqual(['F406 8', 'F406 11']);
  expect(kindsOf(text('alde', 'er ung'))).toEqual(['F301 8']);
  expect(kindsOf(text('alde', ''))).toEqual(['F301 8']);
});

test('a name that is not found after another key hides no member that is left out', () => {
  const text = (who: string): string =>
    pathway(
      'undersøgelse: Biopsi',
      'undersøgelse: Skopi',
      'aktør: Læge',
      'kan  #a {',
      '  > Der kan foretages biopsi og skopi.',
      '  undersøges med: Biopsi',
      `  hvem: ${who}`,
      '}',
    );
  expect(kindsOf(text('Læge'))).toEqual(['F732 8']);
  expect(kindsOf(text('Xyz'))).toEqual(['F732 8', 'F301 9']);
});
