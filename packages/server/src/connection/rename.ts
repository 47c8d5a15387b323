import type { Language } from '@pakkeforloeb/language';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { Refused } from '../features/rename/refused.js';
import { renameableAt, renameAt } from '../features/rename/rename.js';
import { offsetIn } from '../session/snapshot.js';
import { answering } from './context.js';
import type { Feature } from './feature.js';

/** Gives something another name, in all files. */
export const rename: Feature = {
  capabilities: (can) => ({ renameProvider: can('textDocument.rename.prepareSupport') ? { prepareProvider: true } : true }),
  register: (context) => {
    context.connection.onPrepareRename(
      answering(
        context,
        ({ snapshot, file }, { position }, language) =>
          orTold(language, () => renameableAt(snapshot, file, offsetIn(file, position)) ?? null),
        null,
      ),
    );
    context.connection.onRenameRequest(
      answering(
        context,
        ({ snapshot, file }, { position, newName }, language) =>
          orTold(language, () => renameAt(snapshot, file, offsetIn(file, position), newName) ?? null),
        null,
      ),
    );
  },
};

/** Tells the author why something is refused, and what to do. */
function orTold<R>(language: Language, answer: () => R): R {
  try {
    return answer();
  } catch (error) {
    if (error instanceof Refused) throw new ResponseError(LSPErrorCodes.RequestFailed, error.text(language));
    throw error;
  }
}
