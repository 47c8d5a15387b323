/**
 * Writes the parts of docs/ that are made from the language's own tables. With --check it writes nothing
 * and fails when a committed page is not what the tables give.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './processes.mjs';
import { ruleDocuments } from './docs/rules.mjs';

const folder = path.join(root, 'docs', 'regler');
const { MESSAGES } = await load('packages/language/src/messages/index.ts');
const existing = new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n')]));
const wanted = ruleDocuments(MESSAGES, existing);
const different = [...wanted].filter(([name, text]) => existing.get(name) !== text);

if (!process.argv.includes('--check')) {
  for (const [name, text] of different) writeFileSync(path.join(folder, name), text);
  console.log(`${different.length} of ${wanted.size} pages in docs/regler written.`);
} else if (different.length > 0) {
  console.error(`Not what the catalogue gives: ${different.map(([name]) => name).join(', ')}. Run: npm run docs`);
  process.exit(1);
} else {
  console.log(`The ${wanted.size} pages in docs/regler are up to date.`);
}

/** Loads a TypeScript module of ours without building anything to disk. */
async function load(file) {
  const result = await build({ entryPoints: [path.join(root, file)], bundle: true, format: 'esm', platform: 'node', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(result.outputFiles[0].contents).toString('base64')}`);
}
