import { describe, expect, test } from 'vitest';
import { found, pathway, texts } from './findings.js';

const event = (name: string, ...lines: string[]): string[] =>
  lines.length === 0 ? [`hændelse: ${name}`] : [`hændelse: ${name} {`, ...lines.map((line) => `  ${line}`), '}'];
const span = (name: string, from: string, to: string): string[] => [
  `forløbstid: ${name} {`,
  '  højst: 8 kalenderdage',
  `  fra: ${from}`,
  `  til: ${to}`,
  '  grundlag: lov',
  '  monitoreret: ja',
  '}',
];

describe('order that goes round in a circle (F505)', () => {
  test.each([
    [[...event('A', 'efter: B'), ...event('B', 'efter: A')], ['F505 7 «A»']],
    [[...event('A', 'inden: B'), ...event('B', 'efter: A')], []],
    [[...event('A', 'efter: B', 'inden: B'), ...event('B')], ['F505 5 «B»']],
    [[...event('A', 'efter: A')], ['F505 4 «A»']],
    [[...event('A', 'efter: C'), ...event('B', 'efter: A'), ...event('C', 'efter: B')], ['F505 10 «B»']],
    [[...event('A'), ...event('B'), ...span('T', 'A', 'B'), ...span('U', 'B', 'A')], ['F505 15 «A»']],
  ])('%j', (lines, expected) => expect(found(pathway(...lines))).toEqual(expected));

  test('the circle is said, and where else the order stands', () => {
    const text = pathway(...event('A', 'efter: B'), ...event('B', 'efter: A'));
    expect(texts(text, 'F505')).toEqual([
      'Rækkefølgen går i ring: «B» → «A» → «B». Det samme kan ikke komme både før og efter. Ret en af linjerne med «efter», «inden», «fra» eller «til».',
    ]);
  });

  test('under a condition the order may be another one', () => {
    const fact = ['oplysning: feber {', '  type: ja/nej', '}'];
    expect(found(pathway(...fact, ...event('A', 'efter: B', 'når: feber'), ...event('B', 'efter: A')))).toEqual([]);
  });

  test('a long chain is no circle and no crash', () => {
    const lines = Array.from({ length: 3000 }, (_, index) => event(`E${index}`, `efter: E${index + 1}`)).flat();
    expect(found(pathway(...lines, 'hændelse: E3000'))).toEqual([]);
  });
});

describe('ends that are swapped or the same (F504, F506)', () => {
  const events = [...event('A'), ...event('B', 'efter: A')];

  test('a span against the order that is stated', () => {
    expect(found(pathway(...events, ...span('T', 'A', 'B')))).toEqual([]);
    expect(found(pathway(...events, ...span('T', 'B', 'A')))).toEqual(['F506 10 «A»']);
    expect(texts(pathway(...events, ...span('T', 'B', 'A')), 'F506')).toEqual([
      '«fra» og «til» er byttet om: «A» kommer før «B» (a.forloeb, linje 4). Byt om på dem i «T», eller ret rækkefølgen.',
    ]);
  });

  test('a responsibility has two different ends too', () => {
    const owner = (to: string): string =>
      pathway(...event('A'), ...event('B'), 'aktør: L', 'ansvar: R {', '  hvem: L', '  fra: A', `  til: ${to}`, '}');
    expect(found(owner('A'))).toEqual(['F504 9 «A»']);
    expect(texts(owner('A'), 'F504')).toEqual(['«R» begynder og slutter med samme hændelse. Ret «fra» eller «til».']);
    expect(found(owner('B'))).toEqual([]);
  });
});
