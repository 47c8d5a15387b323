import { expect, test } from 'vitest';
import { found, pathway, texts } from './findings.js';

const section = (number: string, ...inner: string[]): string =>
  [`afsnit: S ${number} {`, `  nummer: ${number}`, ...inner.map((line) => `  ${line}`), '}'].join('\n');
const told = (...sections: string[]): string[] => texts(pathway(...sections), 'F725');

test('two sections of one number in one block', () => {
  expect(told(section('1'), 'afsnit: Andet {', '  nummer: 1', '}')).toEqual([
    'Nummeret «1» kan ikke være rigtigt her. Afsnittet «S 1» (a.forloeb, linje 3) har det også.',
  ]);
  expect(told(section('1', 'afsnit: A {', '  nummer: a.', '}'), section('2', 'afsnit: B {', '  nummer: a.', '}'))).toEqual([]);
});

test('a section with a number that is not in the section around it', () => {
  expect(told(section('3.3', ...section('3').split('\n')))).toEqual([
    'Nummeret «3» kan ikke være rigtigt her. Afsnittet står i «S 3.3», så det skulle begynde med «3.3.».',
  ]);
  for (const number of ['3.3.1', '1.', 'a.', 'Tabel 1']) expect(told(section('3.3', ...section(number).split('\n')))).toEqual([]);
  expect(told(section('3', ...section('3.1').split('\n')))).toEqual([]);
});

test('a number that has lost its digits', () => {
  expect(told(section('Bilag 1'), section('Bilag'))).toEqual([
    'Nummeret «Bilag» kan ikke være rigtigt her. Ved siden af står «Bilag 1»; her mangler tallet.',
  ]);
  expect(found(pathway(section('Bilag 1'), section('Bilag 2')))).toEqual([]);
});

test('numbers that are exchanged in a section', () => {
  const two = (first: string, second: string): string => section('3.3', ...section(first).split('\n'), ...section(second).split('\n'));
  expect(told(two('3.3.3', '3.3.2'))).toEqual([
    'Nummeret «3.3.2» kan ikke være rigtigt her. Afsnittet efter «S 3.3.3» har et lavere nummer end det (3.3.3).',
  ]);
  expect(told(two('b.', 'a.'))).toEqual([
    'Nummeret «a.» kan ikke være rigtigt her. Afsnittet efter «S b.» har et lavere nummer end det (b.).',
  ]);
  for (const [first, second] of [
    ['3.3.2', '3.3.3'],
    ['3.3.9', '3.3.10'],
    ['a.', 'b.'],
    ['1.', 'a.'],
    ['3.3.2', '1.'],
  ] as const)
    expect(told(two(first, second))).toEqual([]);
  expect(told(section('3.3'), section('3.2'))).toEqual([]);
});
