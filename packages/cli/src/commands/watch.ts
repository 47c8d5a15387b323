import { statSync } from 'node:fs';
import path from 'node:path';
import { watchFolder } from '../files/watch.js';
import { UsageError } from '../shell/exit-codes.js';
import { openSession, print, type GlobalOptions, type Session } from '../shell/session.js';
import { refuseTogether, runBuild, type BuildOptions } from './build.js';
import { runCheck } from './check.js';

/** How long to wait for more changes before beginning again, in milliseconds. */
const QUIET = 100;

/** What is done again and again, and what it is called in the heading. */
interface Work {
  readonly run: (session: Session) => Promise<unknown>;
  readonly heading: (session: Session, time: string) => string;
}

/** `forloeb check --watch`. */
export function watchCheck(paths: readonly string[], options: GlobalOptions): Promise<never> {
  return watchFiles(paths, options, {
    run: (session) => runCheck(paths, session),
    heading: ({ texts }, time) => texts.watch.changed(time),
  });
}

/** `forloeb build --watch`. */
export async function watchBuild(paths: readonly string[], options: BuildOptions, general: GlobalOptions): Promise<never> {
  refuseTogether(options, await openSession(general));
  const { watch: _watch, ...build } = options;
  return watchFiles(paths, general, {
    run: (session) => runBuild(paths, build, session),
    heading: ({ texts }, time) => texts.watch.built(time),
  });
}

/**
 * Does the work now, and again whenever a .forloeb file or the settings change. Ends with the process. Settings are read
 * anew each time; while they are wrong that is told, and watching goes on.
 */
async function watchFiles(paths: readonly string[], options: GlobalOptions, work: Work): Promise<never> {
  const session = await openSession(options);
  // One at a time: what changes meanwhile is seen by the next.
  let running: Promise<void> = Promise.resolve();
  const begin = (): Promise<void> => (running = running.then(() => doOnce(work, options)));
  const folders = new Set([session.config.folder, ...paths.map((given) => folderOf(path.resolve(session.cwd, given)))]);
  let timer: NodeJS.Timeout | undefined;
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void begin(), QUIET);
  };
  // First when the folders are watched: what changed between reading and watching would be missed.
  const watched = [...folders].map(
    (folder) => new Promise<void>((ready) => watchFolder(folder, true, (changes) => (changes.length > 0 ? changed() : ready()))),
  );
  await Promise.all(watched);
  await begin();
  return new Promise<never>(() => {});
}

/** The folder of a file, whose other files are read for their names; a folder itself. */
function folderOf(given: string): string {
  return statSync(given, { throwIfNoEntry: false })?.isFile() === true ? path.dirname(given) : given;
}

async function doOnce({ run, heading }: Work, options: GlobalOptions): Promise<void> {
  try {
    const session = await openSession(options);
    const time = new Date().toTimeString().slice(0, 8);
    if (!session.json) print(`${heading(session, time)}\n\n`);
    await run(session);
    if (!session.json) print(`\n${session.texts.watch.waiting()}`);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
  }
}
