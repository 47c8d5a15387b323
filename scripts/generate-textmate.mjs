/**
 * Writes the colouring of the extension from the table of keys. With --check it writes nothing and fails when a committed
 * file is not what the table gives.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './processes.mjs';
import { forloebGrammar } from './textmate/grammar.mjs';
import { MARKDOWN_INJECTION } from './textmate/markdown.mjs';
import { loadVocabulary } from './vocabulary.mjs';

const folder = path.join(root, 'packages', 'vscode', 'syntaxes');
const wanted = {
  'forloeb.tmLanguage.json': forloebGrammar(await loadVocabulary()),
  'forloeb-markdown.tmLanguage.json': MARKDOWN_INJECTION,
};
const different = Object.entries(wanted)
  .map(([name, grammar]) => [name, `${JSON.stringify(grammar, undefined, 2)}\n`])
  .filter(([name, text]) => contentsOf(path.join(folder, name)) !== text);

if (!process.argv.includes('--check')) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of different) writeFileSync(path.join(folder, name), text);
  console.log(`${different.length} of ${Object.keys(wanted).length} grammars for colouring written.`);
} else if (different.length > 0) {
  console.error(`Not what the table gives: ${different.map(([name]) => name).join(', ')}. Run: npm run generate`);
  process.exit(1);
} else {
  console.log('The grammars for colouring are up to date.');
}

function contentsOf(file) {
  try {
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}
