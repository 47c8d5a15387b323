import { expect, test } from 'vitest';
import { neverStale } from '../../server/process/never-stale.js';
import { sameAsCheck } from '../../server/process/same-as-check.js';

test.each([
  ['a client that watches files', true],
  ['a client that cannot', false],
])('after many deeds the server says what a check from scratch says: %s', async (_, watching) => {
  await neverStale({ runs: 20, deeds: 20, watching });
});

test('of some hundred spoilt files it says what `forloeb check` says', async () => {
  const { files, findings } = await sameAsCheck(Array.from({ length: 24 }, (_, number) => `fejl ${number}`));
  expect(files).toBeGreaterThan(300);
  expect(findings).toBeGreaterThan(300);
});
