#!/usr/bin/env node
/** Starts the command line. It is bundled by `npm run build`, so a fresh clone has to be built once. */
import { existsSync } from 'node:fs';
import nodeModule from 'node:module';
import { setFlagsFromString } from 'node:v8';

const bundle = new URL('../dist/forloeb.mjs', import.meta.url);

// A run lasts about a second: Node's usual haste to make machine code costs more than it gives (docs/maalinger/hastighed.md). This is four
// times the usual wait in bytes run; a Node that does not know the word leaves it be.
setFlagsFromString('--interrupt-budget=270336');

// From Node 22 on the compiled bundle is kept between runs, which halves the time to start.
nodeModule.enableCompileCache?.();

if (existsSync(bundle)) await import(bundle.href);
else {
  console.error('forloeb er ikke bygget endnu. Kør først: npm run build\n(forloeb has not been built yet. Run first: npm run build)');
  process.exitCode = 2;
}
