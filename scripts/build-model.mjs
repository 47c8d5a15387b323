/** Builds packages/model for those who install it: one file of plain JavaScript for Node and browsers, and its types. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { mustRunNode, root } from './processes.mjs';

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
