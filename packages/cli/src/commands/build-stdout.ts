import type { OutputDocument } from '@pakkeforloeb/compiler';
import { UsageError } from '../shell/exit-codes.js';
import type { Texts } from '../texts/texts.js';

/**
 * The document that `--stdout` asks for: by its id, by `id@edition`, or the only one; pathways go before what they use.
 * @throws UsageError where it is none or several
 */
export function chooseDocument(documents: readonly OutputDocument[], wanted: string | boolean | undefined, texts: Texts): OutputDocument {
  const known = documents.map(nameOf).sort();
  const pathways = documents.filter(({ kind }) => kind === 'pathway');
  const found =
    typeof wanted === 'string'
      ? documents.filter((document) => document.id === wanted.normalize('NFC') || nameOf(document) === wanted.normalize('NFC'))
      : pathways.length > 0
        ? pathways
        : documents;
  if (found.length === 0) throw new UsageError(texts.build.unknownDocument(String(wanted), known));
  if (found.length > 1) throw new UsageError(texts.build.whichDocument(found.map(nameOf).sort()));
  return found[0]!;
}

function nameOf({ id, edition }: OutputDocument): string {
  return edition === undefined ? id : `${id}@${edition}`;
}
