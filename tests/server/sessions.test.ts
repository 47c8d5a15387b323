import type { CodeAction, Hover, WorkspaceSymbol } from 'vscode-languageserver';
import type { CompiledJson } from '@pakkeforloeb/server';
import { expect, test } from 'vitest';
import { Project } from '../../packages/server/src/session/project.js';
import { CAPABILITIES, Editor, FOLDER, SLOW, uriOf } from './editor.js';

const TWO = `
  === a.forloeb
  pakkeforløb: Opdigtet pakkeforløb {
    udgave: 2026
    bruger: Fælles
    kriterium: Indgang  #indgang {
      > Patienten har hoste.
      når: Ho<|>ste
    }
  }
  === b.forloeb
  katalog: Fælles {
    oplysning: Hoste {
      type: ja/nej
    }
  }
`;

/** Something that makes the server read a file, so that what comes next waits. */
const BUSY: readonly [string, unknown] = ['workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('a.forloeb'), type: 2 }] }];

test('a file that is closed and opened again at once is read as it was opened', async () => {
  const editor = await Editor.open(TWO, { isSlow: true, open: ['a.forloeb', 'b.forloeb'] });
  const uri = uriOf('b.forloeb');
  const text = editor.text('b.forloeb').replace('Hoste', 'Feber');
  editor.notify(...BUSY);
  editor.notify('textDocument/didClose', { textDocument: { uri } });
  editor.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'forloeb', version: 1, text } });
  await editor.ready();
  expect(editor.findings('a.forloeb')).toEqual(['F301 Hoste']);
});

test('a loose file that is closed and opened again before it was read is read as it was opened last', async () => {
  const editor = await Editor.open(TWO, { isLoose: true, isSlow: true, open: ['b.forloeb'] });
  const uri = uriOf('a.forloeb');
  const opened = (text: string): void =>
    editor.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'forloeb', version: 1, text } });
  opened(editor.text('a.forloeb'));
  editor.notify('textDocument/didClose', { textDocument: { uri } });
  // By now it is known which files stand beside it, and they are being read.
  await new Promise((resolve) => setTimeout(resolve, SLOW * 1.5));
  opened(editor.text('a.forloeb').replace('Hoste', 'Feber'));
  await editor.ready();
  expect((editor.told.get(uri) ?? []).map(({ code }) => code)).toEqual(['F301']);
});

test('a folder that is taken away and added again in one stroke is still there', async () => {
  const editor = await Editor.open(TWO, { open: [], isSlow: true });
  const folder = { uri: uriOf('').slice(0, -1), name: 'mappe' };
  editor.notify(...BUSY);
  editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [folder] } });
  editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [folder], removed: [] } });
  await editor.ready();
  await editor.write('b.forloeb', undefined);
  expect(editor.findings('a.forloeb').slice(0, 1)).toEqual(['F301 Fælles']);
});

test('a loose file sees what stands in the editor in another', async () => {
  const editor = await Editor.open(TWO, { isLoose: true, open: ['a.forloeb', 'b.forloeb'] });
  expect(editor.findings('a.forloeb')).toEqual([]);
  const at = editor.text('b.forloeb').indexOf('Hoste');
  await editor.edit('b.forloeb', at, at + 5, 'Feber');
  expect(editor.findings('a.forloeb')).toEqual(['F301 Hoste']);
});

test('a loose file sees that one beside it is gone, or was written by somebody else', async () => {
  const editor = await Editor.open(TWO, { isLoose: true });
  expect(editor.findings('a.forloeb')).toEqual([]);
  await editor.write('b.forloeb', editor.text('b.forloeb').replace('Hoste', 'Feber'));
  expect(editor.findings('a.forloeb')).toEqual(['F301 Hoste']);
  await editor.write('b.forloeb', undefined);
  expect(editor.findings('a.forloeb')).toEqual(['F301 Fælles', 'F301 Hoste']);
});

test('a client that refuses to tell its settings keeps those that it had', async () => {
  const capabilities = { ...CAPABILITIES, workspace: { ...CAPABILITIES.workspace, configuration: true } };
  const editor = await Editor.open(TWO.replace('Ho<|>ste', 'Ukendt'), { capabilities, settings: { language: 'en' } });
  editor.notify('workspace/didChangeConfiguration', { settings: null });
  await editor.ready();
  expect(String(editor.told.get(uriOf('a.forloeb'))![0]!.message)).toMatch(/^"Ukendt" does not exist here/);
});

