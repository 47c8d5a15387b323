import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../packages/cli/package.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '../..');

/** Outside the repository there is no node_modules to fall back on. */
test('the bundled command line runs on its own', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'forloeb-'));
  try {
    const dist = path.join(folder, 'dist');
    execFileSync(process.execPath, [path.join(root, 'scripts', 'build.mjs'), dist]);
    const bundle = path.join(dist, 'forloeb.mjs');
    expect(execFileSync(process.execPath, [bundle, '--version'], { encoding: 'utf8' })).toBe(`${manifest.version}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
