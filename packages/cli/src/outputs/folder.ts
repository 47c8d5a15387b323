import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, readFileSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../shell/exit-codes.js';
import type { Texts } from '../texts/texts.js';

/** The folder inside the output folder that a build works in. It is there only while one runs, or after one was cut off. */
export const WORK_NAME = '.forloeb-build';

/** Where everything of one output folder is. */
export interface OutputFolder {
  readonly path: string;
  /** As messages show it. */
  readonly shown: string;
  readonly work: string;
  readonly staging: string;
  readonly journal: string;
}

/** The places in an output folder. Nothing is looked at. */
export function outputFolder(absolute: string, shown: string): OutputFolder {
  const work = path.join(absolute, WORK_NAME);
  return { path: absolute, shown, work, staging: path.join(work, 'staging'), journal: path.join(work, 'journal.json') };
}

/**
 * The only names that are ever written, replaced or removed in an output folder. Manifests and journals are files that
 * anybody may have put there: what they name must not lead anywhere else.
 */
export function isOutputName(name: string): boolean {
  return /^[a-z0-9][a-z0-9-]*(?:\.map)?\.json$/.test(name) && name.length <= 100;
}

/**
 * Whether the folder is there.
 * @throws UsageError where it is something else, or a link: what is written must land where the name says
 */
export function folderExists({ path: folder, shown, work, staging }: OutputFolder, texts: Texts): boolean {
  for (const place of [folder, work, staging]) {
    const name = place === folder ? shown : `${shown}/${WORK_NAME}`;
    const stats = lstatSync(place, { throwIfNoEntry: false });
    if (!stats) return place !== folder;
    if (stats.isSymbolicLink()) throw new UsageError(texts.build.isLink(name));
    if (!stats.isDirectory()) throw new UsageError(texts.build.notAFolder(name));
  }
  return true;
}

/** Makes the folder where it is not there. @returns the outermost folder made, to be removed again when nothing is written */
export function makeFolder(folder: OutputFolder, texts: Texts): string | undefined {
  if (folderExists(folder, texts)) return undefined;
  return mkdirSync(folder.path, { recursive: true });
}

/** Removes folders that were made for nothing, from the innermost out; one that is not empty ends it. */
export function removeEmpty(innermost: string, outermost: string): void {
  for (let at = innermost; ; at = path.dirname(at)) {
    try {
      rmdirSync(at);
    } catch {
      return;
    }
    if (at === outermost) return;
  }
}

/** What stands at a name: a file with its text and permissions, nothing, or something that is no file. */
export type Found = { readonly text: string; readonly mode: number } | 'nothing' | 'no-file';

/** Looks at a name in the folder; a link is not followed. */
export function lookAt(folder: OutputFolder, name: string): Found {
  const file = path.join(folder.path, name);
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats) return 'nothing';
  return stats.isFile() ? { text: readFileSync(file, 'utf8'), mode: stats.mode & 0o7777 } : 'no-file';
}

/** Makes sure that what was renamed in a folder survives a power cut. Windows keeps that itself and has no such call. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