/** The language of the one finding in a.forloeb. */
async function languageTold(editor: Editor): Promise<string> {
  await editor.ready();
  return /does not exist/.test(String(editor.told.get(uriOf('a.forloeb'))![0]!.message)) ? 'en' : 'da';
}

test('a setting that is taken away is gone, whether it is told or asked for; what the client said at the start holds then', async () => {
  const source = TWO.replace('Ho<|>ste', 'Ukendt');
  for (const initial of ['da', 'en'] as const) {
    const editor = await Editor.open(source, { settings: { language: initial } });
    const told = async (settings: unknown): Promise<string> => {
      editor.notify('workspace/didChangeConfiguration', { settings });
      return languageTold(editor);
    };
    const other = initial === 'da' ? 'en' : 'da';
    expect(await languageTold(editor)).toBe(initial);
    for (const taken of [{ forloeb: {} }, { forloeb: null }, {}]) {
      expect(await told({ forloeb: { language: other } })).toBe(other);
      expect(await told(null)).toBe(other);
      expect(await told(taken)).toBe(initial);
    }
  }
  const capabilities = { ...CAPABILITIES, workspace: { ...CAPABILITIES.workspace, configuration: true } };
  const editor = await Editor.open(source, { capabilities });
  for (const [settings, language] of [
    [{ language: 'en' }, 'en'],
    [{}, 'da'],
    [{ language: 'en' }, 'en'],
    [null, 'da'],
  ] as const) {
    editor.settings = settings;
    editor.notify('workspace/didChangeConfiguration', { settings: null });
    await editor.request('forloeb/compiledJson', { uri: 'file:///none' });
    expect(await languageTold(editor), JSON.stringify(settings)).toBe(language);
  }
});

test('what cannot be read is left out, which is told once; all else is checked, and it counts when it can be read', async () => {
  const editor = await Editor.open(`${TWO}  === c.forloeb\n  katalog: C {\n    findes ikke: x\n  }\n`, { closed: ['b.forloeb', 'lukket'] });
  expect(editor.shown.sort()).toEqual(
    ['b.forloeb', 'lukket'].map(
      (name) => `Kan ikke læses og er derfor ikke med i kontrollen: ${name}. Der kan være fejl, som ikke vises, og navne, som ikke findes.`,
    ),
  );
  expect([editor.findings('a.forloeb'), editor.findings('c.forloeb')]).toEqual([['F301 Fælles', 'F301 Hoste'], ['F101 findes ikke']]);
  await editor.write('d.forloeb', 'katalog: D {\n}\n');
  expect(editor.shown).toHaveLength(2);
  editor.closed.clear();
  await editor.write('b.forloeb', editor.text('b.forloeb'));
  expect(editor.findings('a.forloeb')).toEqual([]);
  expect(editor.shown).toHaveLength(2);
});

test('of many that cannot be read the first are named', async () => {
  const names = ['k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7'];
  const files = names.map((name) => `  === ${name}.forloeb\n  katalog: ${name} {\n  }\n`).join('');
  const editor = await Editor.open(TWO + files, { closed: names.map((name) => `${name}.forloeb`), settings: { language: 'en' } });
  expect(editor.shown).toEqual([
    'Cannot be read, and so is not checked: k1.forloeb, k2.forloeb, k3.forloeb, k4.forloeb, k5.forloeb and 2 more. There may be errors that are not shown, and names that are not found.',
  ]);
});

test('nothing is told of a file before all files beside it are read', async () => {
  const others = Array.from({ length: 70 }, (_, index) => `  === m${index}.forloeb\n  katalog: M${index} {\n  }\n`).join('');
  const source = TWO.replace('=== b.forloeb', `${others.trimStart()}  === z.forloeb`);
  const editor = await Editor.open(source, { isSlow: true, isLoose: true, open: ['m1.forloeb'] });
  editor.openFile('a.forloeb');
  // What is opened meanwhile lets everything be checked that is there.
  for (let index = 0; index < 6; index++) {
    await new Promise((resolve) => setTimeout(resolve, SLOW / 2));
    editor.notify('textDocument/didOpen', {
      textDocument: { uri: `untitled:${index}`, languageId: 'forloeb', version: 1, text: '' },
    });
  }
  await editor.ready();
  expect([...editor.everTold]).toEqual([]);
});

