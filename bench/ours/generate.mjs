/**
 * Writes the floor's pathways in our notation, one file each: `node generate.mjs <folder> <count> [seed]`.
 * The same count and seed give the same bytes on every machine, and what {@link translate} makes of the floor's text.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { generate as generateFloor } from '../floor/generate.mjs';
import { pathwayTitle, translate } from './translate.mjs';

/** Writes `count` files into the emptied folder. */
export function generate(folder, count, seed = 1) {
  const toys = floorTexts(`${folder}-toy`, count, seed);
  const titles = new Map(toys.map(pathwayTitle));
  empty(folder);
  for (const toy of toys) writeFileSync(path.join(folder, `${pathwayTitle(toy)[0]}.forloeb`), translate(toy, titles));
}

/** Writes one file that holds one pathway of so many of the generated ones: to see what grows with the size of a pathway. */
export function generateOne(folder, count, seed = 1) {
  const whole = joined(floorTexts(`${folder}-toy`, count, seed));
  empty(folder);
  writeFileSync(path.join(folder, 'whole.forloeb'), translate(whole, new Map([pathwayTitle(whole)])));
}

/** The same file for the floor. */
export function generateOneFloor(folder, count, seed = 1) {
  const whole = joined(floorTexts(`${folder}-toy`, count, seed));
  empty(folder);
  writeFileSync(path.join(folder, 'whole.toy'), whole);
}

/** One pathway with everything that the pathways declare; their names end in the number of their pathway. */
function joined(toys) {
  const bodies = toys.map((toy, index) => {
    const lines = toy.trimEnd().split('\n');
    return lines
      .slice(2, -1)
      .join('\n')
      .replace(/\b(actor|finding|criterion|group|phase|step|code|span)-(\d+)/g, `$1-$2-${index + 1}`)
      .replace(/\bpathway-\d+/g, 'pathway-00001');
  });
  return `pathway pathway-00001 "the whole" {\n${bodies.join('\n\n')}\n}\n`;
}

/** The texts that the floor's own generator writes. */
export function floorTexts(folder, count, seed) {
  generateFloor(folder, count, seed);
  const texts = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
  rmSync(folder, { recursive: true });
  return texts;
}

function empty(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, count, seed = '1'] = process.argv.slice(2);
  generate(folder, Number(count), Number(seed));
}
