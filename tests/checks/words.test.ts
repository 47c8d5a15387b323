import { describe, expect, test } from 'vitest';
import { FACTS, FACTS_END, found, pathway, texts } from './findings.js';

const AT = FACTS_END + 2;
const statement = (sentence: string, ...lines: string[]): string =>
  pathway(FACTS, 'hændelse: H', 'gælder  #s {', `  > ${sentence}`, ...lines.map((line) => `  ${line}`), '}');

describe('a sentence with an exception that its block does not have (F713)', () => {
  const sentence = 'Der foretages biopsi, medmindre patienten har feber.';
  test.each([
    [sentence, [], true],
    ['Der foretages biopsi, med mindre patienten har feber.', [], true],
    ['Der foretages biopsi (undtagen ved feber).', ['når: vægttab'], true],
    ['Der foretages biopsi, bortset fra ved feber.', [], true],
    ['Der foretages biopsi med undtagelse af patienter med feber.', [], true],
    ['Der foretages biopsi, fraset ved feber.', ['medmindre: feber'], false],
    [sentence, ['medmindre: feber'], false],
    [sentence, ['forudsat at: ikke feber'], false],
    [sentence, ['når: ikke feber'], false],
    ['Der foretages biopsi, undtagen hos mænd.', ['når: køn er ikke mand'], false],
    [sentence, ['ingen gælder {', '  - feber', '}'], false],
    [sentence, ['forbehold: patienten har feber'], false],
    ['Der foretages oftest biopsi, medmindre patienten har feber.', ['forbehold: oftest'], true],
    [sentence, ['undtagen når: feber {', '  gælder: Der ventes', '}'], false],
    [sentence, ['- Biopsi {', '  medmindre: feber', '}'], false],
    ['Undtagelser drøftes.', [], false],
  ])('%s %j', (words, lines, told) => {
    expect(found(statement(words, ...lines)).map((one) => one.split(' «')[0])).toEqual(told ? [`F713 ${AT}`] : []);
  });

  test('is told with its own word', () => {
    expect(texts(statement(sentence), 'F713')).toEqual([
      'Sætningen siger «medmindre», men blokken har ingen undtagelse. Skriv den på en linje i blokken: «medmindre: …», eller «undtagen når: …», hvis der så sker noget andet.',
    ]);
  });
});

describe('a sentence that says one order and a block that says the other (F714)', () => {
  test.each([
    ['Der ringes efter henvisningen.', 'inden: H', 'inden'],
    ['Der ringes derefter.', 'inden: H', 'inden'],
    ['Der ringes forud for henvisningen.', 'efter: H', 'efter'],
    ['Der ringes senest ved henvisningen.', 'efter: H', 'efter'],
    ['Der ringes efter henvisningen.', 'efter: H', undefined],
    ['Der ringes inden henvisningen.', 'inden: H', undefined],
    ['Der ringes efter behov inden henvisningen.', 'inden: H', undefined],
    ['Der ringes.', 'inden: H', undefined],
    ['Der ringes eftermiddag.', 'inden: H', undefined],
  ])('%s %s', (sentence, line, key) => {
    expect(found(statement(sentence, line))).toEqual(key === undefined ? [] : [`F714 ${AT + 2} «${key}»`]);
  });

  test('is told with both words', () => {
    expect(texts(statement('Der ringes efter henvisningen.', 'inden: H'), 'F714')).toEqual([
      'Sætningen siger «efter», men i blokken står «inden». Ret den ene af dem.',
    ]);
  });
});
