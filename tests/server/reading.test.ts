import { expect, test } from 'vitest';
import type { DocumentLink, FoldingRange, SelectionRange, SemanticTokens } from 'vscode-languageserver';
import { Editor, offsetIn, uriOf } from './editor.js';

const FILE = `
  // Opdigtet.
  // To linjer.
  pakkeforløb: Opdigtet pakkeforløb  #prøve {
    udgave: 2026
    oplysning: alder {
      type: måling
      måles i: år
    }
    aktør: Egen læge
    kilde: Vejledning (opdigtet) {
      adresse: https://www.sst.dk/da/udgivelser?x=(1).
    }
    bør  #undersøges {
      > Patienten bør undersøges,
      > jf. doi: 10.1000/abc.12 (se http://sst.dk).
      hvem: Egen læge
      når: alder o<|>ver 40 år og ukendt
      højst: ca. 3 uger
    }
  }
`;

const open = (): Promise<Editor> => Editor.open(FILE);
const document = { textDocument: { uri: uriOf('a.forloeb') } };

test('blocks, texts and comments fold, and the end of a block stays in sight', async () => {
  const ranges = await (await open()).request<FoldingRange[]>('textDocument/foldingRange', document);
  expect(ranges.map(({ startLine, endLine, kind }) => [startLine, endLine, kind])).toEqual([
    [0, 1, 'comment'],
    [2, 18, undefined],
    [4, 6, undefined],
    [9, 10, undefined],
    [12, 17, undefined],
    [13, 14, undefined],
  ]);
});

test('a selection grows from the word to the file', async () => {
  const editor = await open();
  const { position } = editor.at();
  const [first] = await editor.request<SelectionRange[]>('textDocument/selectionRange', { ...document, positions: [position] });
  const grown: string[] = [];
  for (let range: SelectionRange | undefined = first; range; range = range.parent)
    grown.push(editor.covered({ uri: uriOf('a.forloeb'), range: range.range }));
  expect(grown.map((text) => text.split('\n')[0])).toEqual([
    'over',
    'alder over 40 år',
    'alder over 40 år og ukendt',
    'når: alder over 40 år og ukendt',
    '> Patienten bør undersøges,',
    'bør  #undersøges {',
    'udgave: 2026',
    'pakkeforløb: Opdigtet pakkeforløb  #prøve {',
    '// Opdigtet.',
  ]);
  expect(grown.at(-1)).toBe(editor.text('a.forloeb'));
});

test('web addresses and DOIs are links', async () => {
  const editor = await open();
  const links = await editor.request<DocumentLink[]>('textDocument/documentLink', document);
  expect(links.map(({ range, target }) => [editor.covered({ uri: uriOf('a.forloeb'), range }), target])).toEqual([
    ['https://www.sst.dk/da/udgivelser?x=(1)', 'https://www.sst.dk/da/udgivelser?x=(1)'],
    ['doi: 10.1000/abc.12', 'https://doi.org/10.1000/abc.12'],
    ['http://sst.dk', 'http://sst.dk'],
  ]);
});

test('words are coloured by what they are, and unknown names are not', async () => {
  const editor = await open();
  const { data } = await editor.request<SemanticTokens>('textDocument/semanticTokens/full', document);
  const told = tokens(editor, data);
  expect(told).toContainEqual(['Opdigtet pakkeforløb', 'namespace declaration']);
  expect(told).toContainEqual(['#prøve', 'decorator declaration']);
  expect(told).toContainEqual(['bør', 'keyword obligation']);
  expect(told).toContainEqual(['oplysning', 'keyword declaration']);
  expect(told).toContainEqual(['måling', 'enumMember']);
  expect(told).toContainEqual(['Patienten bør undersøges,', 'string documentation']);
  const condition = told.findIndex(([text]) => text === 'når');
  expect(told.slice(condition)).toEqual([
    ['når', 'keyword'],
    ['alder', 'variable'],
    ['over', 'operator'],
    ['40', 'number'],
    ['år', 'type'],
    ['og', 'operator'],
    ['højst', 'keyword'],
    ['ca.', 'operator'],
    ['3', 'number'],
    ['uger', 'type'],
  ]);
  expect(told.filter(([text]) => text === 'Egen læge')).toEqual([
    ['Egen læge', 'interface declaration'],
    ['Egen læge', 'interface'],
  ]);
});

test('requests at once do not mix their tokens, and a range gives the tokens of its lines', async () => {
  const editor = await open();
  const full = await editor.request<SemanticTokens>('textDocument/semanticTokens/full', document);
  const range = { start: { line: 4, character: 0 }, end: { line: 6, character: 30 } };
  const [first, part, second] = await Promise.all([
    editor.request<SemanticTokens>('textDocument/semanticTokens/full', document),
    editor.request<SemanticTokens>('textDocument/semanticTokens/range', { ...document, range }),
    editor.request<SemanticTokens>('textDocument/semanticTokens/full', document),
  ]);
  expect(first).toEqual(full);
  expect(second).toEqual(full);
  expect(tokens(editor, part.data).map(([text]) => text)).toEqual(['oplysning', 'alder', 'type', 'måling', 'måles i', 'år']);
});

function tokens(editor: Editor, data: readonly number[]): [string, string][] {
  const { legend } = editor.initialized.capabilities.semanticTokensProvider as {
    legend: { tokenTypes: string[]; tokenModifiers: string[] };
  };
  const text = editor.text('a.forloeb');
  let [line, character] = [0, 0];
  return Array.from({ length: data.length / 5 }, (_, index) => {
    const [lines, characters, length, type, bits] = data.slice(index * 5, index * 5 + 5) as [number, number, number, number, number];
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const start = offsetIn(text, { line, character });
    const modifiers = legend.tokenModifiers.filter((_name, bit) => bits & (1 << bit));
    return [text.slice(start, start + length), [legend.tokenTypes[type], ...modifiers].join(' ')];
  });
}
