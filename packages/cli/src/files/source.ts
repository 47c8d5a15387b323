import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeSource, ENCODINGS } from '@pakkeforloeb/language';
import { UsageError } from '../shell/exit-codes.js';
import type { Texts } from '../texts/texts.js';

/** A source file on disk, read. */
export interface DiskFile {
  readonly absolute: string;
  /** The path from the current folder with `/`: what reports show, and the file's name in the workspace. */
  readonly path: string;
  /** The text; absent where the bytes are no UTF-8 text. */
  readonly text?: string;
  /** Whether the file began with a byte order mark, which `text` is without. */
  readonly mark: boolean;
  /** What the bytes seem to be instead, in words. */
  readonly encoding?: string;
}

/** A path as reports show it. */
export function shownPath(absolute: string, cwd: string): string {
  return path.relative(cwd, absolute).replaceAll(path.sep, '/');
}

/**
 * Reads a file.
 * @throws UsageError where the system does not let us
 */
export function readSource(absolute: string, cwd: string, texts: Texts): DiskFile {
  const shown = shownPath(absolute, cwd);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(absolute);
  } catch (error) {
    throw new UsageError(texts.files.unreadable(shown, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
  return { absolute, path: shown, ...decode(bytes) };
}

/** Reads bytes that came from elsewhere, as from standard input. */
export function decode(bytes: Uint8Array): Pick<DiskFile, 'text' | 'mark' | 'encoding'> {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const decoded = decodeSource(bytes);
  return 'text' in decoded ? { text: decoded.text, mark } : { mark, encoding: ENCODINGS[decoded.problem] };
}
