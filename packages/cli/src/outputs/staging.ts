import { chmodSync, closeSync, fsync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { syncFolder, type OutputFolder } from './folder.js';

/** For how many files the disk is waited for at once: most of the time goes in that. */
const AT_ONCE = 16;

/** Waits until the disk holds what was written. */
const flushed = promisify(fsync);

/**
 * The folder in which files are laid ready. Each is written when its text is made, so that of all texts only one is in memory; none
 * counts before the journal has its name.
 */
export class Staging {
  private readonly waiting = new Set<Promise<void>>();
  private isMade = false;
  /** The first error of the disk that nobody has been told of yet. */
  private failed: { readonly error: unknown } | undefined;

  constructor(private readonly folder: OutputFolder) {}

  /**
   * Writes a file; waits only where the disk has fallen far behind.
   * @param mode the permissions that it is to have; absent for those of a new file
   * @throws the system's error, of this file or of one before it
   */
  async put(name: string, text: string, mode: number | undefined): Promise<void> {
    if (!this.isMade) mkdirSync(this.folder.staging);
    this.isMade = true;
    const file = path.join(this.folder.staging, name);
    const handle = openSync(file, 'wx');
    try {
      writeFileSync(handle, text);
      if (mode !== undefined) chmodSync(file, mode);
    } catch (error) {
      closeSync(handle);
      throw error;
    }
    const flush = flushed(handle)
      .catch((error: unknown) => void (this.failed ??= { error }))
      .finally(() => {
        this.waiting.delete(flush);
        closeSync(handle);
      });
    this.waiting.add(flush);
    if (this.waiting.size >= AT_ONCE) await Promise.race(this.waiting);
    if (this.failed) throw this.failed.error;
  }

  /**
   * Waits until the disk holds all that was put.
   * @throws the system's error where it does not
   */
  async settle(): Promise<void> {
    await Promise.all(this.waiting);
    if (this.failed) throw this.failed.error;
    if (this.isMade) syncFolder(this.folder.staging);
  }

  /** Clears all away. */
  async clear(): Promise<void> {
    await Promise.all(this.waiting);
    rmSync(this.folder.staging, { recursive: true, force: true });
  }
}
