/** npm run pictures: takes the pictures of the extension's README anew, in a real VS Code (tests/clients/readme-pictures.ts). */
import path from 'node:path';
import { build } from 'esbuild';
import { mustRunNode, root } from './processes.mjs';

const outfile = path.join(root, '.cache', 'readme-pictures.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['tests/clients/readme-pictures.ts'],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  define: { 'import.meta.dirname': JSON.stringify(path.join(root, 'tests', 'clients')) },
});
mustRunNode([outfile]);
