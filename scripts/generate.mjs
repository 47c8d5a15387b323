/**
 * Generates the parser's files from grammar/ with Langium. With --check it writes nothing into the sources:
 * it generates beside them and fails when the committed files are not what the grammar gives.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { mustRunNode, root } from './processes.mjs';

const config = JSON.parse(readFileSync(path.join(root, 'langium-config.json'), 'utf8'));

if (process.argv.includes('--check')) check();
else generate(path.join(root, 'langium-config.json'));

function generate(configFile) {
  const polyfill = pathToFileURL(path.join(root, 'scripts', 'object-group-by.mjs')).href;
  const langium = path.join(root, 'node_modules', 'langium-cli', 'bin', 'langium.js');
  mustRunNode(['--import', polyfill, langium, 'generate', '--file', configFile]);
}

function check() {
  const folder = path.join(root, '.cache', 'generate-check');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const languages = config.languages.map((language) => ({ ...language, grammar: `../../${language.grammar}` }));
  const configFile = path.join(folder, 'langium-config.json');
  writeFileSync(configFile, JSON.stringify({ ...config, languages, out: 'generated' }));
  generate(configFile);

  const fresh = readFolder(path.join(folder, 'generated'));
  const committed = readFolder(path.join(root, config.out));
  const names = [...new Set([...fresh.keys(), ...committed.keys()])];
  const different = names.filter((name) => fresh.get(name) !== committed.get(name));
  if (different.length > 0) {
    console.error(`Not what the grammar gives: ${different.join(', ')}. Run: npm run generate`);
    process.exit(1);
  }
  console.log(`The ${names.length} generated files are up to date.`);
}

/** File name -> text; line ends are evened out, since Langium writes those of the operating system. */
function readFolder(folder) {
  const names = readdirSync(folder);
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n')]));
}
