import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Host } from '@pakkeforloeb/server';
import { loadConfig } from '../config/load.js';
import { UsageError } from '../shell/exit-codes.js';
import { textsIn } from '../texts/texts.js';
import { projectFiles } from './find.js';
import { watchFolder } from './watch.js';

/** The files on this machine, for the language server. */
export const languageServerHost: Host = {
  async openProject(folder, language) {
    const cwd = pathOf(folder);
    if (cwd === undefined) return { folder, files: [], severity: {} };
    const closed: string[] = [];
    const isClosed = (folder: string): void => void closed.push(folder);
    try {
      const config = await loadConfig(cwd, undefined, textsIn(language));
      return {
        folder: uriOf(cwd),
        ...(config.path !== undefined && { settings: uriOf(config.folder) }),
        files: uris(await projectFiles(config, isClosed)),
        closed: uris(closed),
        language: config.lang,
        severity: config.severity,
      };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      // Authors go on with the usual settings, and are told.
      const files = await projectFiles({ folder: cwd, files: ['**/*.forloeb'], exclude: [], severity: {} }, isClosed);
      return { folder: uriOf(cwd), files: uris(files), closed: uris(closed), severity: {}, problem: error.message };
    }
  },
  async read(uri) {
    const file = pathOf(uri);
    if (file === undefined) return undefined;
    try {
      return await readFile(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  },
  watch(folder, isDeep, changed) {
    const path = pathOf(folder);
    if (path === undefined) return () => {};
    return watchFolder(path, isDeep, (changes) => changed(changes.map(({ file, type }) => ({ uri: pathToFileURL(file).href, type }))));
  },
};

/** The URI of a folder, without a slash at the end. */
function uriOf(folder: string): string {
  return pathToFileURL(folder).href.replace(/\/$/, '');
}

function uris(files: readonly string[]): string[] {
  return files.map((file) => pathToFileURL(file).href);
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
