import { expect, test } from 'vitest';
import { matters, onlyContents } from '../../packages/server/src/session/changes.js';
import { isBelow } from '../../packages/server/src/session/names.js';

const KNOWN = ['file:///p/under/å.forloeb'];

test.each([
  ['file:///p/a.forloeb', 'changed', true],
  ['file:///p/forloeb.config.json', 'deleted', true],
  // Folders: the files in them are not told one by one.
  ['file:///p/under', 'deleted', true],
  ['file:///p/und', 'deleted', false],
  ['file:///p/ny', 'created', true],
  ['file:///p/ny', 'changed', false],
  ['file:///p/billede.png', 'created', false],
  ['file:///p/andet.config.json', 'created', false],
] as const)('%s, %s: of interest %s', (uri, type, isOfInterest) => {
  expect(matters({ uri, type }, (folder) => KNOWN.some((file) => isBelow(folder, file)))).toBe(isOfInterest);
});

test('only contents changed where no file came, went or is new', () => {
  const changes = (type: 'changed' | 'deleted') => new Map([['file:///p/a.forloeb', { uri: 'file:///p/a.forloeb', type }]]);
  expect(onlyContents(changes('changed'), () => true)).toBe(true);
  expect(onlyContents(changes('changed'), () => false)).toBe(false);
  expect(onlyContents(changes('deleted'), () => true)).toBe(false);
});
