/** How the command line is bundled: one program, and the parts that it loads when they are needed. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './processes.mjs';
import { rulePages } from './rule-pages.mjs';
import { schemas } from './schemas.mjs';

/** Some bundled packages are CommonJS and call `require` for Node's own modules. */
const header = `#!/usr/bin/env node
import { createRequire as requireFor } from "node:module";
const require = requireFor(import.meta.url);`;

/**
 * Bundles the command line into a folder, which is emptied first: names of parts change with their content, and old ones would stay for ever.
 * @param outdir seen from the root of the repository
 * @param options of esbuild beside ours
 * @returns what esbuild says of it
 */
export async function bundleCli(outdir, options = {}) {
  rmSync(path.resolve(root, outdir), { recursive: true, force: true });
  return build({
    absWorkingDir: root,
    entryPoints: { forloeb: 'packages/cli/src/main.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'parts/[name]-[hash]',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    plugins: [rulePages, schemas],
    banner: { js: header },
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
    ...options,
  });
}
