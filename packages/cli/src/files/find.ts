import { statSync } from 'node:fs';
import path from 'node:path';
import { escapePath, glob, isDynamicPattern } from 'tinyglobby';
import type { Config } from '../config/types.js';
import { UsageError } from '../shell/exit-codes.js';
import type { Texts } from '../texts/texts.js';

/** Folders that never hold sources of a project. */
const NEVER = ['**/node_modules/**', '**/.git/**'];

/** The files of the project: what the settings say. */
export async function projectFiles(config: Config): Promise<string[]> {
  return (await expand(config.files, config)).sort();
}

/**
 * The files that are named by the arguments: files, folders (all .forloeb files below) and patterns.
 * @throws UsageError where an argument names nothing
 */
export async function namedFiles(paths: readonly string[], config: Config, cwd: string, texts: Texts): Promise<string[]> {
  const found = new Set<string>();
  for (const given of paths) {
    const absolute = path.resolve(cwd, given);
    const stats = statSync(absolute, { throwIfNoEntry: false });
    if (stats?.isFile()) {
      found.add(absolute);
      continue;
    }
    if (!stats && !isDynamicPattern(given)) throw new UsageError(texts.files.notFound(given));
    const base = path.relative(config.folder, stats ? absolute : cwd).replaceAll(path.sep, '/');
    const prefix = base === '' ? '' : `${escapePath(base)}/`;
    const matches = await expand([`${prefix}${stats ? '**/*.forloeb' : given.replaceAll(path.sep, '/')}`], config);
    if (matches.length === 0) throw new UsageError(texts.files.none(given));
    for (const match of matches) found.add(match);
  }
  return [...found].sort();
}

/** All files in the folders of these files and below them: where no settings say what belongs together, the folder does. */
export async function filesBeside(files: readonly string[]): Promise<string[]> {
  const folders = [...new Set(files.map((file) => path.dirname(file)))];
  const outermost = folders.filter((folder) => !folders.some((other) => folder !== other && isBelow(folder, other)));
  const found = await Promise.all(
    outermost.map((cwd) => glob('**/*.forloeb', { cwd, ignore: NEVER, absolute: true, expandDirectories: false })),
  );
  return found.flat().map((file) => path.normalize(file));
}

function isBelow(folder: string, other: string): boolean {
  const way = path.relative(other, folder);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

async function expand(patterns: readonly string[], config: Config): Promise<string[]> {
  const found = await glob([...patterns], {
    cwd: config.folder,
    ignore: [...NEVER, ...config.exclude],
    absolute: true,
    expandDirectories: false,
  });
  return found.map((file) => path.normalize(file));
}
