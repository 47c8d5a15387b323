import type { Hover, MarkupContent } from 'vscode-languageserver';
import { ENTRIES } from '@pakkeforloeb/language';
import { expect, test } from 'vitest';
import { Editor, uriOf } from './editor.js';

/** The card and what it covers. */
async function hover(source: string, options: Parameters<typeof Editor.open>[1] = {}): Promise<{ text: string; covered: string } | null> {
  const editor = await Editor.open(source, options);
  const found = await editor.request<Hover | null>('textDocument/hover', editor.at());
  if (!found) return null;
  return { text: (found.contents as MarkupContent).value, covered: editor.covered({ uri: uriOf('a.forloeb'), range: found.range! }) };
}

const spans = (whole: string, second: string): string => `
  pakkeforløb: P {
    forløbstid: He<|>le {
      højst: ${whole}
      sum af {
        - Første
        - Anden
      }
    }
    forløbstid: Første {
      højst: 8 kalenderdage
    }
    forløbstid: Anden {
      ${second}
    }
  }
`;

test.each([
  ['30 kalenderdage', 'højst: 22 kalenderdage', '8 + 22 = 30 kalenderdage. Det er det samme som «højst».'],
  ['31 kalenderdage', 'højst: 22,5 kalenderdage', '8 + 22,5 = 30,5 kalenderdage. Det er ikke det samme som «højst».'],
  ['30 kalenderdage', 'højst: 22 hverdage', 'kan ikke regnes ud, for delene har ikke samme enhed'],
  ['30 kalenderdage', 'højst: ca. 22 kalenderdage', 'kan ikke regnes ud, for en af delene er ikke et bestemt tal'],
  ['30 kalenderdage', 'monitoreret: nej', 'kan ikke regnes ud, for en af delene har ingen «højst»'],
])('the sum of the parts of a time span: %s, %s', async (whole, second, expected) => {
  expect((await hover(spans(whole, second)))!.text).toContain(`- **summen af delene:** ${expected}\n`);
});

test('words of a document are shown as they are, whatever they mean in Markdown', async () => {
  const card = await hover(`
    pakkeforløb: P {
      enhed: A*B<|>* [C] <b>_D_</b> \`E\` https://sst.dk | F {
        > 1. Skriv til
      }
    }
  `);
  expect(card!.text.split(' · ')[0]).toBe('**A\\*B\\* \\[C\\] \\<b\\>\\_D\\_\\</b\\> \\`E\\` https\\://sst.dk \\| F**');
  expect(card!.text).toContain('> 1\\. Skriv til');
});

test('a long text ends with a whole sentence, and says how much is left out', async () => {
  const sentence = 'Her står en sætning på ni ord, ikke flere.';
  const card = await hover(`
    pakkeforløb: P {
      enhed: En<|>hed {
        > ${Array.from({ length: 12 }, () => sentence).join(' ')}
      }
    }
  `);
  const lines = card!.text.split('\n').filter((line) => line.startsWith('>'));
  expect(lines).toEqual([`> ${Array.from({ length: 9 }, () => sentence).join(' ')} *(27 ord er udeladt)*`]);
});

test.each([
  ['når: alder over 40 å<|>r', 'år', 'UCUM: `a`'],
  ['når: alder mellem ca. 3 ug<|>er og 3 måneder', 'uger', 'UCUM: `wk`'],
  ['højst: 22 <|>hverdage', 'hverdage', 'Enheden har ingen kode i UCUM'],
  ['højst: 22 <|>dage', 'dage', 'Bruges, når kilden ikke siger, om det er kalenderdage eller hverdage.'],
])('a unit: %s', async (line, covered, expected) => {
  const card = await hover(`pakkeforløb: P {\n  skal: Noget. {\n    ${line}\n  }\n}\n`);
  expect(card).toEqual({ covered, text: expect.stringContaining(expected) as string });
});

test('neither a number nor a word between names is explained', async () => {
  for (const line of ['når: alder o<|>ver 40 år', 'højst: 2<|>2 kalenderdage', '// hvem: <|>noget', '> Almen <|>praksis'])
    expect(await hover(`pakkeforløb: P {\n  skal: Noget. {\n    ${line}\n  }\n}\n`), line).toBeNull();
});

test('a choice of an obligation is explained as the obligation', async () => {
  const card = await hover('pakkeforløb: P {\n  liste: L {\n    pligt: sk<|>al\n  }\n}\n');
  expect(card!.text).toMatch(/^\*\*skal\*\* – kan stå efter «pligt»\n\nEn pligt\.\n/u);
});

