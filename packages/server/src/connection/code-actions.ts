import type { CodeActionParams } from 'vscode-languageserver';
import type { CodeAction } from 'vscode-languageserver-types';
import { codeActions as actionsAt, KINDS } from '../features/fixes/actions.js';
import { offsetIn } from '../session/snapshot.js';
import { textsIn } from '../texts/texts.js';
import { answering } from './context.js';
import type { Feature } from './feature.js';

/** Ways to mend what was found, and what can be done besides. */
export const codeActions: Feature = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [...KINDS] } }),
  register(context) {
    context.connection.onCodeAction(
      answering(
        context,
        ({ project, snapshot, file }, { range, context: { diagnostics, only } }: CodeActionParams, language): CodeAction[] =>
          actionsAt({
            snapshot,
            file,
            range: { start: offsetIn(file, range.start), end: offsetIn(file, range.end) },
            findings: project.findingsIn(file.uri),
            diagnostics,
            texts: textsIn(language).fixes,
            // What a client does not ask for by its kind are actions on whole files: those it wants are named.
            isWanted: (kind) =>
              only ? only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`)) : !kind.startsWith('source'),
          }),
        [],
      ),
    );
  },
};
