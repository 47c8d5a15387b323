import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createRegistry } from 'vscode-tmgrammar-test/dist/common/index.js';

const folder = path.resolve(import.meta.dirname, '../../packages/vscode/syntaxes');
const GRAMMARS = [
  { path: path.join(folder, 'forloeb.tmLanguage.json'), scopeName: 'source.forloeb' },
  {
    path: path.join(folder, 'forloeb-markdown.tmLanguage.json'),
    scopeName: 'markdown.forloeb.codeblock',
    injectTo: ['text.html.markdown'],
  },
];

/** VS Code's own reader of TextMate grammars, with ours. */
export const registry = createRegistry(GRAMMARS);

/** The grammar as it is shipped. */
export const grammarText = readFileSync(GRAMMARS[0]!.path, 'utf8');

/** A stretch of a line with its innermost scope, without the `.forloeb` at its end; empty where it has no colour. */
export interface Coloured {
  readonly text: string;
  readonly scope: string;
}

/** The coloured stretches of each line of a text, white space left out. */
export async function colours(text: string): Promise<Coloured[][]> {
  const grammar = await registry.loadGrammar('source.forloeb');
  if (!grammar) throw new Error('The grammar was not loaded.');
  let state: Parameters<typeof grammar.tokenizeLine>[1] = null;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scope: innermost(scopes) }))
      .filter((token) => token.text.trim() !== '');
  });
}

function innermost(scopes: readonly string[]): string {
  const scope = scopes.at(-1) ?? '';
  return scope === 'source.forloeb' ? '' : scope.replace(/\.forloeb$/, '');
}
