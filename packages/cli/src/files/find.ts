import { readdir, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { escapePath, glob, isDynamicPattern } from 'tinyglobby';
import type { Config } from '../config/types.js';
import { UsageError } from '../shell/exit-codes.js';
import type { Texts } from '../texts/texts.js';

/** Folders that never hold sources of a project. */
const NEVER = ['**/node_modules/**', '**/.git/**'];

/** Is told of a folder that the system does not let us read, and of the system's code for why. */
export type Closed = (folder: string, code: string) => void;

/**
 * The files of the project: what the settings say.
 * @param closed what lies in such a folder is not among the files
 */
export async function projectFiles(config: Config, closed: Closed): Promise<string[]> {
  return (await expand(config.files, config, closed)).sort();
}

/**
 * The files that are named by the arguments: files, folders (all .forloeb files below) and patterns.
 * @throws UsageError where an argument names nothing
 */
export async function namedFiles(paths: readonly string[], config: Config, cwd: string, texts: Texts, closed: Closed): Promise<string[]> {
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
    const matches = await expand([`${prefix}${stats ? '**/*.forloeb' : given.replaceAll(path.sep, '/')}`], config, closed);
    if (matches.length === 0) throw new UsageError(texts.files.none(given));
    for (const match of matches) found.add(match);
  }
  return [...found].sort();
}

/** All files in the folders of these files and below them: where no settings say what belongs together, the folder does. */
export async function filesBeside(files: readonly string[], closed: Closed): Promise<string[]> {
  const folders = [...new Set(files.map((file) => path.dirname(file)))];
  const outermost = folders.filter((folder) => !folders.some((other) => folder !== other && isBelow(folder, other)));
  const found = await Promise.all(outermost.map((cwd) => globbed(['**/*.forloeb'], cwd, NEVER, closed)));
  return found.flat();
}

function isBelow(folder: string, other: string): boolean {
  const way = path.relative(other, folder);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

function expand(patterns: readonly string[], config: Config, closed: Closed): Promise<string[]> {
  return globbed(patterns, config.folder, [...NEVER, ...config.exclude], closed);
}

async function globbed(patterns: readonly string[], cwd: string, ignore: readonly string[], closed: Closed): Promise<string[]> {
  let hasLinks = false;
  const tellingReaddir = readdirTelling(closed, () => (hasLinks = true));
  const found = await glob([...patterns], { cwd, ignore, absolute: true, expandDirectories: false, fs: { readdir: tellingReaddir } });
  const files = found.map((file) => path.normalize(file));
  if (!hasLinks) return files;
  // The file itself goes before links to it.
  const folder = realPath(cwd);
  const isLink = new Map(files.map((file) => [file, realPath(file) !== path.join(folder, path.relative(cwd, file))]));
  return onceEach(files.sort((a, b) => Number(isLink.get(a)) - Number(isLink.get(b)) || (a < b ? -1 : 1)));
}

/** Each file once, by the first of its paths: a link to a folder above would have every file read again and again. */
export function onceEach(files: readonly string[]): string[] {
  return [...new Map(files.map((file) => [realPath(file), file] as const).reverse()).values()].reverse();
}

function realPath(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    // A link to nothing, or a file that is gone by now.
    return file;
  }
}

/** Node's own `readdir`, which says what cannot be read (the search passes over it) and whether there are links. */
function readdirTelling(closed: Closed, link: () => void): typeof readdir {
  const reading = (
    folder: string,
    options: { withFileTypes: true },
    done: (error: NodeJS.ErrnoException | null, entries: unknown) => void,
  ) =>
    readdir(folder, options, (error, entries) => {
      if (error?.code === 'EACCES' || error?.code === 'EPERM') closed(realPath(path.resolve(folder)), error.code);
      if (entries?.some((entry) => entry.isSymbolicLink())) link();
      done(error, entries);
    });
  return reading as unknown as typeof readdir;
}
