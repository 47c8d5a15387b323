import { expect, test } from 'vitest';
import { renameExample } from '../server/rename-of-example.js';

test('renaming whatever has a name in the real pathway changes no meaning and no finding', async () => {
  expect(await renameExample(Infinity)).toBeGreaterThan(1_000);
}, 1_800_000);
