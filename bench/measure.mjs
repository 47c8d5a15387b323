/** Runs one program several times, each in a process of its own, and gives the medians. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const hook = new URL('usage.mjs', import.meta.url).href;

/**
 * Medians over the runs of each program: `wall` and `processor` (user and system) in seconds, `memory` (peak) in MB (1,048,576 bytes);
 * `best` is the shortest `wall`. The programs take turns, so that what else the machine does falls on all of them alike.
 * Each gives the arguments for Node of each run, counted from 0. Throws when a run fails.
 */
export function measureInTurns(programs, runs, scratch) {
  const samples = programs.map(() => []);
  for (let run = 0; run < runs; run++) {
    for (const [index, argsOf] of programs.entries()) samples[index].push(measureOnce(argsOf(run), scratch));
  }
  return samples.map((ofOne) => {
    const medianOf = (key) => median(ofOne.map((sample) => sample[key]));
    const best = Math.min(...ofOne.map((sample) => sample.wall));
    return { runs, wall: medianOf('wall'), best, processor: medianOf('processor'), memory: medianOf('memory') };
  });
}

function measureOnce(args, scratch) {
  const usageFile = path.join(scratch, 'usage.json');
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
}

/** The middle value; of an even number of values, the mean of the two in the middle. */
function median(values) {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
}
