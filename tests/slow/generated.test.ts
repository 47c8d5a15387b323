import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const script = path.resolve(import.meta.dirname, '../../scripts/generate.mjs');

test('the committed parser is the one the grammar gives', () => {
  const result = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  // Langium warns on stderr that no token holds a line end: ours come from our own lexer.
  expect(result.status, result.stderr).toBe(0);
});
