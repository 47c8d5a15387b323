/** Bundles the floor's two commands and its server, each into one file below dist/. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const options = {
  absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
};

/** Packages of the server are CommonJS and call `require` for Node's own modules. */
const require = 'import { createRequire as requireFor } from "node:module";\nconst require = requireFor(import.meta.url);';

/** Writes dist/check.mjs, dist/build.mjs and dist/server.mjs. */
export async function bundleFloor() {
  await build({ ...options, entryPoints: ['check.mjs', 'build.mjs'] });
  await build({ ...options, entryPoints: ['server.mjs'], banner: { js: require } });
}
