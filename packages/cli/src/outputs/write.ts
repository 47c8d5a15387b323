import { chmodSync, closeSync, fsync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Output } from '@pakkeforloeb/compiler';
import { UsageError } from '../shell/exit-codes.js';
import type { Texts } from '../texts/texts.js';
import { sha256 } from './digest.js';
import { folderExists, lookAt, makeFolder, removeEmpty, syncFolder, type OutputFolder } from './folder.js';
import { carryOut, recover, type Journal } from './journal.js';
import { waitForOthers, withLock } from './lock.js';
import { planOf, type Change, type Plan } from './plan.js';

/** For how many files the disk is waited for at once: most of the time goes in that. */
const AT_ONCE = 16;

/** Waits until the disk holds what was written. */
const flushed = promisify(fsync);

/**
 * Makes the folder hold exactly these outputs besides whatever is not ours, all or nothing: all are laid ready in a folder
 * inside, then one rename decides, then each takes its place. Files that stay the same are not touched.
 * @returns what was done
 * @throws UsageError where something stands in the way or the system does not let us; where nothing was decided, all is as before
 */
export async function writeOutputs(folder: OutputFolder, outputs: readonly Output[], texts: Texts): Promise<Plan> {
  return guarded(folder, texts, async () => {
    const made = makeFolder(folder, texts);
    try {
      return await withLock(folder, texts, async () => {
        recover(folder, texts);
        const plan = planOf(folder, outputs);
        refuse(plan, folder, texts);
        if (plan.changes.length + plan.stale.length > 0) await replace(folder, plan, texts);
        return plan;
      });
    } finally {
      if (made !== undefined) removeEmpty(folder.path, made);
    }
  });
}

/**
 * Finishes or clears away a build that was cut off in the folder.
 * @returns whether one was finished
 */
export async function recoverFolder(folder: OutputFolder, texts: Texts): Promise<boolean> {
  return guarded(folder, texts, async () => {
    if (!folderExists(folder, texts) || lookAt(folder, path.basename(folder.work)) === 'nothing') return false;
    return withLock(folder, texts, () => recover(folder, texts));
  });
}

/**
 * Whether a build was cut off in the folder after it was decided, so that its files are half old, half new. Nothing is written;
 * another build that is at work is waited for.
 * @throws UsageError where another build goes on for too long
 */
export async function isCutOff(folder: OutputFolder, texts: Texts): Promise<boolean> {
  if (!folderExists(folder, texts)) return false;
  await waitForOthers(folder, texts);
  return lookAt(folder, path.relative(folder.path, folder.journal)) !== 'nothing';
}

async function replace(folder: OutputFolder, { changes, stale }: Plan, texts: Texts): Promise<void> {
  const journal: Journal = {
    type: 'forloeb-journal',
    put: changes.map(({ name, text, mode }) => ({ name, sha256: sha256(text), replaces: mode !== undefined })),
    remove: stale.flatMap((name) => {
      const found = lookAt(folder, name);
      return typeof found === 'object' ? [{ name, sha256: sha256(found.text) }] : [];
    }),
  };
  try {
    mkdirSync(folder.staging);
    await stage(folder, changes);
    syncFolder(folder.staging);
    writeSynced(`${folder.journal}.tmp`, JSON.stringify(journal));
    renameSync(`${folder.journal}.tmp`, folder.journal);
  } catch (error) {
    rmSync(`${folder.journal}.tmp`, { force: true });
    rmSync(folder.staging, { recursive: true, force: true });
    throw error;
  }
  try {
    syncFolder(folder.work);
    carryOut(folder, journal);
  } catch (error) {
    throw new UsageError(texts.build.unfinished(folder.shown, codeOf(error)));
  }
}

async function stage(folder: OutputFolder, changes: readonly Change[]): Promise<void> {
  const waiting = [...changes];
  const work = async (): Promise<void> => {
    for (let change = waiting.pop(); change; change = waiting.pop()) {
      const file = path.join(folder.staging, change.name);
      const handle = openSync(file, 'wx');
      try {
        writeFileSync(handle, change.text);
        await flushed(handle);
      } finally {
        closeSync(handle);
      }
      if (change.mode !== undefined) chmodSync(file, change.mode);
    }
  };
  const results = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

function writeSynced(file: string, text: string): void {
  const handle = openSync(file, 'wx');
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function refuse({ foreign, noFiles, guarded: protectedFiles }: Plan, { shown }: OutputFolder, texts: Texts): void {
  if (noFiles.length > 0) throw new UsageError(texts.build.noFiles(shown, noFiles));
  if (foreign.length > 0) throw new UsageError(texts.build.inTheWay(shown, foreign));
  if (protectedFiles.length > 0) throw new UsageError(texts.build.guarded(shown, protectedFiles));
}

/** Turns what the system says into words for the author. */
async function guarded<T>(folder: OutputFolder, texts: Texts, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UsageError || codeOf(error) === '') throw error;
    throw new UsageError(texts.build.unwritable(folder.shown, codeOf(error)));
  }
}

/** The system's code of an error, as ENOSPC; empty where the error is none of the system's. */
function codeOf(error: unknown): string {
  const { code, errno } = error as NodeJS.ErrnoException;
  return errno === undefined ? '' : (code ?? '');
}
