import { expect, test } from 'vitest';
import { nearest } from '../../packages/language/src/text/suggest.js';

test.each([
  ['udredningsenhden', ['Udredningsenheden', 'Sygehuset'], ['Udredningsenheden']],
  ['forloebstid', ['forløbstid', 'forløbstrin'], ['forløbstid', 'forløbstrin']],
  ['aar', ['år', 'gr'], ['år']],
  ['laege', ['læge', 'lege', 'lager'], ['læge', 'lege']],
  ['bor', ['bør', 'bar'], ['bør', 'bar']],
  ['sakl', ['skal', 'kan'], ['skal']],
  ['Første  fremmøde.', ['første-fremmøde'], ['første-fremmøde']],
  ['biopsi', ['mammografi', 'gastroskopi'], []],
  ['', ['a'], []],
  ['kod', ['kode', 'mod', 'kop', 'god'], ['god', 'kode', 'kop']],
])('%j among %j: %j', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toEqual(expected);
});

test('fewer on request, each once, never more than three', () => {
  expect(nearest('kod', ['kode', 'god', 'god'], { max: 1 })).toEqual(['god']);
  expect(nearest('kod', ['kode', 'god', 'god', 'kop', 'mod'], { max: 9 })).toEqual(['god', 'kode', 'kop']);
});

test('a third of the letters may be wrong, no more', () => {
  expect(nearest('abcdef', ['abcdxx', 'abcxxx'])).toEqual(['abcdxx']);
});
