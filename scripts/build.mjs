/** Bundles the command line, which then runs on Node alone: packages/cli/dist/forloeb.mjs and the parts it loads when they are needed. */
import path from 'node:path';
import { bundleCli } from './bundle-cli.mjs';

await bundleCli(process.argv[2] ?? path.join('packages', 'cli', 'dist'));
