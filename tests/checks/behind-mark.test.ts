import { expect, test } from 'vitest';
import { FACTS, FACTS_END, found, pathway, texts } from './findings.js';

const source = (...lines: string[]): string =>
  pathway(FACTS, 'enhed: Almen praksis', 'kan {', '  > Patienten kan ses i dag.', ...lines.map((line) => `  ${line}`), '}');
const AT = FACTS_END + 4;

test.each([
  'hvem: Almen praksis',
  'henvises til: almen praksis',
  'højst: 14 dage',
  'når: feber og ikke vægttab',
  'skøn: Lægen finder det forsvarligt.',
  'tidsord: umiddelbart efter',
])('a line behind the mark of a text line (F119): %s', (line) => {
  expect(found(source(`> ${line}`))).toEqual([`F119 ${AT} «${line}»`]);
});

test('each of several is told', () => {
  expect(found(source('> hvem: Almen praksis', '> når: feber'))).toEqual([
    `F119 ${AT} «hvem: Almen praksis»`,
    `F119 ${AT + 1} «når: feber»`,
  ]);
});

test('what is said of it', () => {
  expect(texts(source('> hvem: Almen praksis'), 'F119')).toEqual([
    '«hvem: Almen praksis» ligner en linje for sig, men bag «>» er det dokumentets ord. Er det en linje, så slet «>» foran den; hører det til dokumentets ord, så skriv «tillad: F119» under teksten.',
  ]);
});

test.each([
  ['> Hvem: alle i afdelingen'],
  ['> hvem: alle i afdelingen'],
  ['> Desuden kan følgende ske', '> efter: kontrol'],
  ['> Der skrives', '> begrundelse: i journalen'],
  ['> monitoreret: ja'],
  ['> CT: thorax'],
  ['> højst: så længe det er forsvarligt'],
])('words of a document: %s', (...lines) => expect(found(source(...lines))).toEqual([]));

test('a warning hides no error: what the line would have said is missing', () => {
  const span = (mark: string): string =>
    pathway(
      'hændelse: A',
      'hændelse: B',
      'forløbstid: T {',
      '  fra: A',
      `  ${mark}til: B`,
      '  højst: 14 dage',
      '  grundlag: lov',
      '  monitoreret: nej',
      '}',
    );
  expect(found(span(''))).toEqual([]);
  expect(found(span('> ')).map((one) => one.split(' ')[0])).toEqual(['F501', 'F119']);
});

test('a line with words and a text line below it is told of once', () => {
  const text = pathway('enhed: Almen praksis', 'kan: Patienten kan ses. {', '  > hvem: Almen praksis', '}');
  expect(found(text).map((one) => one.split(' ')[0])).toEqual(['F213']);
});
