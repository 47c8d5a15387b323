/** Bundles the floor's two commands, each into one file below dist/. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Writes dist/check.mjs and dist/build.mjs. */
export async function bundleFloor() {
  await build({
    absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
    entryPoints: ['check.mjs', 'build.mjs'],
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
}
