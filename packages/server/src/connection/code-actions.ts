import type { CodeActionParams } from 'vscode-languageserver';
import type { CodeAction } from 'vscode-languageserver-types';
import { codeActions as actionsAt, KINDS, mendAlike, type Later } from '../features/fixes/actions.js';
import { offsetIn } from '../session/snapshot.js';
import { textsIn } from '../texts/texts.js';
import { answering, type Context } from './context.js';
import type { Feature } from './feature.js';

/** Ways to mend what was found, and what can be done besides. */
export const codeActions: Feature = {
  capabilities: (can) => ({ codeActionProvider: { codeActionKinds: [...KINDS], ...(asksLater(can) && { resolveProvider: true }) } }),
  register(context) {
    const { connection, projects } = context;
    connection.onCodeAction(
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
            asksLater: asksLater(context.can),
            // What a client does not ask for by its kind are actions on whole files: those it wants are named.
            isWanted: (kind) =>
              only ? only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`)) : !kind.startsWith('source'),
          }),
        [],
      ),
    );
    connection.onCodeActionResolve(async (action): Promise<CodeAction> => {
      const later = action.data as Later | undefined;
      const moment = later && (await projects.at(later.uri));
      if (!moment) return action;
      const { project, snapshot, file } = moment;
      const texts = textsIn(context.language(project)).fixes;
      return { ...action, edit: mendAlike(later.code, { snapshot, findings: project.findingsIn(file.uri), texts }) };
    });
  },
};

/** Whether the client asks for what an action does when it is chosen, and gives back what belongs to it. */
function asksLater(can: Context['can']): boolean {
  return can('textDocument.codeAction.dataSupport');
}
