import { decode } from '../files/source.js';
import { UsageError } from './exit-codes.js';
import type { Texts } from '../texts/texts.js';

/**
 * Reads all of standard input as text.
 * @throws UsageError where it is no UTF-8 text
 */
export async function readStdin(texts: Texts): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  const { text, encoding } = decode(Buffer.concat(chunks));
  if (text === undefined) throw new UsageError(texts.files.wrongEncoding('standard input', encoding ?? ''));
  return text;
}
