import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const major = process.versions.node.split('.')[0]!;
const files = ['packages/cli/bin/forloeb.mjs', 'packages/cli/src/shell/haste.ts'];

/** Node does not say that it does not know a flag; it complains on standard error, and goes on. */
test.each(files)('%s: the flag for this version of Node is one that it knows', (file) => {
  const source = readFileSync(path.resolve(import.meta.dirname, '../..', file), 'utf8');
  const flags = new Map([...source.matchAll(/'?(\d\d)'?: '(--[a-z-]+=\d+)'/g)].map(([, version, flag]) => [version!, flag!]));
  expect([...flags.keys()]).toEqual(['20', '22']);
  const flag = flags.get(major);
  if (flag === undefined) return;
  const { status, stderr } = spawnSync(process.execPath, [flag, '-e', '0'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  // A flag of no version is refused.
  expect(spawnSync(process.execPath, [flag.replace('=', '-ikke='), '-e', '0']).status).not.toBe(0);
});
