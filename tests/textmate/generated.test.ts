import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

test('the committed grammars are what the table of keys gives', () => {
  const output = execFileSync(process.execPath, ['scripts/generate-textmate.mjs', '--check'], { cwd: root, encoding: 'utf8' });
  expect(output).toContain('up to date');
});
