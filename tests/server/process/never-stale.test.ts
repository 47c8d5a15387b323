import { test } from 'vitest';
import { neverStale } from './never-stale.js';

test.each([
  ['a client that watches files', true],
  ['a client that cannot', false],
])('after any deeds the server says what a check from scratch says: %s', async (_, watching) => {
  await neverStale({ runs: 1, deeds: 12, watching });
});
