import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { folderWith } from '../../cli/process.js';
import { LspClient } from '../../clients/lsp-client.js';
import { until } from '../../clients/until.js';
import { Desk } from './desk.js';
import { checked, told } from './findings.js';

const CATALOGUE = 'katalog: Fælles {\n  oplysning: Hoste {\n    type: ja/nej\n  }\n}\n';
const PATHWAY = 'pakkeforløb: Opdigtet {\n  udgave: 1\n  bruger: Fælles\n  kriterium: Indgang {\n    når: Hoste\n  }\n}\n';
const WRONG = PATHWAY.replace('Opdigtet', 'Forkert').replace('Hoste', 'Host');

async function start(folder: string, folders: readonly string[], capabilities: object = {}): Promise<LspClient> {
  const client = await LspClient.start(folder, capabilities, { folders });
  onTestFinished(() => void client.process.kill());
  await client.ready();
  return client;
}

/** The codes told of a file; undefined where nothing was ever told. */
function codes(client: LspClient, uri: string): unknown[] | undefined {
  return client.published.get(uri)?.diagnostics.map(({ code }) => code);
}

test('of a folder inside another, both open, every finding is told once, by the inner one', async () => {
  const desk = await Desk.open({ 'katalog.forloeb': CATALOGUE, 'a.forloeb': PATHWAY, 'under/b.forloeb': WRONG }, ['', 'under']);
  const inside = desk.told();
  expect(inside).toEqual(await desk.expected());
  // Read alone the inner folder lacks the catalogue.
  expect(inside.join('\n')).toMatch(/«Fælles»/u);
  await desk.toggleFolder('under');
  await desk.client.ready();
  expect(desk.told()).toEqual(await desk.expected());
  expect(desk.told().join('\n')).not.toMatch(/«Fælles»/u);
  await desk.toggleFolder('under');
  await desk.client.ready();
  expect(desk.told()).toEqual(inside);
  await desk.client.shutdown();
});

test('settings above the folder hold, and their project is told of whole, as `forloeb check` does', async () => {
  const files = {
    'forloeb.config.json': '{ "lang": "en" }',
    'katalog.forloeb': CATALOGUE,
    'under/b.forloeb': WRONG,
    'ved/c.forloeb': WRONG,
  };
  const folder = folderWith(files);
  const client = await start(path.join(folder, 'under'), [path.join(folder, 'under'), path.join(folder, 'ved')]);
  const expected = checked(path.join(folder, 'under'), [], 'en');
  expect(expected.length).toBeGreaterThan(1);
  expect(told(client.published.values())).toEqual(expected);
  await client.shutdown();
});

test('a folder that is closed and opened at once, and a file too, are there', async () => {
  const folder = folderWith({ 'katalog.forloeb': CATALOGUE, 'a.forloeb': PATHWAY });
  const client = await start(folder, [folder], { workspace: { workspaceFolders: true } });
  const [one, uri] = [{ uri: pathToFileURL(folder).href, name: '' }, pathToFileURL(path.join(folder, 'a.forloeb')).href];
  await client.open(uri, WRONG);
  await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [one] } });
  await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [one], removed: [] } });
  await client.notify('textDocument/didClose', { textDocument: { uri } });
  await client.open(uri, WRONG);
  await client.ready();
  expect(codes(client, uri)).toEqual(['F301']);
  await client.notify('textDocument/didClose', { textDocument: { uri } });
  await client.ready();
  expect(codes(client, uri)).toEqual([]);
  await client.shutdown();
});

test.each([
  ['does not watch files', {}],
  // It tells of what is in its folders, and this file is in none.
  ['watches files', { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } }],
])(
  'files that are open without a folder are read with those beside them, as they stand in the editor, and as the disk changes, where the client %s',
  async (_, capabilities) => {
    const folder = folderWith({ 'a.forloeb': PATHWAY });
    const client = await start(folder, [], capabilities);
    const uri = (name: string): string => pathToFileURL(path.join(folder, name)).href;
    await client.open(uri('a.forloeb'), PATHWAY);
    await client.ready();
    expect(codes(client, uri('a.forloeb'))).toEqual(['F301', 'F301']);
    // A new file, not yet saved.
    await client.open(uri('katalog.forloeb'), CATALOGUE);
    await client.ready();
    expect(codes(client, uri('a.forloeb'))).toEqual([]);
    await client.notify('textDocument/didClose', { textDocument: { uri: uri('katalog.forloeb') } });
    await client.ready();
    expect(codes(client, uri('a.forloeb'))).toEqual(['F301', 'F301']);
    writeFileSync(path.join(folder, 'andet.forloeb'), CATALOGUE);
    await until('the server to see the new file', () => codes(client, uri('a.forloeb'))!.length === 0, 5000);
    expect(codes(client, uri('andet.forloeb'))).toBeUndefined();
    await client.shutdown();
  },
);

test('a file that is new in the editor is read with the others as they stand there', async () => {
  const folder = folderWith({ 'katalog.forloeb': CATALOGUE });
  const client = await start(folder, [folder]);
  const uri = (name: string): string => pathToFileURL(path.join(folder, name)).href;
  await client.open(uri('katalog.forloeb'), CATALOGUE.replace('Hoste', 'Feber'));
  await client.open(uri('ny.forloeb'), PATHWAY);
  await client.ready();
  expect(codes(client, uri('ny.forloeb'))).toEqual(['F301']);
  await client.shutdown();
});

test('a file that was never saved is read alone', async () => {
  const folder = folderWith({ 'katalog.forloeb': CATALOGUE });
  const client = await start(folder, [folder]);
  await client.open('untitled:Uden%20navn-1', PATHWAY);
  await client.ready();
  expect(codes(client, 'untitled:Uden%20navn-1')).toEqual(['F301', 'F301']);
  await client.notify('textDocument/didClose', { textDocument: { uri: 'untitled:Uden%20navn-1' } });
  await client.ready();
  expect(codes(client, 'untitled:Uden%20navn-1')).toEqual([]);
  await client.shutdown();
});

test('a client may write a name as it likes: the file is one, and told of as the client writes it', async () => {
  const folder = folderWith({ 'katalog.forloeb': CATALOGUE, 'æble.forloeb': WRONG });
  const client = await start(folder, [folder]);
  const [encoded, plain] = [pathToFileURL(path.join(folder, 'æble.forloeb')).href, `file://${folder}/æble.forloeb`];
  expect(codes(client, encoded)).toEqual(['F301']);
  await client.open(plain, WRONG);
  await client.ready();
  expect([codes(client, encoded), codes(client, plain)]).toEqual([[], ['F301']]);
  await client.shutdown();
});
