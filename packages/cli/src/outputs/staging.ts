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
  private readonly files: string[] = [];

  constructor(private readonly folder: OutputFolder) {}

  /**
   * Writes a file.
   * @param mode the permissions that it is to have; absent for those of a new file
   * @throws the system's error
   */
  put(name: string, text: string, mode: number | undefined): void {
    if (this.files.length === 0) mkdirSync(this.folder.staging);
    const file = path.join(this.folder.staging, name);
    this.files.push(file);
    writeFileSync(file, text, { flag: 'wx' });
    if (mode !== undefined) chmodSync(file, mode);
  }

  /**
   * Waits until the disk holds all that was put. Asked for in the end, for all together: between the files it holds up the next.
   * @throws the system's error where it does not
   */
  async settle(): Promise<void> {
    if (this.files.length === 0) return;
    const waiting = [...this.files];
    const work = async (): Promise<void> => {
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
        // Windows waits for the disk only where the file may be written.
        const handle = openSync(file, 'r+');
        try {
          await flushed(handle);
        } finally {
          closeSync(handle);
        }
      }
    };
    const results = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
    syncFolder(this.folder.staging);
  }

  /** Clears all away. */
  clear(): void {
    rmSync(this.folder.staging, { recursive: true, force: true });
  }
}
