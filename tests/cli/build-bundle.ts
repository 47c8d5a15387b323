import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Bundles the command line once before the tests, so that those which start it as a process test the sources as they are. */
export default function buildBundle(): void {
  execFileSync(process.execPath, [path.resolve(import.meta.dirname, '../../scripts/build.mjs')]);
}
