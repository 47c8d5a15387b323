import { openWorkspace } from '@pakkeforloeb/language/parser';
import type { Location, WorkspaceEdit } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { edited, filesOf, meaning } from './applied.js';
import { Editor, positionIn, uriOf } from './editor.js';
import { filesFor, idOf, KINDS, OTHER_NAME, positionsFor, TITLE } from './every-position.js';

/** New names that need square brackets in conditions, that need none, and one that is the old one. */
const NAMES = ['Nyt navn', 'Prøve og svar, under 40', 'måltitel.'];
test.each(KINDS)('%s: found by its references, and a rename changes no meaning, after whatever key the name stands', async (kind) => {
  const editor = await Editor.open(filesFor(kind), { open: ['a.forloeb', 'b.forloeb', 'c.forloeb'] });
  const files = filesOf(editor);
  const { contents } = openWorkspace(files);
  const id = idOf(kind);
  const references = contents.flatMap((content) => content.references.filter(({ target }) => target?.id === id && target.kind === kind));
  // Of values only those of one data element are meant; they are renamed with it.
  const expected = kind === 'value' ? [] : positionsFor(kind).map(({ key, form }) => (form === 'none' ? '-' : key));
  expect([...new Set(references.map(({ key }) => key))]).toEqual(expect.arrayContaining(expected));

  const declared = {
    textDocument: { uri: uriOf('b.forloeb') },
    position: positionIn(editor.text('b.forloeb'), editor.text('b.forloeb').indexOf(`#${id}`)),
  };
  const told = await editor.request<Location[]>('textDocument/references', { ...declared, context: { includeDeclaration: false } });
  const place = (uri: string, line: number): string => `${uri} ${line}`;
  expect(told.map(({ uri, range }) => place(uri, range.start.line))).toEqual(
    expect.arrayContaining(references.map(({ place: { file, start } }) => place(uriOf(file.uri), positionIn(file.text, start).line))),
  );

  const before = meaning(files);
  const rename = async (name: string, words: string, newName: string): Promise<void> => {
    const text = editor.text(name);
    const at = text.indexOf(words) + (words.startsWith('#') ? 1 : 0);
    const edit = await editor.request<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri: uriOf(name) },
      position: positionIn(text, at),
      newName,
    });
    expect(meaning(edited(files, edit))).toEqual(before);
    expect(edited(files, edit).find(({ uri }) => uri === name)!.text).toContain(newName);
  };
  if (editor.text('b.forloeb').includes(TITLE)) for (const name of NAMES) await rename('b.forloeb', TITLE, name);
  await rename('b.forloeb', `#${id}`, id === 'mål-id' ? 'ny-id' : 'QZT01B2');
  for (const name of ['Nyt navn', 'Prøve og svar']) await rename('b.forloeb', OTHER_NAME, name);
  if (kind === 'data-element') await rename('b.forloeb', 'Første svar', 'Prøve eller svar');
  if (kind === 'data-element') await rename('b.forloeb', '#mål-id-svar', 'nyt-svar');
});
