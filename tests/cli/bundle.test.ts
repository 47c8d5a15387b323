import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
    // The parser's library is most of the bundle, and is needed only where a condition cannot be read without it.
    const withParser = partsWith('EmbeddedActionsParser', path.join(dist, 'parts'));
    expect(withParser).not.toEqual([]);
    for (const command of ['check', 'build', 'format', 'ids', 'test'])
      expect(loadedAtOnce(command, path.join(dist, 'parts')).filter((part) => withParser.includes(part))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function partsWith(word: string, folder: string): string[] {
  return readdirSync(folder).filter((part) => readFileSync(path.join(folder, part), 'utf8').includes(word));
}

/** The part of the command and all that it loads before it runs. */
function loadedAtOnce(command: string, folder: string): string[] {
  const loaded = new Set(readdirSync(folder).filter((part) => part.startsWith(`${command}-`)));
  expect(loaded.size).toBe(1);
  for (const part of loaded) {
    const text = readFileSync(path.join(folder, part), 'utf8');
    for (const [, other] of text.matchAll(/(?:\bfrom|\bimport)"\.\/([^"]+)"/g)) loaded.add(other!);
  }
  return [...loaded];
}
