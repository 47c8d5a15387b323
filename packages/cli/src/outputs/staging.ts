import { chmodSync, closeSync, fsync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { syncFolder, type OutputFolder } from './folder.js';

/** For how many files the disk is waited for at once: of files that come together it writes most in one go. */
const AT_ONCE = 64;

/** Waits until the disk holds what was written. */
const flushed = promisify(fsync);

/**
 * The folder in which files are laid ready. Each is written when its text is made, so that of all texts only one is in memory; none
 * counts before the journal has its name.
 */
export class Staging {
  private isMade = false;
  /** Files that are written, and that the disk has not been asked to hold yet. */
  private open: number[] = [];
  private flushing: Promise<unknown> = Promise.resolve();

  constructor(private readonly folder: OutputFolder) {}

  /**
   * Writes a file; the disk works while the next are made.
   * @param mode the permissions that it is to have; absent for those of a new file
   * @throws the system's error, of this file or of one before it
   */
  async put(name: string, text: string, mode: number | undefined): Promise<void> {
    if (!this.isMade) mkdirSync(this.folder.staging);
    this.isMade = true;
    const file = path.join(this.folder.staging, name);
    const handle = openSync(file, 'wx');
    this.open.push(handle);
    writeFileSync(handle, text);
    if (mode !== undefined) chmodSync(file, mode);
    if (this.open.length >= AT_ONCE) await this.flush();
  }

  /**
   * Waits until the disk holds all that was put.
   * @throws the system's error where it does not
   */
  async settle(): Promise<void> {
    await this.flush();
    await this.flushing;
    if (this.isMade) syncFolder(this.folder.staging);
  }

  /** Clears all away. */
  async clear(): Promise<void> {
    for (const handle of this.open.splice(0)) closeSync(handle);
    await this.flushing.catch(() => {});
    rmSync(this.folder.staging, { recursive: true, force: true });
  }

  /** Waits for the files of last time, and asks for those since. */
  private async flush(): Promise<void> {
    await this.flushing;
    this.flushing = flushAll(this.open.splice(0));
    // Looked at when it is waited for; until then it is no error that nobody takes.
    this.flushing.catch(() => {});
  }
}

/** Waits for the disk and closes all, also where one of them fails. */
async function flushAll(handles: readonly number[]): Promise<void> {
  const results = await Promise.allSettled(handles.map((handle) => flushed(handle).finally(() => closeSync(handle))));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}
