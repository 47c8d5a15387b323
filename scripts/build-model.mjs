/** Builds packages/model for those who install it: one file of plain JavaScript for Node and browsers, and its types. */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { mustRunNode, root } from './processes.mjs';

// npm pack runs this in a fresh clone too: what is told there is what to do, not a stack of an import.
if (!['esbuild', 'typescript'].every((name) => existsSync(path.join(root, 'node_modules', name)))) {
  console.error('What this needs is not installed. Run first, in the folder of the repository: npm ci');
  process.exit(1);
}
const { build } = await import('esbuild');

const dist = path.join('packages', 'model', 'dist');
const entry = path.join('packages', 'model', 'src', 'index.ts');

rmSync(path.join(root, dist), { recursive: true, force: true });

await build({
  absWorkingDir: root,
  entryPoints: [entry],
  outfile: path.join(dist, 'index.js'),
  bundle: true,
  platform: 'neutral',
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
});

mustRunNode([
  path.join('node_modules', 'typescript', 'bin', 'tsc'),
  ...['--ignoreConfig', '--emitDeclarationOnly', '--declaration', '--outDir', dist, '--rootDir', path.dirname(entry)],
  ...['--target', 'es2023', '--module', 'esnext', '--moduleResolution', 'bundler', '--strict', '--skipLibCheck'],
  entry,
]);
