import { expect, test } from 'vitest';
import { Editor, uriOf } from './editor.js';

const TWO = `
  === a.forloeb
  pakkeforløb: Opdigtet pakkeforløb {
    udgave: 2026
    bruger: Fælles
    kriterium: Indgang  #indgang {
      > Patienten har hoste.
      når: Hoste
    }
  }
  === b.forloeb
  katalog: Fælles {
    oplysning: Hoste {
      type: ja/nej
    }
  }
`;

test('what stands in another file is checked from the start, and again when it changes', async () => {
  const editor = await Editor.open(TWO);
  expect(editor.findings('a.forloeb')).toEqual([]);
  const { text } = editor.file('b.forloeb');
  editor.openFile('b.forloeb');
  await editor.edit('b.forloeb', text.indexOf('Hoste'), text.indexOf('Hoste') + 5, 'Host');
  expect(editor.findings('a.forloeb')).toEqual(['F301 Hoste']);
  await editor.edit('b.forloeb', text.indexOf('Hoste'), text.indexOf('Hoste') + 4, 'Hoste');
  expect(editor.findings('a.forloeb')).toEqual([]);
});

test('findings are told of files that are not open, and taken back when the file is gone', async () => {
  const editor = await Editor.open(TWO, { open: ['b.forloeb'] });
  await editor.write('c.forloeb', 'katalog: Andet {\n  oplysning: Feber {\n    type: måske\n  }\n}\n');
  expect(editor.findings('c.forloeb')).toEqual(['F401 måske']);
  await editor.write('c.forloeb', undefined);
  expect(editor.told.get(uriOf('c.forloeb'))).toEqual([]);
});

test('a folder without files is said to have none: that there are no errors would say nothing', async () => {
  const editor = await Editor.open('', { open: [] });
  await editor.write('a.forloeb', undefined);
  const last = (): object => editor.statuses.at(-1)!;
  expect(last()).toMatchObject({ state: 'ready', files: 0, errors: 0 });
  await editor.write('b.forloeb', 'katalog: K {\n}\n');
  await editor.write('c.forloeb', 'katalog: L {\n}\n');
  expect(last()).toMatchObject({ state: 'ready', files: 2 });
  editor.openFile('b.forloeb');
  await editor.ready();
  expect(last()).toMatchObject({ state: 'ready', files: 2 });
});
