import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const lockFile = path.resolve(import.meta.dirname, '../../package-lock.json');
const locations = Object.keys((JSON.parse(readFileSync(lockFile, 'utf8')) as { packages: object }).packages);

/** Two copies make `instanceof ResponseError` fail: the server then answers errors and cancellations as results. */
test.each(['vscode-jsonrpc', 'vscode-languageserver-protocol'])('the tree holds exactly one %s', (name) => {
  expect(locations.filter((location) => location.endsWith(`node_modules/${name}`))).toEqual([`node_modules/${name}`]);
});
