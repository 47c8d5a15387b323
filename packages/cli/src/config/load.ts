import { existsSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../shell/exit-codes.js';
import type { Texts } from '../texts/texts.js';
import { CONFIG_NAME, DEFAULT_FILES, type Config } from './types.js';

/**
 * The settings for a folder: those of the nearest `forloeb.config.json` in it or above it, or the defaults.
 * @param given the file named with `--config`
 * @throws UsageError where the file is missing or wrong
 */
export async function loadConfig(cwd: string, given: string | undefined, texts: Texts): Promise<Config> {
  const file = given === undefined ? nearest(cwd) : path.resolve(cwd, given);
  if (file === undefined) return { folder: cwd, files: DEFAULT_FILES, exclude: [], severity: {} };
  if (!existsSync(file)) throw new UsageError(texts.config.notFound(given ?? file));
  // Only a project with settings pays for reading them.
  const { readConfig } = await import('./read.js');
  return readConfig(file, path.relative(cwd, file).replaceAll(path.sep, '/'), texts);
}

function nearest(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const file = path.join(folder, CONFIG_NAME);
    if (existsSync(file)) return file;
    if (path.dirname(folder) === folder) return undefined;
  }
}
