import { statSync } from 'node:fs';
import path from 'node:path';
import { watch } from 'chokidar';
import { CONFIG_NAME } from '../config/types.js';
import { UsageError } from '../shell/exit-codes.js';
import { openSession, print, type GlobalOptions } from '../shell/session.js';
import { runCheck } from './check.js';

/** How long to wait for more changes before checking, in milliseconds. */
const QUIET = 150;

/**
 * `forloeb check --watch`: checks now, and again whenever a .forloeb file or the settings change. Ends with the process.
 * Settings are read anew each time; while they are wrong that is told, and watching goes on.
 */
export async function runWatch(paths: readonly string[], options: GlobalOptions): Promise<never> {
  const session = await openSession(options);
  await checkOnce(paths, options);
  const folders = new Set([session.config.folder, ...paths.map((given) => folderOf(path.resolve(session.cwd, given)))]);
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (file, stats) => /[\\/](node_modules|\.git)$/.test(file) || (stats?.isFile() === true && !isWatched(file)),
  });
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (event, file) => {
    if (event === 'addDir' || event === 'unlinkDir' || !isWatched(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void checkOnce(paths, options), QUIET);
  });
  return new Promise<never>(() => {});
}

/** The folder of a file, whose other files are read for their names; a folder itself. */
function folderOf(given: string): string {
  return statSync(given, { throwIfNoEntry: false })?.isFile() === true ? path.dirname(given) : given;
}

function isWatched(file: string): boolean {
  return (
    file.endsWith('.forloeb') || path.basename(file) === CONFIG_NAME || statSync(file, { throwIfNoEntry: false })?.isDirectory() === true
  );
}

async function checkOnce(paths: readonly string[], options: GlobalOptions): Promise<void> {
  try {
    const session = await openSession(options);
    const time = new Date().toTimeString().slice(0, 8);
    if (!session.json) print(`${session.texts.watch.changed(time)}\n\n`);
    await runCheck(paths, session);
    if (!session.json) print(`\n${session.texts.watch.waiting()}`);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
  }
}
