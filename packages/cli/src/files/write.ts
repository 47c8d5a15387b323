import { chmodSync, closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../shell/exit-codes.js';
import type { Texts } from '../texts/texts.js';

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its name. The file's mode is kept; a
 * symbolic link stays one, and what it points at is written.
 * @throws UsageError where the system does not let us; the file is then as before
 */
export function writeWhole(file: string, text: string, texts: Texts): void {
  let temporary: string | undefined;
  try {
    const target = statSync(file, { throwIfNoEntry: false }) ? realpathSync(file) : file;
    const mode = statSync(target, { throwIfNoEntry: false })?.mode;
    temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
    const handle = openSync(temporary, 'wx');
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (mode !== undefined) chmodSync(temporary, mode & 0o7777);
    renameSync(temporary, target);
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    throw new UsageError(texts.files.unwritable(file, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
}
