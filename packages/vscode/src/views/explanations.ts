import * as vscode from 'vscode';
import { run } from '../program.js';
import { languageOfTexts } from '../texts/texts.js';

const SCHEME = 'forloeb-melding';

/** Where the server says that a code is explained; it fills in the code. The manifest opens such pages as a preview. */
export const EXPLANATION_LINK = `${SCHEME}:/{code}.md`;

/** Pages of explanation as documents: what `forloeb explain` prints, which is Markdown. */
export function registerExplanations(program: string): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path }) {
      const [code = ''] = /F\d{3}/.exec(path) ?? [];
      let page = '';
      await run(program, ['explain', code, '--lang', languageOfTexts()], undefined, (text) => (page += text)).ended;
      return page;
    },
  });
}
