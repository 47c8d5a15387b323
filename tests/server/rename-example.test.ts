import { expect, test } from 'vitest';
import { renameExample } from './rename-of-example.js';

test('renaming in the real pathway changes no meaning and no finding: one title, other name and id of every kind', async () => {
  expect(await renameExample(1)).toBeGreaterThan(50);
});
