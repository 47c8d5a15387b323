/**
 * The servers that are measured, on the same content: so many pathways, one file each, and one file that holds nine in one (ours: 1,918 lines).
 * Each says where in its notation the same is typed and asked.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate as generateFloor } from '../floor/generate.mjs';
import { generate, generateOne, generateOneFloor } from '../ours/generate.mjs';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

/** Of so many generated pathways in one, ours is a file of some 2,000 lines. */
const IN_ONE = 9;

/** Langium's own server, as it comes. */
export const floor = {
  name: 'floor',
  language: 'toy',
  args: [here('../floor/dist/server.mjs'), '--stdio'],
  large: 'whole.toy',
  pathway: (number) => `pathway-${String(number).padStart(5, '0')}.toy`,
  write(folder, count) {
    generateFloor(folder, count);
    generateOneFloor(`${folder}-one`, IN_ONE);
    copyAs9999(path.join(`${folder}-one`, 'whole.toy'), path.join(folder, 'whole.toy'), [/^pathway pathway-00001/m]);
  },
  /** Just behind the name of an actor in a step in the middle of the file. */
  reference: (text) => ends(/ by actor-[\d-]+/g, text),
  /** Just behind the name by which others know a pathway. */
  title: (text) => behind(/^pathway \S+/m, text),
  /** What another file calls it. */
  naming: (text) => new RegExp(`refer to ${/^pathway (\S+)/m.exec(text)[1]}(?![\\d-])`),
};

/** The server of the command line. */
export const ours = {
  name: 'ours',
  language: 'forloeb',
  args: [here('../../packages/cli/bin/forloeb.mjs'), 'lsp', '--stdio'],
  large: 'whole.forloeb',
  pathway: (number) => `pathway-${String(number).padStart(5, '0')}.forloeb`,
  write(folder, count) {
    generate(folder, count);
    generateOne(`${folder}-one`, IN_ONE);
    copyAs9999(path.join(`${folder}-one`, 'whole.forloeb'), path.join(folder, 'whole.forloeb'), [
      /The whole 00001/g,
      /#pathway-00001/,
      /#Q00001/g,
    ]);
  },
  reference: (text) => ends(/ hvem: .+/g, text),
  /** A `}` that is lost, and a key that is misspelt: Langium's own server mends nothing. */
  brace: /^ +\}\n/gm,
  key: /(?<=^ +)kriterium(?=: )/gm,
  misspelt: 'kriterum',
  title: (text) => behind(/pakkeforløb: \S+(?: \S+)*(?= {2}#)/, text),
  naming: (text) => new RegExp(`henvises til: ${/pakkeforløb: (\S+(?: \S+)*)(?= {2}#)/.exec(text)[1]}(?!\\S)`),
};

/** Copies the large file under a number that no other has. */
function copyAs9999(from, to, patterns) {
  const text = readFileSync(from, 'utf8');
  const numbered = patterns.reduce((before, pattern) => before.replace(pattern, (words) => words.replaceAll('00001', '09999')), text);
  writeFileSync(to, numbered);
}

/** The end of the first match. */
function behind(pattern, text) {
  const { index, 0: words } = pattern.exec(text);
  return index + words.length;
}

/** The end of the match in the middle of the text. */
function ends(pattern, text) {
  const found = [...text.matchAll(pattern)];
  const { index, 0: words } = found[Math.floor(found.length / 2)];
  return index + words.length;
}
