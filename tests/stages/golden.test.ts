import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { decodeSource } from '@pakkeforloeb/language';
import { expect, test } from 'vitest';
import { stagesOf } from './stages.js';

/**
 * One folder a case: files in the language, and beside them what each stage makes of them. `UPDATE_GOLDEN=1` writes
 * the stages anew: read what changes before it is kept.
 */
const folder = path.resolve(import.meta.dirname, '../golden');
const isUpdate = process.env['UPDATE_GOLDEN'] === '1';
const cases = readdirSync(folder);

const isSource = (file: string) => file.endsWith('.forloeb');

function sourcesOf(name: string): { uri: string; text: string }[] {
  return readdirSync(path.join(folder, name))
    .filter(isSource)
    .map((file) => {
      const decoded = decodeSource(readFileSync(path.join(folder, name, file)));
      if (!('text' in decoded)) throw new Error(`${name}/${file} is no text file`);
      return { uri: file, text: decoded.text };
    });
}

test('there are golden files', () => {
  expect(cases.length).toBeGreaterThanOrEqual(25);
});

test.each(cases)('%s', (name) => {
  const at = (file: string) => path.join(folder, name, file);
  const stages = stagesOf(sourcesOf(name));
  if (isUpdate) {
    for (const file of readdirSync(path.join(folder, name))) if (!isSource(file) && !stages.has(file)) rmSync(at(file));
    for (const [file, text] of stages) writeFileSync(at(file), text);
  }
  expect(readdirSync(at('.')).filter((file) => !isSource(file))).toEqual([...stages.keys()].sort());
  for (const [file, text] of stages) expect(text, file).toBe(readFileSync(at(file), 'utf8'));
});

test.each(cases)('%s with the line ends of Windows', (name) => {
  const sources = sourcesOf(name);
  const twins = sources.map(({ uri, text }) => ({ uri, text: text.replaceAll('\n', '\r\n') }));
  expect(twins.some(({ text }, index) => text !== sources[index]!.text)).toBe(true);
  expect(stagesOf(twins)).toEqual(stagesOf(sources));
});
