/**
 * npm test: set-up, types, the fast tests. npm run test:all: the slow tests too, and the fast ones under newer Nodes.
 * Every run of vitest leaves its figures in .cache/reports/ for .ci/run. Runs on after a failure, to tell all at once.
 */
import path from 'node:path';
import { mustRunNode, root, runNode } from './processes.mjs';

const all = process.argv.includes('--all');
const vitest = path.join('node_modules', 'vitest', 'vitest.mjs');

mustRunNode([path.join('scripts', 'setup.mjs')]);
console.log('Types …');
mustRunNode([path.join('node_modules', 'typescript', 'bin', 'tsc'), '-p', '.']);

const codes = [runTests('fast')];
if (all) {
  codes.push(runTests('slow'));
  for (const major of ['22', '24']) codes.push(runTests('fast', major));
}
process.exit(codes.every((code) => code === 0) ? 0 : 1);

function runTests(tier, major) {
  const name = [all ? 'all' : 'test', tier, major ? `node${major}` : 'node'].join('-');
  const report = path.join(root, '.cache', 'reports', `${name}.json`);
  console.log(`Tests: ${tier}, ${major ? `Node ${major}` : `Node ${process.versions.node}`} …`);
  const args = [vitest, 'run', '--project', tier, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return runNode(major ? [path.join('scripts', 'with-node.mjs'), major, ...args] : args);
}
