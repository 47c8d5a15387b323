/** Runs one program several times, each in a process of its own, and gives the medians. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const hook = new URL('usage.mjs', import.meta.url).href;

/**
 * Medians over the runs: `wall` and `processor` (user and system) in seconds, `memory` (peak) in MB of 1,024 kB * 1,024.
 * Throws when a run fails. `before` is called ahead of each run, outside the timing.
 */
export function measure(args, runs, scratch, before = () => {}) {
  const usageFile = path.join(scratch, 'usage.json');
  const samples = Array.from({ length: runs }, () => {
    before();
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
  return { runs, wall: medianOf('wall'), processor: medianOf('processor'), memory: medianOf('memory') };
}

/** The middle value; of an even number of values, the mean of the two in the middle. */
function median(values) {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
}
