import type { DocumentHighlight, DocumentSymbol, Location, LocationLink, SymbolInformation, WorkspaceSymbol } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { CAPABILITIES, Editor, offsetIn, uriOf } from './editor.js';

const FILES = `
  === a.forloeb
  pakkeforløb: Opdigtet pakkeforløb  #op {
    udgave: 2026
    bruger: Fælles
    kriterium: Indgang  #indgang {
      > Patienten har hoste.
      når: <|>Hoste er <|>langvarig
    }
    skal  #undersøg {
      > Egen læge skal undersøge patienten.
      hvem: <|>egen læge
      når: In<|>dgang
    }
    kan  #følg {
      > Patienten kan følges.
      se også: #und<|>ersøg
      hvem: U<|>kendt
    }
  }
  === b.forloeb
  katalog: Fælles {
    enhed: Almen pr<|>aksis  #almen-praksis {
      også kaldt: egen <|>læge
    }
    oplysning: Hoste {
      type: én værdi
      værdier {
        - kortvarig
        - langvarig
      }
    }
  }
  === c.forloeb
  del af: Opdigtet pakkeforløb {
    bør: Egen læge bør ringe.  #ring {
      hvem: Almen praksis
      undtagen når: [Hoste] er enten langvarig eller kortvarig
    }
  }
`;

const open = async (options: Parameters<typeof Editor.open>[1] = {}): Promise<Editor> =>
  Editor.open(FILES, { open: ['a.forloeb', 'b.forloeb', 'c.forloeb'], ...options });

/** Locations as `file line: covered text`. */
function told(editor: Editor, locations: readonly Location[]): string[] {
  return locations.map(({ uri, range }) => `${uri.at(-9)} ${range.start.line + 1}: ${editor.covered({ uri, range })}`);
}

test.each([
  ['a.forloeb', 0, 'b 5: Hoste'],
  ['a.forloeb', 1, 'b 9: langvarig'],
  ['a.forloeb', 2, 'b 2: Almen praksis'],
  ['a.forloeb', 3, 'a 4: Indgang'],
  ['a.forloeb', 4, 'a 8: #undersøg'],
  ['b.forloeb', 0, 'b 2: Almen praksis'],
  ['b.forloeb', 1, 'b 2: Almen praksis'],
])('definition from %s, place %i: %s', async (name, cursor, expected) => {
  const editor = await open();
  expect(told(editor, await editor.request('textDocument/definition', editor.at(name, cursor)))).toEqual([expected]);
});

test('a name that stands for nothing leads nowhere, and is not explained', async () => {
  const editor = await open();
  expect(await editor.request('textDocument/definition', editor.at('a.forloeb', 5))).toEqual([]);
  expect(await editor.request('textDocument/references', { ...editor.at('a.forloeb', 5), context: { includeDeclaration: true } })).toEqual(
    [],
  );
  expect(await editor.request('textDocument/hover', editor.at('a.forloeb', 5))).toBeNull();
});

test('a client that knows links is told the whole declaration and the name in it', async () => {
  const textDocument = { ...CAPABILITIES.textDocument, definition: { linkSupport: true } };
  const editor = await open({ capabilities: { ...CAPABILITIES, textDocument } });
  const [link] = await editor.request<LocationLink[]>('textDocument/definition', editor.at('a.forloeb', 2));
  const { targetUri: uri } = link!;
  expect(editor.covered({ uri: uriOf('a.forloeb'), range: link!.originSelectionRange! })).toBe('egen læge');
  expect(editor.covered({ uri, range: link!.targetSelectionRange })).toBe('Almen praksis');
  expect(editor.covered({ uri, range: link!.targetRange })).toBe('enhed: Almen praksis  #almen-praksis {\n    også kaldt: egen læge\n  }');
});

test('references by every name, in all files, with and without the declaration', async () => {
  const editor = await open();
  const references = async (name: string, cursor: number, includeDeclaration: boolean): Promise<string[]> =>
    told(
      editor,
      await editor.request<Location[]>('textDocument/references', { ...editor.at(name, cursor), context: { includeDeclaration } }),
    );
  expect(await references('b.forloeb', 1, false)).toEqual(['a 10: egen læge', 'c 3: Almen praksis']);
  expect(await references('a.forloeb', 2, true)).toEqual(['b 2: Almen praksis', 'a 10: egen læge', 'c 3: Almen praksis']);
  expect(await references('a.forloeb', 0, false)).toEqual(['a 6: Hoste', 'c 4: [Hoste]']);
  expect(await references('a.forloeb', 1, false)).toEqual(['a 6: langvarig', 'c 4: langvarig']);
  expect(await references('a.forloeb', 4, true)).toEqual(['a 8: #undersøg', 'a 15: #undersøg']);
});

