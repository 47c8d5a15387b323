/** The licences of the packages whose code is in the bundles: they ask that it goes with the code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../processes.mjs';

/**
 * The text of all licences, by package.
 * @param metafiles what esbuild says of the bundles
 */
export function licencesOf(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = new Set(inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []));
  const texts = new Map([...folders].map((folder) => licenceIn(path.resolve(root, folder))));
  return [...texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) => `${name}\n${'='.repeat(name.length)}\n\n${text}\n`)
    .join('\n');
}

function licenceIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text =
    file && existsSync(path.join(folder, file)) ? readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : license;
  return [`${name} ${version}`, text];
}
