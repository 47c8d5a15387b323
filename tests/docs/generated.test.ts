import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const scripts = path.resolve(import.meta.dirname, '../../scripts');

test.each([
  ['docs/sprog: what the table and the grammar give', 'generate-sprog.mjs'],
  ['docs/regler and packages/model/docs: what the catalogue and docs/json.md give', 'generate-docs.mjs'],
])(
  '%s',
  (_, script) => {
    const result = spawnSync(process.execPath, [path.join(scripts, script), '--check'], { encoding: 'utf8' });
    expect(result.stderr).toBe('');
    expect(result.status).toBe(0);
  },
  30_000,
);
