import { describe, expect, test } from 'vitest';
import { found, pathway } from './findings.js';

const EVENTS = ['hændelse: A', 'hændelse: B', 'hændelse: C'];
const span = (title: string, ...lines: readonly string[]): string[] => [
  `forløbstid: ${title}  #${title} {`,
  ...lines.map((line) => `  ${line}`),
  '  grundlag: lokal',
  '  monitoreret: ja',
  '}',
];
const one = span('t1', 'højst: 42 kalenderdage', 'fra: A', 'til: B');

/** Findings of a span that corresponds to `t1`. */
const second = (...lines: readonly string[]): string[] =>
  found(pathway(...EVENTS, ...one, ...span('t2', ...lines, 'svarer til: #t1'))).map((finding) => finding.replace(/ \d+/, ''));

describe('svarer til (F715)', () => {
  test('what both say has to be the same, in whatever unit', () => {
    expect(second('højst: 42 kalenderdage', 'fra: A', 'til: B')).toEqual([]);
    expect(second('højst: 6 uger', 'fra: A', 'til: B')).toEqual([]);
    expect(second('højst: 41 kalenderdage', 'fra: A', 'til: B')).toEqual(['F715 «41 kalenderdage»']);
    expect(second('højst: 42 hverdage', 'fra: A', 'til: B')).toEqual(['F715 «42 hverdage»']);
    expect(second('højst: 42 kalenderdage', 'fra: A', 'til: C')).toEqual(['F715 «C»']);
  });

  test('what only one says is no difference', () => {
    expect(second('mindst: 2 kalenderdage', 'fra: A', 'til: B')).toEqual([]);
  });

  test('a difference that is printed and explained is known', () => {
    const printed = ['trykt som: 41 dage {', '  begrundelse: Trykfejl.', '}'];
    expect(second('højst: 41 kalenderdage', 'fra: A', 'til: B', ...printed)).toEqual([]);
  });

  const ages = (first: string, other: string): string[] =>
    found(
      pathway(
        'oplysning: alder {',
        '  type: måling',
        '  måles i: år',
        '}',
        'kriterium: X {',
        `  når: ${first}`,
        '}',
        'kriterium: Y {',
        `  når: ${other}`,
        '  svarer til: X',
        '}',
      ),
    ).map((finding) => finding.replace(/ \d+/, ''));

  test('numbers in conditions on the same data element', () => {
    expect(ages('alder over 40 år', 'alder over 40 år')).toEqual([]);
    expect(ages('alder over 40 år', 'alder over 45 år')).toEqual(['F715 «alder over 45 år»']);
    expect(ages('alder over 18 år og alder over 40 år', 'alder over 40 år og alder over 18 år')).toEqual([]);
    expect(ages('alder over 40 år', 'alder under 45 år')).toEqual([]);
  });

  const sentences = (first: string, other: string): string[] =>
    found(pathway(`gælder: ${first}  #s`, 'gælder {', `  > ${other}`, '  svarer til: #s', '}')).map((finding) => finding.slice(0, 4));

  test('numbers in the sentences', () => {
    expect(sentences('Det tager 22 kalenderdage.', 'Det tager 22 dage i alt.')).toEqual([]);
    expect(sentences('Det tager 22 kalenderdage.', 'Det tager 30 kalenderdage.')).toEqual(['F715']);
    expect(sentences('Det tager 22 kalenderdage.', 'De 6 dage er en del af de 22 dage.')).toEqual([]);
    expect(sentences('Det tager 22 kalenderdage.', 'Det tager 3 uger.')).toEqual([]);
  });
});

describe('events that are one', () => {
  test('a span between them is one between the same event (F504)', () => {
    const events = ['hændelse: A', 'hændelse: B {', '  svarer til: A', '}', 'hændelse: C {', '  svarer til: B', '}'];
    expect(found(pathway(...events, ...span('t', 'højst: 2 uger', 'fra: A', 'til: C')))).toEqual(['F504 13 «C»']);
  });

  test('spans from one and the other are from the same', () => {
    const events = ['hændelse: A', 'hændelse: B', 'hændelse: C {', '  svarer til: B', '}'];
    const other = span('t2', 'højst: 42 kalenderdage', 'fra: A', 'til: C', 'svarer til: #t1');
    expect(found(pathway(...events, ...one, ...other))).toEqual([]);
  });

  test('the order of one is the order of the other (F505)', () => {
    const order = (last: string): string[] =>
      found(
        pathway(
          'hændelse: A {',
          '  inden: B',
          '}',
          'hændelse: B',
          'hændelse: C {',
          `  inden: ${last}`,
          '  svarer til: B',
          '}',
          'hændelse: D',
        ),
      );
    expect(order('D')).toEqual([]);
    expect(order('A').map((finding) => finding.slice(0, 4))).toEqual(['F505']);
  });

  test('after one of several, and before all: no circle', () => {
    const order = (head: string): string[] =>
      found(pathway('hændelse: A {', `  ${head} {`, '    - B', '    - C', '  }', '}', 'hændelse: B {', '  efter: A', '}', 'hændelse: C'));
    expect(order('efter mindst én af')).toEqual([]);
    expect(order('efter').map((finding) => finding.slice(0, 4))).toEqual(['F505']);
  });

  test('an event of a module and the pathway’s own', () => {
    const module = 'modul: M {\n  hændelse: Slut\n}\n';
    const text = (from: string): string =>
      `${module}${pathway('følger: M', 'hændelse: Afsluttet {', '  svarer til: Slut', '}', 'hændelse: Start', ...span('t', 'højst: 2 uger', `fra: ${from}`, 'til: Slut'))}`;
    expect(found(text('Start'))).toEqual([]);
    expect(found(text('Afsluttet')).map((finding) => finding.slice(0, 4))).toEqual(['F504']);
  });

  test('nothing else is an event (F716)', () => {
    expect(found(pathway('fase: F', 'hændelse: A {', '  svarer til: F', '}'))).toEqual(['F716 5 «F»']);
    expect(found(pathway('hændelse: A', 'fase: F {', '  svarer til: A', '}'))).toEqual(['F716 5 «A»']);
  });
});

describe('statements that correspond (F715)', () => {
  const declared = ['enhed: E', 'enhed: F', 'oplysning: indlagt {', '  type: ja/nej', '}'];
  const statement = (id: string, ...lines: string[]): string[] => [
    `gælder  #${id} {`,
    '  > Afdelingen spørger, mens patienten er der.',
    ...lines.map((line) => `  ${line}`),
    '}',
  ];
  const both = (first: string[], other: string[]): string[] =>
    found(pathway(...declared, ...statement('s1', ...first), ...statement('s2', ...other, 'svarer til: #s1')))
      .filter((finding) => finding.startsWith('F715'))
      .map((finding) => finding.replace(/ \d+/, ''));

  test.each([
    [['hvem: E'], ['hvem: F'], 'F715 «F»'],
    [['så længe: indlagt'], ['medmindre: indlagt'], 'F715 «indlagt»'],
    [['så længe: indlagt'], ['så længe: ikke indlagt'], 'F715 «ikke indlagt»'],
    [['når: indlagt'], ['medmindre: indlagt'], 'F715 «indlagt»'],
  ])('%s and %s', (first, other, told) => expect(both(first, other)).toEqual([told]));

  test.each([
    [['hvem: E'], ['hvem: E']],
    [['hvem: E'], []],
    [['så længe: indlagt'], ['når: indlagt']],
    [['når: ikke indlagt'], ['medmindre: indlagt']],
  ])('%s and %s agree', (first, other) => expect(both(first, other)).toEqual([]));
});
