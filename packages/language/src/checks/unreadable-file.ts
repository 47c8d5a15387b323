import type { SyntaxFile } from '../model/types.js';
import type { DecodeProblem } from '../text/decode.js';
import type { Finding } from './finding.js';

/** How what a file's bytes seem to be instead of UTF-8 text is called in messages. */
export const ENCODINGS: Readonly<Record<DecodeProblem, string>> = {
  'utf-16': 'Unicode (UTF-16)',
  'latin-1': 'ANSI (Latin-1)',
  binary: 'binære data',
};

/**
 * What is found in a file whose bytes are no text (F107). It is no part of a workspace, for nothing of it can be read.
 * @param uri the file's name
 * @param encoding what the bytes seem to be, one of {@link ENCODINGS}
 */
export function unreadableFile(uri: string, encoding: string): Finding {
  const file: SyntaxFile = { uri, text: '', nodes: [], lines: [], problems: [], parserErrors: [], syntax: new Map() };
  return { code: 'F107', parameters: { encoding }, place: { file, start: 0, end: 0 } };
}
