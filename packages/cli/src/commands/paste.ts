import path from 'node:path';
import { joinPastedText, renderPasted } from '@pakkeforloeb/language';
import { readSource } from '../files/source.js';
import { EXIT, UsageError } from '../shell/exit-codes.js';
import { print, printJson, type Session } from '../shell/session.js';
import { readStdin } from '../shell/stdin.js';

/** The options of `forloeb paste`. */
export interface PasteOptions {
  readonly stdin?: boolean;
}

/** `forloeb paste`: text cut from a PDF or from Word, as text lines and dash lines of the language. */
export async function runPaste(file: string | undefined, { stdin = false }: PasteOptions, session: Session): Promise<number> {
  if (stdin === (file !== undefined)) throw new UsageError(session.texts.paste.fileOrStdin());
  const blocks = joinPastedText(file === undefined ? await readStdin(session.texts) : readText(file, session));
  if (session.json) printJson({ report: 'forloeb-paste', version: 1, text: renderPasted(blocks), blocks });
  else if (blocks.length > 0) print(renderPasted(blocks));
  return EXIT.clean;
}

function readText(file: string, { cwd, texts }: Session): string {
  const { text, encoding, path: shown } = readSource(path.resolve(cwd, file), cwd, texts);
  if (text === undefined) throw new UsageError(texts.files.wrongEncoding(shown, encoding ?? ''));
  return text;
}
