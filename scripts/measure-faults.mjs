/**
 * Makes author faults in the examples and counts what becomes of them: docs/maalinger/forfatterfejl.md and tests/faults/golden.json.
 * `node scripts/measure-faults.mjs [--all] [--most 30] [--kind "bogstav"] [--show]`; only the run without options writes the files. It
 * shares the kinds between two processes.
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { mustRunNode, root } from './processes.mjs';

const outfile = path.join(root, '.cache', 'measure-faults.mjs');
mkdirSync(path.dirname(outfile), { recursive: true });
await build({
  entryPoints: [path.join(root, 'tests', 'faults', 'main.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  tsconfig: path.join(root, 'tsconfig.json'),
  outfile,
  logLevel: 'warning',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
const options = process.argv.slice(2);
if (options.length > 0) mustRunNode([outfile, ...options]);
else {
  const parts = ['0', '1'];
  const files = parts.map((part) => path.join(path.dirname(outfile), `measured-faults-${part}.json`));
  await Promise.all(parts.map((part, at) => run(['--part', part, '--parts', String(parts.length), '--out', files[at]])));
  mustRunNode([outfile, ...files.flatMap((file) => ['--merge', file])]);
  // As everything in the repository is.
  mustRunNode(['node_modules/prettier/bin/prettier.cjs', '--write', 'docs/maalinger/forfatterfejl.md', 'tests/faults/golden.json']);
}

/** Runs one of the processes to its end. */
function run(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [outfile, ...args], { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The measuring ended with ${code}.`))));
  });
}
