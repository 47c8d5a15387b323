import * as vscode from 'vscode';
import { run } from '../program.js';
import { languageOfTexts, texts } from '../texts/texts.js';

const SCHEME = 'forloeb-melding';

/** Where the server says that a code is explained; it fills in the code. The manifest opens such pages as a preview. */
export const EXPLANATION_LINK = `${SCHEME}:/{code}.md`;

/** Pages of explanation as documents: what `forloeb explain` prints, which is Markdown. In English it is the message only, so the Danish page follows. */
export function registerExplanations(program: string): vscode.Disposable {
  const explained = async (code: string, language: 'da' | 'en'): Promise<string> => {
    let page = '';
    await run(program, ['explain', code, '--lang', language], undefined, (text) => (page += text)).ended;
    // Other pages are not there.
    return page.replaceAll(/\[([^\]]+)\]\((?!https:)[^)]+\)/g, '$1');
  };
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path }) {
      const [code = ''] = /F\d{3}/.exec(path) ?? [];
      const danish = await explained(code, 'da');
      if (languageOfTexts() === 'da') return danish;
      const [, english = ''] = (await explained(code, 'en')).split('\n\n');
      const [heading = '', ...page] = danish.split('\n\n');
      return [heading, english.split('\n')[0], `*${texts().explanation.danishOnly()}*`, ...page].join('\n\n');
    },
  });
}
