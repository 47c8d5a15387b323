/**
 * Makes author faults in the examples and counts what becomes of them: docs/maalinger/forfatterfejl.md and tests/faults/golden.json.
 * `node scripts/measure-faults.mjs [--all] [--most 30] [--kind "bogstav"] [--show]`; only the run without options writes the files.
 */
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
mustRunNode([outfile, ...process.argv.slice(2)]);