test('who asks for what is found in an open file does not wait until all files are checked', () => {
  const uris = ['a', 'b', 'c'].map((name) => uriOf(`${name}.forloeb`));
  const project = new Project({ folder: FOLDER, files: uris, severity: {} }, () => true);
  for (const [index, uri] of uris.entries()) project.setDisk(uri, new TextEncoder().encode(`katalog: K${index} {\n  Ukendt: x\n}\n`));
  project.setOpen(uris[0]!, 'katalog: K {\n  Ukendt: x\n}\n');
  expect(project.findingsIn('a.forloeb').map(({ code }) => code)).toEqual(['F101']);
  expect(project.checkSome()).toBe(true);
});

test('the JSON of a loose file is not shown where a file beside it has an error that touches it', async () => {
  const editor = await Editor.open(TWO.replace('type: ja/nej', 'type: måske'), { isLoose: true });
  const { text, reason } = await editor.request<CompiledJson>('forloeb/compiledJson', { uri: uriOf('a.forloeb') });
  expect({ text, reason }).toEqual({
    text: null,
    reason: 'Der er fejl, så der kan ikke laves JSON: 1 fejl i b.forloeb. Ret dem først.',
  });
});

test('the symbols of two loose files in one folder are told once', async () => {
  const editor = await Editor.open(TWO, { isLoose: true, open: ['a.forloeb', 'b.forloeb'] });
  const found = await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'hoste' });
  expect(found.map(({ name }) => name)).toEqual(['Hoste']);
});

test('a file may be called anything: a percent sign in its name is no escape', async () => {
  const editor = await Editor.open(TWO.replaceAll('b.forloeb', '50%.forloeb'));
  const hover = await editor.request<Hover>('textDocument/hover', editor.at('a.forloeb'));
  expect(JSON.stringify(hover.contents)).toContain('Skrevet i 50%.forloeb, linje 2.');
});

test('two files of which one is called as the other is escaped are two', async () => {
  const editor = await Editor.open(`${TWO}  === b%2Eforloeb.forloeb\n  katalog: X {\n  }\n`.replace('b%2Eforloeb.forloeb', 'a%2Eforloeb'));
  const found = await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query: '' });
  expect(found.map(({ name }) => name).sort()).toEqual(['Fælles', 'Opdigtet pakkeforløb', 'X']);
});

test('fixes know what is declared in a part of a section', async () => {
  const editor = await Editor.open(`
    === del.forloeb
    del af: P {
      del af afsnit: #udredning {
        bør {
          > Det kan<|> ske.
        }
      }
    }
    === p.forloeb
    pakkeforløb: P {
      udgave: 1
      afsnit: Udredning  #udredning {
        nummer: 1
      }
    }
  `);
  expect(editor.findings('del.forloeb')).toEqual(['F701 bør']);
  const [found] = editor.told.get(uriOf('del.forloeb'))!;
  const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: uriOf('del.forloeb') },
    range: found!.range,
    context: { diagnostics: [] },
  });
  expect(actions.map(({ title }) => title)).toContain('Ret til «kan»');
});

test('a line that is made a list keeps the line ends of its file', async () => {
  const text = [
    '=== a.forloeb',
    'pakkeforløb: P {',
    '  udgave: 1',
    '  bruger: A',
    '  kriterium: K {',
    '    når: Hoste',
    '  }',
    '}',
    '=== b.forloeb',
    'katalog: A {',
    '}',
    '=== c.forloeb',
    'katalog: B {',
    '  oplysning: Hoste {',
    '    type: ja/nej',
    '  }',
    '}',
    '',
  ].join('\n');
  const editor = await Editor.open(text, { open: [] });
  editor.notify('textDocument/didOpen', {
    textDocument: { uri: uriOf('a.forloeb'), languageId: 'forloeb', version: 1, text: editor.text('a.forloeb').replaceAll('\n', '\r\n') },
  });
  await editor.ready();
  const [found] = editor.told.get(uriOf('a.forloeb'))!.filter(({ code }) => code === 'F306');
  const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: uriOf('a.forloeb') },
    range: found!.range,
    context: { diagnostics: [] },
  });
  const { changes } = actions.find(({ title }) => title.includes('bruger: B'))!.edit!;
  expect(changes![uriOf('a.forloeb')]!.map(({ newText }) => newText)).toEqual(['bruger {\r\n    - A\r\n    - B\r\n  }']);
});
