import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CompiledJson } from '@pakkeforloeb/server';
import { expect, test } from 'vitest';
import { filesIn, folderWith, forloeb } from '../cli/process.js';
import { Editor, uriOf } from './editor.js';

const examples = path.join(import.meta.dirname, '..', '..', 'examples');
const sources: Record<string, string> = Object.fromEntries(
  readdirSync(examples, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.forloeb'))
    .map((name) => [name.replaceAll(path.sep, '/'), readFileSync(path.join(examples, name), 'utf8')]),
);

const ask = (editor: Editor, name: string): Promise<CompiledJson> => editor.request('forloeb/compiledJson', { uri: uriOf(name) });
const marked = (files: Readonly<Record<string, string>>): string =>
  Object.entries(files)
    .map(([name, text]) => `=== ${name}\n${text}`)
    .join('');

test('the JSON of every file of the examples is that of a file of `forloeb build`', async () => {
  const folder = folderWith(sources);
  expect(forloeb(['build', '--out', 'build'], folder).code).toBe(0);
  const built = new Map(Object.entries(filesIn(path.join(folder, 'build'))).map(([name, text]) => [text, name]));
  const editor = await Editor.open(marked(sources), { open: Object.keys(sources) });
  const found = new Set<string | undefined>();
  for (const name of Object.keys(sources)) {
    const { text, reason } = await ask(editor, name);
    expect([name, reason]).toEqual([name, undefined]);
    expect([name, built.has(text!)]).toEqual([name, true]);
    found.add(built.get(text!));
  }
  const pathways = [...built.values()].filter((name) => name.startsWith('pathway-') && !name.endsWith('.map.json'));
  expect([...found]).toEqual(expect.arrayContaining(pathways));
});

const TWO = `
  === a.forloeb
  pakkeforløb: Opdigtet pakkeforløb {
    udgave: 2026
    bruger: Fælles
  }
  === b.forloeb
  katalog: Fælles {
    aktør: Læge
  }
  === c.forloeb
  // Intet endnu.
`;

test('line ends and Unicode forms change nothing', async () => {
  const plain = await Editor.open(TWO);
  const other = await Editor.open(TWO);
  await other.edit('a.forloeb', 0, other.text('a.forloeb').length, other.text('a.forloeb').normalize('NFD').replaceAll('\n', '\r\n'));
  expect(await ask(other, 'a.forloeb')).toEqual(await ask(plain, 'a.forloeb'));
});

test('a catalogue is a document of its own, and errors in what is used are said', async () => {
  const editor = await Editor.open(TWO, { open: ['a.forloeb', 'b.forloeb', 'c.forloeb'] });
  expect(JSON.parse((await ask(editor, 'b.forloeb')).text!)).toMatchObject({ kind: 'catalogue', title: 'Fælles' });
  expect(await ask(editor, 'c.forloeb')).toEqual({
    text: null,
    reason: 'Filen hører ikke til et pakkeforløb, et katalog, et modul eller en lokal tilpasning, så der er ingen JSON at vise.',
  });
  const at = editor.text('b.forloeb').indexOf('aktør');
  await editor.edit('b.forloeb', at, at + 5, 'aktr');
  expect(await ask(editor, 'a.forloeb')).toEqual({
    text: null,
    reason: 'Der er fejl, så der kan ikke laves JSON: 1 fejl i b.forloeb. Ret dem først.',
  });
});