test('every key is explained with its example; in English it is said that this is in Danish', async () => {
  const lines = ENTRIES.map(({ key }) => `  ${key.replace('N', '2')} {\n  }\n`).join('');
  const danish = await Editor.open(`=== a.forloeb\npakkeforløb: P {\n${lines}}\n`);
  const english = await Editor.open(`=== a.forloeb\npakkeforløb: P {\n${lines}}\n`, { settings: { language: 'en' } });
  for (const [index, { example }] of ENTRIES.entries()) {
    const at = { textDocument: { uri: uriOf('a.forloeb') }, position: { line: 1 + 2 * index, character: 3 } };
    const [da, en] = await Promise.all([danish, english].map((editor) => editor.request<Hover>('textDocument/hover', at)));
    const text = (found: Hover | undefined): string => (found!.contents as MarkupContent).value;
    expect(text(da)).toContain(`Eksempel:\n\n\`\`\`forloeb\n${example}\n\`\`\``);
    expect(text(da)).not.toMatch(/\]\(|\bDanish\b/u);
    expect(text(da)).not.toMatch(/in English/u);
    expect(text(en)).toContain('*The language explains its words in Danish only.*');
    expect(text(en).split('\n')[0]).toMatch(/\*\* – in English: [a-z]+(?: [a-z]+)*$/u);
  }
});

test.each([
  ['henvises <|>først til: X', '**henvises først til** – in English: refer first to'],
  ['bør ikke<|>: X', '**bør ikke** – in English: should not'],
  ['oplysning: A {\n    ty<|>pe: én værdi\n  }', '`én værdi` (single choice)'],
  ['oplysning: A {\n    type: én væ<|>rdi\n  }', '**én værdi** – may follow «type» – in English: single choice'],
])('in English %s is called by its English term', async (line, words) => {
  const editor = await Editor.open(`=== a.forloeb\npakkeforløb: P {\n  ${line}\n}\n`, { settings: { language: 'en' } });
  const { contents } = await editor.request<Hover>('textDocument/hover', editor.at());
  expect((contents as MarkupContent).value).toContain(words);
});

test('after a change elsewhere the card is another', async () => {
  const editor = await Editor.open(
    `
    === a.forloeb
    pakkeforløb: P {
      bruger: K
      skal: Noget. {
        hvem: Kli<|>nik
      }
    }
    === b.forloeb
    katalog: K {
      enhed: Klinik
    }
  `,
    { open: ['a.forloeb', 'b.forloeb'] },
  );
  const at = editor.text('b.forloeb').indexOf('enhed');
  await editor.edit('b.forloeb', at, at + 'enhed'.length, 'aktør');
  const found = await editor.request<Hover>('textDocument/hover', editor.at());
  expect((found.contents as MarkupContent).value).toBe('**Klinik** · aktør\n\n*Der henvises hertil 1 sted. Skrevet i b.forloeb, linje 2.*');
});

test.each([
  [
    'enhed: Onkologisk afdeling  #onkologisk',
    'Onkologsk<|> afdeling',
    '«Onkologsk afdeling» findes ikke her. Nærmest er «Onkologisk afdeling»:',
    'enhed',
  ],
  ['enhed: Onkologisk afdeling  #onkologisk', '#onkologsk<|>', '«#onkologsk» findes ikke her. Nærmest er «Onkologisk afdeling»:', 'enhed'],
])('a name that is misspelt: the nearest is said to be a guess (%s, %s)', async (declared, written, guess, noun) => {
  const card = await hover(`
    pakkeforløb: P {
      ${declared}
      kan: Der kan henvises {
        henvises til: ${written}
      }
    }
  `);
  expect(card!.text.split('\n\n').slice(0, 2)).toEqual([guess.replace('#', '\\#'), `**Onkologisk afdeling** · ${noun} · \`#onkologisk\``]);
  expect(card!.covered).toBe(written.replace('<|>', ''));
});

test('what is found is no guess, though it may not stand there', async () => {
  const card = await hover(
    'pakkeforløb: P {\n  oplysning: feber {\n    type: ja/nej\n  }\n  kan: Noget kan ske {\n    hvem: fe<|>ber\n  }\n}\n',
  );
  expect(card!.text.split('\n\n')[0]).toBe('**feber** · oplysning');
});
