import { test } from 'vitest';
import { readFileSync, writeFileSync } from 'node:fs';
import { Completing } from './completing.js';
import { PLACES } from './completion-places.js';

test('draft', async () => {
  let out = '';
  for (const [name, source] of PLACES) {
    const c = await Completing.at(source);
    out += `## ${name}\n${JSON.stringify(c.labels.length > 60 ? [...c.labels.slice(0,60), '…'+c.labels.length] : c.labels)}\n`;
  }
  writeFileSync('/tmp/draft.txt', out);
});
