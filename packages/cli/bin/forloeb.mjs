#!/usr/bin/env node
/** Starts the command line. It is bundled by `npm run build`, so a fresh clone has to be built once. */
import { existsSync } from 'node:fs';
import nodeModule from 'node:module';
import { setFlagsFromString } from 'node:v8';

const bundle = new URL('../dist/forloeb.mjs', import.meta.url);

// A run lasts about a second: the haste with which Node 20 and 22 make machine code costs more than it gives (docs/maalinger/hastighed.md).
// Here a function must run eight times as much before that is done, with Node 22 four times. Each version has its own word for it; Node 24
// is not in such haste.
// What goes on for hours does gain by it.
const goesOn = process.argv.includes('lsp') || process.argv.includes('--watch');
const patience = { 20: '--interrupt-budget=540672', 22: '--invocation-count-for-turbofan=12000' }[process.versions.node.split('.')[0]];
if (patience && !goesOn) setFlagsFromString(patience);

// From Node 22 on the compiled bundle is kept between runs, which halves the time to start.
nodeModule.enableCompileCache?.();

if (existsSync(bundle)) await import(bundle.href);
else {
  console.error('forloeb er ikke bygget endnu. Kør først: npm run build\n(forloeb has not been built yet. Run first: npm run build)');
  process.exitCode = 2;
}
