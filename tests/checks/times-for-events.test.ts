import { expect, test } from 'vitest';
import { found, pathway, texts } from './findings.js';

const EVENT = 'hændelse: Henvisning modtaget';
const statement = (...lines: string[]): string =>
  pathway(EVENT, 'skal: Patienten skal ses (opdigtet) {', ...lines.map((line) => `  ${line}`), '}');

test.each([
  ['inden: 14 dage', '14 dage', '«højst: 14 dage»'],
  ['efter: 14 dage', '14 dage', '«mindst: 14 dage»'],
  ['ved: 14 dage', '14 dage', '«højst: 14 dage» eller «mindst: 14 dage»'],
  ['inden: ca. 2-3 uger', 'ca. 2-3 uger', '«højst: ca. 2-3 uger»'],
  ['inden: 14 d', '14 d', '«højst: 14 d»'],
  ['efter: højst 3 hverdage', 'højst 3 hverdage', '«højst: 3 hverdage»'],
])('%s is a time where an event is wanted (F301)', (line, time, advice) => {
  expect(found(statement(line))).toEqual([`F301 5 «${time}»`]);
  expect(texts(statement(line), 'F301')).toEqual([`«${time}» findes ikke her. Det er en tid og ikke en hændelse. Skriv ${advice}.`]);
});

test('what to write is told at each of them', () => {
  const text = pathway(EVENT, 'skal: Patienten skal ses (opdigtet) {', '  inden: 14 dage', '  efter: 14 dage', '}');
  expect(texts(text, 'F301')).toEqual([
    '«14 dage» findes ikke her. Det er en tid og ikke en hændelse. Skriv «højst: 14 dage».',
    '«14 dage» findes ikke her. Det er en tid og ikke en hændelse. Skriv «mindst: 14 dage».',
  ]);
});

test('where no time can stand, where one can', () => {
  const text = pathway('fase: Udredning {', '  efter: 14 dage', '}');
  expect(texts(text, 'F301')).toEqual([
    '«14 dage» findes ikke her. Det er en tid og ikke en hændelse. Linjen «mindst: 14 dage» kan ikke stå her. Den hører hjemme i «forløbstid», en sætning med et pligtord og et punkt på en liste.',
  ]);
});

test('what merely begins with a number is no time', () => {
  expect(texts(statement('inden: 3 kontroller'), 'F301')).toEqual([
    '«3 kontroller» findes ikke her. Er det noget nyt, så skriv det først, fx «hændelse: 3 kontroller».',
  ]);
});

test('an event with that name is one', () => {
  expect(found(pathway('hændelse: 14 dage', 'skal: Patienten skal ses (opdigtet) {', '  inden: 14 dage', '}'))).toEqual([]);
});

test.each(['fra', 'til'])('%s of a time span names what happens: its time stands beside it', (key) => {
  const ends = ['fra: Henvisning modtaget', 'til: Henvisning modtaget'].map((line) => (line.startsWith(key) ? `${key}: 14 dage` : line));
  const text = pathway(EVENT, 'forløbstid: T {', '  højst: 14 dage', ...ends.map((line) => `  ${line}`), '}');
  expect(texts(text, 'F301')).toEqual(['«14 dage» findes ikke her. Er det noget nyt, så skriv det først, fx «hændelse: 14 dage».']);
});
