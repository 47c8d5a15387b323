import { expect, test } from 'vitest';
import { found, foundIn, pathway, texts } from './findings.js';

test.each([
  '“Almen praksis”',
  '”Almen praksis”',
  '"Almen praksis"',
  '„Almen praksis“',
  '«Almen praksis»',
  '»Almen praksis«',
  '‘Almen praksis’',
])('a name that is declared in quotation marks (F733): %s', (written) => {
  const text = pathway(`aktør: ${written}`);
  expect(found(text)).toEqual([`F733 3 «${written}»`]);
  // One fault, one message.
  expect(found(pathway(`aktør: ${written}`, 'kan: Patienten kan ses (opdigtet) {', '  hvem: Almen praksis', '}'))).toEqual([
    `F733 3 «${written}»`,
  ]);
  expect(texts(text, 'F733')).toEqual([
    `Anførselstegnene bliver en del af navnet ${written} og følger med overalt. Slet dem, så navnet er «Almen praksis».`,
  ]);
});

test('values and other names are names, too', () => {
  const fact = (...lines: string[]): string =>
    pathway('oplysning: køn {', '  type: én værdi', '  værdier {', '    - “kvinde”', '    - mand', '  }', '}', ...lines);
  expect(found(fact())).toEqual(['F733 6 «“kvinde”»']);
  expect(found(fact('kriterium: K {', '  når: køn er kvinde', '}'))).toEqual(['F733 6 «“kvinde”»']);
  expect(found(pathway('aktør: Almen praksis {', '  også kaldt: “egen læge”', '}'))).toEqual(['F733 4 «“egen læge”»']);
});

test('every other name is looked at: in a list, and on a second line', () => {
  const actor = (...lines: string[]): string => pathway('aktør: Almen praksis {', ...lines.map((line) => `  ${line}`), '}');
  expect(found(actor('også kaldt {', '  - “Egen læge”', '  - Praksis', '  - «Lægen»', '}'))).toEqual([
    'F733 5 «“Egen læge”»',
    'F733 7 ««Lægen»»',
  ]);
  expect(found(actor('også kaldt: Praksis', 'også kaldt: “Egen læge”')).filter((one) => one.startsWith('F733'))).toEqual([
    'F733 5 «“Egen læge”»',
  ]);
});

test.each([
  ['aktør: Læge på “afsnit 3”'],
  ['aktør: “Almen” eller “privat” praksis'],
  ['afsnit: “Diagnostisk pakkeforløb”'],
  ['liste: L {', '  listen er: åben', '  - “Ondt i maven”', '}'],
])('quotation marks that are part of the name, or printed: %s', (...lines) => expect(found(pathway(...lines))).toEqual([]));

test('a name that quotation marks alone keep apart from what is declared is told with that (F301)', () => {
  const text = pathway(
    'enhed: Røntgen',
    'enhed: CT',
    'kan: Patienten kan ses (opdigtet) {',
    '  hvem: “Røntgen”',
    '  henvises til: ”CT”',
    '}',
  );
  expect(texts(text, 'F301')).toEqual(['«“Røntgen”» findes ikke her. Mente du «Røntgen»?', '«”CT”» findes ikke her. Mente du «CT»?']);
});

test('a catalogue and a pathway are found without their quotation marks, and so is what stands in them', () => {
  const other = 'katalog: “Fælles” {\n  aktør: Læge\n}\n';
  const using = pathway('bruger: Fælles', 'kan: Patienten kan ses (opdigtet) {', '  hvem: Læge', '}');
  expect(foundIn({ 'k.forloeb': other, 'p.forloeb': using }).map((one) => one.split(' ').slice(0, 3).join(' '))).toEqual([
    'k.forloeb F733 1',
  ]);
});

test('a name that is not found hides no other that is not seen because of it, but is told itself', () => {
  const using = pathway('bruger: Fælles', 'bruger: Andet', 'kan: Patienten kan ses (opdigtet) {', '  hvem: Læge', '}');
  const told = foundIn({ 'k.forloeb': 'katalog: Fælles ting {\n  aktør: Læge\n}\n', 'p.forloeb': using });
  expect(told.map((one) => one.split(' ').slice(0, 3).join(' '))).toEqual(['p.forloeb F301 3', 'p.forloeb F301 4']);
});
