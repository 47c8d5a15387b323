/**
 * What the benchmark measures. To measure another tool, add a subject here and its input to `cases.mjs`.
 * - `prepare` makes the program ready before anything is timed.
 * - `check` and `build` give the arguments for Node; `build` makes its output folder, and is absent where the program cannot build.
 *   Exit code 0 is required, so that a failing subject is never timed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleFloor } from './floor/bundle.mjs';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const forloeb = here('../packages/cli/bin/forloeb.mjs');

/** The subject all others are compared with. */
export const floor = {
  name: 'floor',
  prepare: bundleFloor,
  check: (folder) => [here('floor/dist/check.mjs'), folder],
  build: (folder, output) => [here('floor/dist/build.mjs'), folder, output],
};

/** The command line as it is installed. */
const ours = {
  name: 'ours',
  prepare: () => {
    run([here('../scripts/build.mjs')]);
    // Measured as soon as there is such a command.
    if (spawnSync(process.execPath, [forloeb, 'build', '--help']).status === 0)
      ours.build = (folder, output) => [forloeb, 'build', folder, '--out', output];
  },
  check: (folder) => [forloeb, 'check', folder],
};

/** TypeSpec reads and links the same content; it runs on Node 22 and later. */
const typeSpec = {
  name: 'TypeSpec',
  package: '@typespec/compiler',
  node: 22,
  check: (folder) => [here('others/node_modules/@typespec/compiler/cmd/tsp.js'), 'compile', folder, '--no-emit'],
};

/** YAML with a JSON Schema: the structure of the same content, no names. */
const yaml = { name: 'yaml + ajv', package: 'yaml', check: (folder) => [here('others/yaml-check.mjs'), folder] };

/** All subjects, in the order they are printed; with `others` those tools too that are installed beside the benchmark. */
export function subjectsFor({ others }) {
  return others ? [floor, ours, ...[typeSpec, yaml].filter(canRun)] : [floor, ours];
}

function canRun({ name, package: needed, node = 0 }) {
  const problem = !existsSync(here(`others/node_modules/${needed}`))
    ? 'run npm install --prefix bench/others first'
    : Number(process.versions.node.split('.')[0]) < node
      ? `it needs Node ${node}`
      : undefined;
  if (problem) console.log(`${name} is left out: ${problem}`);
  return problem === undefined;
}

function run(args) {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stderr}`);
}
