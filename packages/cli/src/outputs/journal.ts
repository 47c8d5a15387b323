import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../shell/exit-codes.js';
import type { Texts } from '../texts/texts.js';
import { sha256 } from './digest.js';
import { isOutputName, lookAt, outputFolder, syncFolder, WORK_NAME, type OutputFolder } from './folder.js';

/** What a build has decided to do. From the moment when its file has its name, it will be done, by this run or the next. */
export interface Journal {
  readonly type: 'forloeb-journal';
  /** Files that wait in the staging folder, the manifest last. */
  readonly put: readonly { readonly name: string; readonly sha256: string; readonly replaces: boolean }[];
  readonly remove: readonly { readonly name: string; readonly sha256: string }[];
}

/** Puts each file of a journal in its place, the manifest last, and removes what is to go. Every step can be repeated. */
export function carryOut(folder: OutputFolder, { put, remove }: Journal): void {
  for (const { name } of put) renameSync(path.join(folder.staging, name), path.join(folder.path, name));
  for (const { name, sha256: digest } of remove) {
    const there = lookAt(folder, name);
    if (typeof there === 'object' && sha256(there.text) === digest) rmSync(path.join(folder.path, name));
  }
  syncFolder(folder.path);
  rmSync(folder.journal, { force: true });
  rmSync(folder.staging, { recursive: true, force: true });
}

/**
 * Brings a folder to rest in which a build was cut off: finishes what was decided, and clears away what was not. To be
 * called while no other build works there.
 * @returns whether something was finished
 * @throws UsageError where it cannot be finished
 */
export function recover(folder: OutputFolder, texts: Texts): boolean {
  rmSync(`${folder.journal}.tmp`, { force: true });
  if (!existsSync(folder.journal)) {
    rmSync(folder.staging, { recursive: true, force: true });
    return false;
  }
  const { put, remove } = readJournal(folder, texts);
  carryOut(folder, { type: 'forloeb-journal', put: put.filter((step) => isWaiting(step, folder, texts)), remove });
  return true;
}

/**
 * Whether a file of the journal is not in its place yet.
 * @throws UsageError where it is gone, or where something was put in its place since
 */
function isWaiting({ name, sha256: digest, replaces }: Journal['put'][number], folder: OutputFolder, texts: Texts): boolean {
  const ready = lookAt(outputFolder(folder.staging, ''), name);
  const there = lookAt(folder, name);
  if (typeof there === 'object' && sha256(there.text) === digest) return false;
  if (typeof ready !== 'object' || sha256(ready.text) !== digest) throw broken(folder, texts);
  if (there === 'no-file' || (there !== 'nothing' && !replaces)) throw new UsageError(texts.build.inTheWay(folder.shown, [name]));
  return true;
}

function readJournal(folder: OutputFolder, texts: Texts): Journal {
  let journal: Partial<Journal> | null;
  try {
    journal = JSON.parse(readFileSync(folder.journal, 'utf8')) as Partial<Journal> | null;
  } catch {
    throw broken(folder, texts);
  }
  const { type, put, remove } = journal ?? {};
  const good = type === 'forloeb-journal' && Array.isArray(put) && Array.isArray(remove);
  if (!good || ![...put, ...remove].every((step) => isOutputName(String(step?.name)))) throw broken(folder, texts);
  return { type, put, remove };
}

function broken(folder: OutputFolder, texts: Texts): UsageError {
  return new UsageError(texts.build.brokenJournal(`${folder.shown}/${WORK_NAME}`));
}
