import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Output } from '@pakkeforloeb/compiler';
import { UsageError } from '../shell/exit-codes.js';
import type { Texts } from '../texts/texts.js';
import { sha256 } from './digest.js';
import { folderExists, lookAt, makeFolder, removeEmpty, syncFolder, type OutputFolder } from './folder.js';
import { carryOut, recover, type Journal } from './journal.js';
import { waitForOthers, withLock } from './lock.js';
import { planOf, type Plan } from './plan.js';
import { Staging } from './staging.js';

/**
 * Makes the folder hold exactly these outputs besides whatever is not ours, all or nothing: all that differ are laid ready in a folder
 * inside as they are made, then one rename decides, then each takes its place. Files that stay the same are not touched.
 * @returns what was done
 * @throws UsageError where something stands in the way or the system does not let us; where nothing was decided, all is as before
 */
export async function writeOutputs(folder: OutputFolder, outputs: Iterable<Output>, texts: Texts): Promise<Plan> {
  return guarded(folder, texts, async () => {
    const made = makeFolder(folder, texts);
    try {
      return await withLock(folder, texts, async () => {
        recover(folder, texts);
        return replace(folder, outputs, texts);
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

async function replace(folder: OutputFolder, outputs: Iterable<Output>, texts: Texts): Promise<Plan> {
  const staging = new Staging(folder);
  let plan: Plan;
  let journal: Journal;
  try {
    plan = planOf(folder, outputs, { change: ({ name, mode }, text) => staging.put(name, text, mode) });
    refuse(plan, folder, texts);
    if (plan.changes.length + plan.stale.length === 0) return plan;
    await staging.settle();
    journal = journalOf(folder, plan);
    writeSynced(`${folder.journal}.tmp`, JSON.stringify(journal));
    renameSync(`${folder.journal}.tmp`, folder.journal);
  } catch (error) {
    rmSync(`${folder.journal}.tmp`, { force: true });
    staging.clear();
    throw error;
  }
  try {
    syncFolder(folder.work);
    carryOut(folder, journal);
  } catch (error) {
    throw new UsageError(texts.build.unfinished(folder.shown, codeOf(error)));
  }
  return plan;
}

function journalOf(folder: OutputFolder, { changes, stale }: Plan): Journal {
  return {
    type: 'forloeb-journal',
    put: changes.map(({ name, sha256: digest, mode }) => ({ name, sha256: digest, replaces: mode !== undefined })),
    remove: stale.flatMap((name) => {
      const found = lookAt(folder, name);
      return typeof found === 'object' ? [{ name, sha256: sha256(found.text) }] : [];
    }),
  };
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
