#!/usr/bin/env node
/** Starts the command line. It is bundled by `npm run build`, so a fresh clone has to be built once. */
import { existsSync } from 'node:fs';
import nodeModule from 'node:module';

const bundle = new URL('../dist/forloeb.mjs', import.meta.url);

// From Node 22 on the compiled bundle is kept between runs, which halves the time to start.
nodeModule.enableCompileCache?.();

if (existsSync(bundle)) await import(bundle.href);
else {
  console.error('forloeb er ikke bygget endnu. Kør først: npm run build\n(forloeb has not been built yet. Run first: npm run build)');
  process.exitCode = 2;
}
