import { check, messageText } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import { describe, expect, test } from 'vitest';
import { FACTS, found, pathway, texts } from './findings.js';

const NAMES = `oplysning: infektiøs eller anden benign forklaring {
  type: ja/nej
}
oplysning: småcellet karcinom af ukendt oprindelse {
  type: ja/nej
}
oplysning: ondt i hals, nakke og øre {
  type: ja/nej
}`;
const SENTENCE = 'Patienter over 18 år med feber uden infektiøs eller anden benign forklaring kan henvises.';
const written = (condition: string, sentence = 'Patienten kan henvises.'): string =>
  pathway(FACTS, NAMES, 'kan {', `  > ${sentence}`, `  når: ${condition}`, '}');
const codes = (text: string): string[] => found(text).map((one) => one.replace(/ \d+ /, ' '));

describe('a name that lacks its square brackets is one fault', () => {
  const NAME = 'F301 «infektiøs eller anden benign forklaring»';
  test.each([
    '(feber og alder over 18 år og ikke infektiøs eller anden benign forklaring)',
    '(feber og alder over 18 år og infektiøs eller anden benign forklaring) eller (vægttab og køn er kvinde)',
    'ikke infektiøs eller anden benign forklaring',
  ])('%s: its «eller» is none of the condition (F409, F410), and nothing is missing (F736)', (condition) => {
    expect(codes(written(condition, SENTENCE))).toEqual([NAME]);
  });

  test('where the name has its brackets, what is mixed is told', () => {
    expect(codes(written('feber og [infektiøs eller anden benign forklaring] eller vægttab'))).toEqual([
      'F409 «feber og [infektiøs eller anden benign forklaring] eller vægttab»',
    ]);
  });
});

describe('a declared name in which a condition cannot go on is said whole (F108)', () => {
  test.each([
    ['småcellet karcinom af ukendt oprindelse', 'af', 'småcellet karcinom af ukendt oprindelse'],
    ['feber og Småcellet karcinom af ukendt oprindelse', 'af', 'småcellet karcinom af ukendt oprindelse'],
    ['feber og (vægttab eller ondt i hals, nakke og øre)', ',', 'ondt i hals, nakke og øre'],
  ])('%s', (condition, word, name) => {
    expect(codes(written(condition))).toEqual([`F108 «${word}»`]);
    expect(texts(written(condition), 'F108')).toEqual([
      `«${word}» er her en del af navnet «${name}». Sæt hele navnet i kantede parenteser: [${name}].`,
    ]);
  });

  const inFiles = (files: Readonly<Record<string, string>>): string[] =>
    check(openWorkspace(Object.entries(files).map(([uri, text]) => ({ uri, text }))))
      .filter(({ code }) => code === 'F108')
      .map(({ code, parameters }) => messageText(code, parameters, 'da'));
  const CONDITION = '  kan: Patienten kan henvises {\n    når: småcellet karcinom af ukendt oprindelse\n  }\n}\n';

  test('declared in another file of the pathway', () => {
    expect(inFiles({ 'a.forloeb': pathway(FACTS, NAMES), 'b.forloeb': `del af: P (opdigtet) {\n${CONDITION}` })).toEqual([
      '«af» er her en del af navnet «småcellet karcinom af ukendt oprindelse». Sæt hele navnet i kantede parenteser: [småcellet karcinom af ukendt oprindelse].',
    ]);
  });

  test('but not in another pathway, whatever is checked together', () => {
    expect(inFiles({ 'a.forloeb': pathway(FACTS, NAMES), 'b.forloeb': `pakkeforløb: Q (opdigtet) {\n  udgave: 1\n${CONDITION}` })).toEqual([
      '«af» kan ikke stå efter «karcinom». Er det en del af et navn, så sæt hele navnet i kantede parenteser: [karcinom af …].',
    ]);
  });

  test('what nobody declared is said as far as it is known', () => {
    expect(texts(written('stort karcinom af en slags'), 'F108')).toEqual([
      '«af» kan ikke stå efter «karcinom». Er det en del af et navn, så sæt hele navnet i kantede parenteser: [karcinom af …].',
    ]);
  });
});
