import { expect, test } from 'vitest';
import { FACTS, found, pathway, texts } from './findings.js';

const KNOWN = `${FACTS}
oplysning: indlagt patient {
  type: ja/nej
}
enhed: Almen praksis
enhed: Neurologisk afdeling
enhed: Neurokirurgisk afdeling
eksternt pakkeforløb: Pakkeforløb A
eksternt pakkeforløb: Pakkeforløb B`;
const text = (sentence: string, ...lines: string[]): string =>
  pathway(KNOWN, 'gælder  #x-1 {', `  > ${sentence}`, ...lines.map((line) => `  ${line}`), '}');
const codes = (sentence: string, ...lines: string[]): string[] => found(text(sentence, ...lines)).map((one) => one.replace(/ \d+ /, ' '));

test.each([
  ['Patienten henvises akut til Pakkeforløb A.', 'henvises til: Pakkeforløb A', ['F729 «henvises til: Pakkeforløb A»']],
  ['Patienten henvises akut til Pakkeforløb A.', 'henvises akut til: Pakkeforløb A', []],
  ['Patienten henvises ikke akut til Pakkeforløb A.', 'henvises til: Pakkeforløb A', []],
  ['Patienten henvises til Pakkeforløb A.', 'henvises akut til: Pakkeforløb A', ['F729 «henvises akut til: Pakkeforløb A»']],
  ['Patienten henvises til Pakkeforløb A.', 'henvises sideløbende til: Pakkeforløb A', ['F729 «henvises sideløbende til: Pakkeforløb A»']],
  // Other words that say so, and a title that says nothing of the referral.
  ['Ved livstruende sygdom henvises patienten til Pakkeforløb A.', 'henvises akut til: Pakkeforløb A', []],
  ['Patienten henvises straks til Pakkeforløb A.', 'henvises akut til: Pakkeforløb A', []],
  ['Patienten henvises samtidig til Pakkeforløb A.', 'henvises sideløbende til: Pakkeforløb A', []],
  ['Pakkeforløb A.', 'henvises akut til: Pakkeforløb A', []],
])('how somebody is referred: %s with %s', (sentence, line, expected) => expect(codes(sentence, line)).toEqual(expected));

test('the sentence around a point says that it is urgent', () =>
  expect(
    found(
      pathway(
        KNOWN,
        'gælder: Akut henvisning {',
        '  - Patienten henvises til Pakkeforløb A {',
        '    henvises akut til: Pakkeforløb A',
        '  }',
        '}',
      ),
    ),
  ).toEqual([]));

test.each([
  ['Afdelingen tager telefonisk kontakt til almen praksis.', ['skriftlig'], 1],
  ['Afdelingen tager telefonisk kontakt til almen praksis.', ['telefonisk'], 0],
  ['Afdelingen tager telefonisk kontakt til almen praksis.', ['skriftlig', 'telefonisk'], 0],
  ['Afdelingen tager telefonisk eller skriftlig kontakt til almen praksis.', ['virtuel'], 0],
  ['Afdelingen tager kontakt til almen praksis.', ['skriftlig'], 0],
])('the way of contact: %s with %s', (sentence, ways, count) => {
  const lines = ['underretter: Almen praksis {', ...ways.map((way) => `  kontaktform: ${way}`), '}'];
  expect(codes(sentence, ...lines)).toEqual(count ? [`F729 «kontaktform: ${ways[0]}»`] : []);
});

test('says which word and which line', () =>
  expect(texts(text('Der tages telefonisk kontakt.', 'underretter: Almen praksis {', '  kontaktform: skriftlig', '}'), 'F729')).toEqual([
    'Sætningen siger «telefonisk», men linjen siger «kontaktform: skriftlig». Ret den ene af dem.',
  ]));

test.each([
  ['Afdelingen følger patienten, så længe patienten er indlagt.', 'medmindre: indlagt patient', ['F729 «medmindre: indlagt patient»']],
  ['Afdelingen følger patienten, så længe patienten er indlagt.', 'så længe: ikke indlagt patient', ['F731 «indlagt patient»']],
  ['Afdelingen følger patienten, så længe patienten er indlagt.', 'så længe: indlagt patient', []],
  ['Afdelingen følger patienten, medmindre patienten er indlagt.', 'medmindre: indlagt patient', []],
  ['Afdelingen følger patienten, hvis patienten ikke er indlagt.', 'medmindre: indlagt patient', []],
  ['Afdelingen følger patienten, så længe patienten ikke er indlagt.', 'så længe: ikke indlagt patient', []],
  ['Blodprøver tages, såfremt der er feber.', 'medmindre: feber', ['F729 «medmindre: feber»']],
  ['Blodprøver tages, såfremt der er vægttab.', 'medmindre: feber', []],
])('a condition for an exception: %s with %s', (sentence, line, expected) =>
  expect(codes(sentence, line).filter((one) => !/F721|F736/.test(one))).toEqual(expected),
);

const EXCEPTED = 'Patienten henvises til Pakkeforløb A (undtagen hvis der er feber. I så fald henvises patienten til Pakkeforløb B)';
const STAYS = 'Patienten henvises til Pakkeforløb A (undtagen ved feber, hvor udredning på neurologisk afdeling fortsætter)';
test.each([
  [EXCEPTED, 'feber', 'henvises til: Pakkeforløb B', []],
  [EXCEPTED, 'feber', 'henvises til: Pakkeforløb A', ['F709 «Pakkeforløb A»']],
  [EXCEPTED, 'ikke feber', 'henvises til: Pakkeforløb B', ['F731 «feber»']],
  [STAYS, 'feber', 'bliver hos: Neurologisk afdeling', []],
  [STAYS, 'feber', 'bliver hos: Neurokirurgisk afdeling', ['F727 «Neurokirurgisk afdeling»']],
  [STAYS, 'feber', 'henvises til: Pakkeforløb A', ['F729 «henvises til: Pakkeforløb A»']],
])('the exception of a sentence: %s with %s, %s', (sentence, when, line, expected) =>
  expect(codes(sentence, 'henvises til: Pakkeforløb A', `undtagen når: ${when} {`, `  ${line}`, '}')).toEqual(expected),
);
