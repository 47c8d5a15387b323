/**
 * Writes the parts of docs/ that are made from the language's own tables, and the copy of docs/json.md for packages/model. With --check it writes nothing
 * and fails when a committed page is not what the tables give.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './processes.mjs';
import { packedPage } from './docs/packed-page.mjs';
import { ruleDocuments } from './docs/rules.mjs';

const folder = path.join(root, 'docs', 'regler');
const packed = path.join(root, 'packages', 'model', 'docs', 'json.md');
const { MESSAGES } = await load('packages/language/src/messages/index.ts');
const existing = new Map(readdirSync(folder).map((name) => [name, read(path.join(folder, name))]));
const wanted = ruleDocuments(MESSAGES, existing);
const different = [...wanted].filter(([name, text]) => existing.get(name) !== text);

const copy = packedPage(read(path.join(root, 'docs', 'json.md')));
const isCopied = existsSync(packed) && read(packed) === copy;

if (!process.argv.includes('--check')) {
  for (const [name, text] of different) writeFileSync(path.join(folder, name), text);
  mkdirSync(path.dirname(packed), { recursive: true });
  if (!isCopied) writeFileSync(packed, copy);
  console.log(`${different.length} of ${wanted.size} pages in docs/regler written.`);
} else if (different.length > 0 || !isCopied) {
  const names = [...different.map(([name]) => name), ...(isCopied ? [] : ['packages/model/docs/json.md'])];
  console.error(`Not what the catalogue or docs/json.md gives: ${names.join(', ')}. Run: npm run docs`);
  process.exit(1);
} else {
  console.log(`The ${wanted.size} pages in docs/regler are up to date, and so is packages/model/docs/json.md.`);
}

function read(file) {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}

/** Loads a TypeScript module of ours without building anything to disk. */
async function load(file) {
  const result = await build({ entryPoints: [path.join(root, file)], bundle: true, format: 'esm', platform: 'node', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(result.outputFiles[0].contents).toString('base64')}`);
}
