import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { joinPastedText, renderPasted } from '../../packages/language/src/paste/index.js';

/** Excerpts of the printed pathway, word for word as its PDF is pasted, and beside each the text it becomes. */
const folder = path.join(import.meta.dirname, 'golden');
const excerpts = readdirSync(folder).filter((file) => file.endsWith('.pasted.txt'));

test('there are excerpts', () => {
  expect(excerpts).toHaveLength(13);
});

test.each(excerpts)('%s', async (file) => {
  const pasted = readFileSync(path.join(folder, file), 'utf8');
  const joined = path.join(folder, file.replace('.pasted.', '.joined.'));
  await expect(renderPasted(joinPastedText(pasted))).toMatchFileSnapshot(joined);
});
