/** Makes the programs of the extension in packages/vscode/dist: the extension itself, and the command line with the language server. */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { bundleCli } from '../bundle-cli.mjs';
import { root } from '../processes.mjs';
import { licencesOf } from './licences.mjs';

/** The folder that VS Code runs the extension from. */
const DIST = path.join('packages', 'vscode', 'dist');

export async function bundleExtension() {
  rmSync(path.join(root, DIST), { recursive: true, force: true });
  const program = await bundleCli(path.join(DIST, 'forloeb'), { minify: true, metafile: true });
  const client = await build({
    absWorkingDir: root,
    entryPoints: { extension: 'packages/vscode/src/extension.ts' },
    outdir: DIST,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
  });
  writeFileSync(path.join(root, DIST, 'LICENSES.txt'), licencesOf([program.metafile, client.metafile]));
}