test('highlights: where a name is written, and where it is used, in one file', async () => {
  const editor = await open();
  const highlights = async (name: string, cursor: number): Promise<string[]> =>
    (await editor.request<DocumentHighlight[]>('textDocument/documentHighlight', editor.at(name, cursor))).map(
      ({ range, kind }) => `${kind === 3 ? 'written' : 'read'} ${editor.covered({ uri: uriOf(name), range })}`,
    );
  expect(await highlights('b.forloeb', 0)).toEqual(['written Almen praksis', 'written #almen-praksis', 'written egen læge']);
  expect(await highlights('a.forloeb', 3)).toEqual(['written Indgang', 'written #indgang', 'read Indgang']);
  expect(await highlights('a.forloeb', 2)).toEqual(['read egen læge']);
});

/** An outline as indented lines. */
function outline(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${indent}${detail ? `${detail}: ` : '- '}${name}`,
    ...outline(children ?? [], `${indent}  `),
  ]);
}

test('the outline holds what a reader looks for, each in what it stands in', async () => {
  const editor = await open();
  const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', editor.at('b.forloeb'));
  expect(outline(symbols)).toEqual([
    'katalog: Fælles',
    '  enhed: Almen praksis',
    '  oplysning: Hoste',
    '    - kortvarig',
    '    - langvarig',
  ]);
  const sentences = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', editor.at('a.forloeb'));
  expect(outline(sentences)).toEqual([
    'pakkeforløb: Opdigtet pakkeforløb',
    '  kriterium: Indgang',
    '  skal: Egen læge skal undersøge patienten.',
    '  kan: Patienten kan følges.',
  ]);
});

test('a name lies within its block in the outline, also where the file is broken', async () => {
  const broken =
    'pakkeforløb: A {\n  afsnit: B {\n  fase: \n   skal {\n  noget andet {\n    enhed: C {\n  - løst punkt\n  > løs tekst\n}}\n}\n} enhed: D';
  const editor = await Editor.open(`=== a.forloeb\n${broken}`);
  const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: uriOf('a.forloeb') } });
  const text = editor.text('a.forloeb');
  const inspect = ({ name, range, selectionRange, children }: DocumentSymbol): string[] => {
    const [from, to, nameFrom, nameTo] = [range.start, range.end, selectionRange.start, selectionRange.end].map((at) => offsetIn(text, at));
    expect([from! <= nameFrom!, nameTo! <= to!, name !== '']).toEqual([true, true, true]);
    return [name, ...(children ?? []).flatMap(inspect)];
  };
  expect(symbols.flatMap(inspect)).toEqual(expect.arrayContaining(['A', 'B', 'C']));
});

test('a client that shows no tree is told a row', async () => {
  const editor = await open({ capabilities: {} });
  const symbols = await editor.request<SymbolInformation[]>('textDocument/documentSymbol', editor.at('b.forloeb'));
  expect(symbols.map(({ name, containerName }) => `${containerName ?? ''} > ${name}`)).toEqual([
    ' > Fælles',
    'Fælles > Almen praksis',
    'Fælles > Hoste',
    'Hoste > kortvarig',
    'Hoste > langvarig',
  ]);
});

test.each([
  ['praksis', ['Almen praksis']],
  ['ALMEN  Praksis', ['Almen praksis']],
  ['faelles', ['Fælles']],
  ['opdigtet pakkeforlob', ['Opdigtet pakkeforløb']],
  ['pakkeforloeb', ['Opdigtet pakkeforløb']],
  ['varig', ['kortvarig', 'langvarig']],
  ['', ['Fælles', 'Opdigtet pakkeforløb']],
  ['findes ikke', []],
])('symbols of all files for «%s»', async (query, expected) => {
  const editor = await open();
  const symbols = await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query });
  expect(symbols.map(({ name }) => name)).toEqual(expected);
});

test('of many symbols only some are told', async () => {
  const units = Array.from({ length: 1_000 }, (_, index) => `  enhed: Enhed ${index}\n`).join('');
  const editor = await Editor.open(`=== a.forloeb\nkatalog: Mange {\n${units}}\n`);
  expect(await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'enhed' })).toHaveLength(200);
});
