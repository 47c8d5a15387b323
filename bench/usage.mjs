/**
 * Loaded into every measured process with --import: at exit it writes what the process used to the file that BENCH_USAGE names.
 * Times in microseconds, memory in kilobytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Worker threads load this too; the main thread's figures already count them.
if (isMainThread && process.env.BENCH_USAGE) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(process.env.BENCH_USAGE, JSON.stringify({ processor: userCPUTime + systemCPUTime, memory: ownPeak() ?? maxRSS }));
  });
}

/** Linux hands the parent's maxRSS on to a child that was smaller; VmHWM counts this program alone. */
function ownPeak() {
  try {
    const found = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'));
    return found ? Number(found[1]) : undefined;
  } catch {
    return undefined; // Not Linux.
  }
}
