/** Runs one program several times, each in a process of its own, and gives the medians. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const hook = new URL('usage.mjs', import.meta.url).href;

/**
 * Medians over the runs: `wall` and `processor` (user and system) in seconds, `memory` (peak) in MB (1,048,576 bytes); `best` is the shortest `wall`.
 * `argsOf` gives the arguments for Node of each run, counted from 0. Throws when a run fails.
 */
export function measure(argsOf, runs, scratch) {
  const usageFile = path.join(scratch, 'usage.json');
  const samples = Array.from({ length: runs }, (_, run) => {
    const args = argsOf(run);
    rmSync(usageFile, { force: true });
    const start = performance.now();
    const result = spawnSync(process.execPath, ['--import', hook, ...args], {
      env: { ...process.env, BENCH_USAGE: usageFile },
      encoding: 'utf8',
    });
    const wall = (performance.now() - start) / 1000;
    if (result.error) throw result.error;
    if (result.status !== 0) throw new Error(`node ${args.join(' ')} ended with ${result.status}\n${result.stdout}${result.stderr}`);
    const usage = JSON.parse(readFileSync(usageFile, 'utf8'));
    return { wall, processor: usage.processor / 1e6, memory: usage.memory / 1024 };
  });
  const medianOf = (key) => median(samples.map((sample) => sample[key]));
  const best = Math.min(...samples.map((sample) => sample.wall));
  return { runs, wall: medianOf('wall'), best, processor: medianOf('processor'), memory: medianOf('memory') };
}

/** The middle value; of an even number of values, the mean of the two in the middle. */
function median(values) {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
}
