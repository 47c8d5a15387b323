import { expect, test } from 'vitest';
import { da } from '../../packages/vscode/src/texts/da.js';
import { en } from '../../packages/vscode/src/texts/en.js';

test.each([
  [{ errors: 0, warnings: 0, hints: 0, files: 0 }, 'Pakkeforløb: ingen .forloeb-filer', 'Pakkeforløb: no .forloeb files'],
  [{ errors: 0, warnings: 0, hints: 0, files: 3 }, 'Pakkeforløb: ingen fejl', 'Pakkeforløb: no errors'],
  [{ errors: 1, warnings: 1, hints: 2, files: 3 }, 'Pakkeforløb: 1 fejl, 1 advarsel, 2 tip', 'Pakkeforløb: 1 error, 1 warning, 2 notices'],
])('the status bar says of %j what was found', (counts, danish, english) => {
  expect([da.status.counts(counts), en.status.counts(counts)]).toEqual([danish, english]);
});

test('where there are no files it is said whether a folder is open', () => {
  expect([da.status.makeFirst(true), da.status.makeFirst(false)]).toEqual([
    'Mappen har ingen filer, hvis navn slutter på .forloeb, så intet er kontrolleret. Vælg for at lave et nyt pakkeforløb.',
    'Ingen mappe er åben, så intet er kontrolleret. Vælg for at lave et nyt pakkeforløb.',
  ]);
  expect(en.status.makeFirst(false)).toBe('No folder is open, so nothing was checked. Select to make a new pathway.');
});
