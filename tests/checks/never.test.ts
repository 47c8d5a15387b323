import { expect, test } from 'vitest';
import { FACTS, FACTS_END, found, pathway, texts, when, WHEN } from './findings.js';

test.each([
  ['alder over 60 år og alder under 40 år', 'alder under 40 år'],
  ['alder under 40 år og alder over 60 år', 'alder over 60 år'],
  ['alder over 40 år og alder under 40 år', 'alder under 40 år'],
  ['alder mindst 40 år og alder under 40 år', 'alder under 40 år'],
  ['alder mindst 40 år og (feber og alder højst 30 år)', 'alder højst 30 år'],
  ['alder over 60 år og alder under 40 måneder', 'alder under 40 måneder'],
  ['alder præcis 40 år og alder over 50 år', 'alder over 50 år'],
  ['alder mellem 18 år og 40 år og alder over 60 år', 'alder over 60 år'],
  ['største diameter over 2 cm og største diameter under 10 mm', 'største diameter under 10 mm'],
])('no number is %s (F421)', (condition, place) => {
  expect(found(when(condition))).toEqual([`F421 ${WHEN} «${place}»`]);
});

test.each([
  'alder over 40 år og alder under 60 år',
  'alder over 60 år eller alder under 40 år',
  'alder mindst 40 år og alder højst 40 år',
  'alder over ca. 60 år og alder under 40 år',
  'alder over 1 måneder og alder under 31 kalenderdage',
  'alder over 40 år og største diameter under 2 cm',
])('%s can be', (condition) => expect(found(when(condition)).filter((one) => one.startsWith('F421'))).toEqual([]));

test('the same in a list, and in words', () => {
  const list = pathway(
    FACTS,
    'kan {',
    '  > Patienten kan undersøges.',
    '  alle gælder {',
    '    - alder over 60 år',
    '    - alder under 40 år',
    '  }',
    '}',
  );
  expect(texts(list, 'F421')).toEqual([
    '«alder» skal her være både «over 60 år» og «under 40 år», og det kan aldrig ske. Ret den ene grænse, eller skriv «eller» i stedet for «og».',
  ]);
  expect(found(list.replace('alle gælder', 'mindst én gælder'))).toEqual([]);
});

test('after, before or instead of a part of itself (F508)', () => {
  const statement = (key: string, name: string): string =>
    pathway(FACTS, 'undersøgelse: CT', 'kan  #s {', '  > Patienten kan undersøges.', `  ${key}: ${name}`, '  - Ultralyd  #del', '}');
  const line = FACTS_END + 4;
  expect(found(statement('efter', '#del'))).toEqual([`F508 ${line} «#del»`]);
  expect(found(statement('inden', '#del'))).toEqual([`F508 ${line} «#del»`]);
  expect(found(statement('i stedet for', '#s'))).toEqual([`F508 ${line} «#s»`]);
  expect(found(statement('efter', '#s'))).toEqual([`F505 ${line} «#s»`]);
  expect(found(statement('efter', 'CT'))).toEqual([]);
  expect(texts(statement('efter', '#del'), 'F508')).toEqual([
    'Her står «efter», men «#del» er en del af blokken selv. Skriv navnet på noget, der står uden for blokken.',
  ]);
  expect(texts(statement('i stedet for', '#s'), 'F508')).toEqual([
    'Her står «i stedet for», men «#s» er det, som blokken selv handler om. Skriv navnet på noget, der står uden for blokken.',
  ]);
});
