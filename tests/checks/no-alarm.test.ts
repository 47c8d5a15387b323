import { expect, test } from 'vitest';
import { FACTS, found, pathway } from './findings.js';

/** Words that are right, and were told: following the advice would have turned the meaning round. */
const DONE = 'undersøgelse: CT-TAB\nundersøgelse: MR-skanning\nundersøgelse: Anamnese\nhændelse: Konference';
const statement = (key: string, sentence: string, ...lines: string[]): string[] =>
  found(pathway(FACTS, DONE, `${key}  #x-1 {`, `  > ${sentence}`, ...lines.map((line) => `  ${line}`), '}'));

test.each([
  ['må ikke', 'Patienten må under ingen omstændigheder vente på svar.'],
  ['må ikke', 'Patienten må aldrig vente på svar.'],
  ['bør ikke', 'Patienten bør under ingen omstændigheder vente på svar.'],
  ['skal ikke', 'Patienten skal på ingen måde vente på svar.'],
])('%s with another denial than «ikke»: %s', (key, sentence) => expect(statement(key, sentence)).toEqual([]));

test('a denial in other words under the word that it denies (F701)', () =>
  expect(statement('må', 'Patienten må under ingen omstændigheder vente på svar.').map((one) => one.slice(0, 4))).toEqual(['F701']));

const INSTEAD = 'Unge patienter bør ikke have foretaget CT-TAB, men i stedet MR-skanning.';
test('what is to be done instead of what the sentence denies', () => {
  expect(statement('bør', INSTEAD, 'undersøges med: MR-skanning', 'i stedet for: CT-TAB')).toEqual([]);
  expect(statement('bør', INSTEAD, 'undersøges med: CT-TAB').map((one) => one.slice(0, 4))).toContain('F701');
});

test('an order is no exception', () => {
  expect(
    statement('skal', 'Patienten skal have svar inden for 5 hverdage, dog ikke før konferencen er holdt.', 'efter: Konference'),
  ).toEqual([]);
  expect(statement('skal', 'Patienten skal have svar, dog ikke ved feber.')).toEqual(['F713 41 «skal»']);
});

test('who is named in an aside is no condition', () => {
  const sentence = 'Patienter uden feber (dvs. at der hos kvinder fx ikke er vægttab) undersøges med CT-TAB.';
  expect(statement('gælder', sentence, 'når: ikke feber og ikke vægttab', 'undersøges med: CT-TAB')).toEqual([]);
});

test('a point that need not be done says itself what may be', () => {
  const points = (...lines: string[]): string[] =>
    found(
      pathway(
        DONE,
        'skal: Udredningen skal omfatte {',
        '  - Optagelse af anamnese {\n    undersøges med: Anamnese\n  }',
        '  - Skanning {\n    undersøges med: CT-TAB\n  }',
        ...lines.map((line) => `  ${line}`),
        '}',
      ),
    );
  expect(points('- Evt. blodprøvestatus {\n    pligt: eventuelt\n  }')).toEqual([]);
  expect(points('- Evt. blodprøvestatus').map((one) => one.slice(0, 4))).toEqual(['F711']);
});
