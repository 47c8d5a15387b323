import path from 'node:path';
import type { FSWatcher } from 'chokidar';
import { CONFIG_NAME } from '../config/types.js';

/** How long to wait for more changes before they are told, in milliseconds: git writes many files at once. */
const QUIET = 50;

/** What became of a file. */
export interface FileChange {
  readonly file: string;
  readonly type: 'created' | 'changed' | 'deleted';
}

const EVENTS: Readonly<Record<string, FileChange['type']>> = { add: 'created', change: 'changed', unlink: 'deleted' };

/**
 * Watches the .forloeb files and the settings in a folder.
 * @param isDeep whether also those in the folders below it
 * @param changed is told of them some at a time; of none when watching begins, for anything may have been missed before
 * @returns ends it
 */
export function watchFolder(folder: string, isDeep: boolean, changed: (changes: readonly FileChange[]) => unknown): () => void {
  let watcher: FSWatcher | undefined;
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  let changes: FileChange[] = [];
  const tell = (): void => {
    changed(changes);
    changes = [];
  };
  void (async () => {
    // Most clients watch by themselves.
    const { watch } = await import('chokidar');
    if (isOver) return;
    watcher = watch(folder, {
      ignoreInitial: true,
      ...(!isDeep && { depth: 0 }),
      ignored: (file, stats) => /[\\/](node_modules|\.git)$/.test(file) || (stats?.isFile() === true && !isWatched(file)),
    });
    watcher.on('ready', () => changed([]));
    watcher.on('all', (event, file) => {
      const type = EVENTS[event];
      if (type === undefined || !isWatched(file)) return;
      changes.push({ file, type });
      clearTimeout(timer);
      timer = setTimeout(tell, QUIET);
    });
    // A folder that may not be read, or more of them than the system watches: what is not told is read when a file is saved.
    watcher.on('error', () => {});
  })();
  return () => {
    isOver = true;
    clearTimeout(timer);
    void watcher?.close();
  };
}

function isWatched(file: string): boolean {
  return file.endsWith('.forloeb') || path.basename(file) === CONFIG_NAME;
}
