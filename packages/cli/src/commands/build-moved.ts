import { MANIFEST_NAME, readManifest } from '@pakkeforloeb/compiler';
import type { Plan } from '../outputs/plan.js';

/** One source file as the manifest in the folder calls it, and as it is called now. */
export interface MovedSource {
  readonly before: string;
  readonly now: string;
}

/**
 * A source file whose path is seen from another folder than when the outputs were built: without settings that is the folder in which the
 * command is given. Undefined unless all are the same files, with the same texts, and their paths differ in the folders before them alone:
 * else files were renamed, moved or changed.
 */
export function movedSource(plan: Plan): MovedSource | undefined {
  const before = plan.before?.inputs ?? [];
  const now = readManifest(plan.manifest)?.inputs ?? [];
  const digests = new Map(now.map(({ path, sha256 }) => [path, sha256]));
  const [first] = before;
  if (!first || before.length !== now.length || digests.has(first.path)) return undefined;
  for (const { path } of now.filter(({ sha256 }) => sha256 === first.sha256)) {
    const [from, to] = foldersBefore(first.path, path);
    const isMoved = before.every(({ path, sha256 }) => path.startsWith(from) && digests.get(to + path.slice(from.length)) === sha256);
    if (isMoved) return { before: first.path, now: path };
  }
  return undefined;
}

/** What stands before that in which two paths end alike, whole names of folders and of the file. */
function foldersBefore(one: string, other: string): [string, string] {
  const [a, b] = [one.split('/'), other.split('/')];
  while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) {
    a.pop();
    b.pop();
  }
  return [a, b].map((names) => names.map((name) => `${name}/`).join('')) as [string, string];
}

/** Whether an output holds paths of the sources; all others hold none. */
export function holdsPaths(name: string): boolean {
  return name === MANIFEST_NAME || name.endsWith('.map.json');
}
