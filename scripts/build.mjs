/** Bundles the command line into one file, which runs on Node alone: packages/cli/dist/forloeb.mjs. */
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './processes.mjs';
import { rulePages } from './rule-pages.mjs';

/** Some bundled packages are CommonJS and call `require` for Node's own modules. */
const header = `#!/usr/bin/env node
import { createRequire as requireFor } from "node:module";
const require = requireFor(import.meta.url);`;

await build({
  absWorkingDir: root,
  entryPoints: ['packages/cli/src/main.ts'],
  outfile: process.argv[2] ?? path.join('packages', 'cli', 'dist', 'forloeb.mjs'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  mainFields: ['module', 'main'],
  plugins: [rulePages],
  banner: { js: header },
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'warning',
});
