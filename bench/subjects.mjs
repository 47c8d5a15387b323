/**
 * What the benchmark measures. To measure ours, add a subject here: one entry, nothing else changes.
 * - `prepare` makes the program ready before anything is timed.
 * - `generate` writes `count` pathways into the folder; it empties the folder first.
 * - `check` and `build` give the arguments for Node; `build` makes its output folder. Exit code 0 is required, so that a failing subject is never timed.
 */
import { fileURLToPath } from 'node:url';
import { bundleFloor } from './floor/bundle.mjs';
import { generate } from './floor/generate.mjs';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

/** The subject all others are compared with. */
export const floor = {
  name: 'floor',
  prepare: bundleFloor,
  generate,
  check: (folder) => [here('floor/dist/check.mjs'), folder],
  build: (folder, output) => [here('floor/dist/build.mjs'), folder, output],
};

/** All subjects, in the order they are printed. */
export const subjects = [floor];
