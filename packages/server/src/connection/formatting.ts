import type { SyntaxFile } from '@pakkeforloeb/language';
import type { DocumentOnTypeFormattingParams, DocumentRangeFormattingParams } from 'vscode-languageserver';
import type { TextEdit } from 'vscode-languageserver-types';
import { formatFile, formatRange } from '../features/formatting/format.js';
import type { OffsetEdit } from '../features/formatting/line-edits.js';
import { afterBrace, afterEnter } from '../features/formatting/on-type.js';
import { offsetIn, rangeIn } from '../session/snapshot.js';
import { answering } from './context.js';
import type { Feature } from './feature.js';

/** Formatting of a file, of a selection, and while typing. */
export const formatting: Feature = {
  capabilities: () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: ['}'] },
  }),
  register(context) {
    const { connection } = context;
    connection.onDocumentFormatting(answering(context, ({ file }) => asTextEdits(file, formatFile(file)), []));
    connection.onDocumentRangeFormatting(
      answering(
        context,
        ({ file }, { range }: DocumentRangeFormattingParams) =>
          asTextEdits(file, formatRange(file, { start: offsetIn(file, range.start), end: offsetIn(file, range.end) })),
        [],
      ),
    );
    connection.onDocumentOnTypeFormatting(
      answering(
        context,
        ({ file }, { position, ch }: DocumentOnTypeFormattingParams) => {
          const offset = offsetIn(file, position);
          return asTextEdits(file, ch === '}' ? afterBrace(file, offset) : afterEnter(file, offset));
        },
        [],
      ),
    );
  },
};

function asTextEdits(file: SyntaxFile, edits: readonly OffsetEdit[]): TextEdit[] {
  return edits.map((edit) => ({ range: rangeIn(file, edit), newText: edit.text }));
}
