/**
 * Runs a script under another version of Node, taken from the npm package `node` and kept outside the lock file.
 * Use: node scripts/with-node.mjs 24 script.mjs arguments…
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mustRunNpm, root, runNode } from './processes.mjs';

/** Major version -> the exact version tested with. */
const versions = { 22: '22.23.3', 24: '24.21.0' };

const [major, ...args] = process.argv.slice(2);
const version = versions[major];
if (!version || args.length === 0) {
  console.error(`Use: node scripts/with-node.mjs ${Object.keys(versions).join('|')} script.mjs`);
  process.exit(2);
}
process.exit(runNode(args, { node: installNode() }));

function installNode() {
  const folder = path.join(root, '.cache', `node-${version}`);
  const binary = path.join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
    mustRunNpm(['install', '--no-save', '--no-fund', '--no-audit', `node@${version}`], { cwd: folder });
  }
  return binary;
}
