import type { Range, WorkspaceEdit } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { edited, filesOf } from './applied.js';
import { Editor, uriOf } from './editor.js';

const FILES = `
  === a.forloeb
  pakkeforløb: Opdigtet pakkeforløb  #op {
    udgave: 2026
    bruger: Fælles
    oplysning: Fe<|>ber  #fe<|>ber {
      type: ja/nej
      også kaldt: høj tem<|>peratur
    }
    oplysning: Hoste {
      type: ja/nej
    }
    kriterium: Indgang {
      når: <|>Feber og (høj temperatur eller [#feber])
    }
    registrering: Serie  #AFX01 {
      kode: Start  #AF<|>X01A
    }
    skal  #sætning {
      > Patienten skal undersøges.
      hvem: Læ<|>ge
      registreres med: AFX<|>01A
      når: Fe<|>bre
    }
  }
  === b.forloeb
  katalog: Fælles {
    aktør: Læge
    aktør: Sygeplejerske
    oplysning: køn  #køn {
      type: én værdi
      værdier {
        - kv<|>inde
        - mand
      }
    }
  }
  === c.forloeb
  del af: Opdigtet pakkeforløb {
    gælder: Feber er hyppigt.  #hyppigt {
      når: [Feber] og køn er enten kvinde eller mand
      se også: #feber
    }
    bør: Lægen bør ringe.  #ring {
      når: Hoste og feber
    }
  }
`;

async function open(): Promise<Editor> {
  return Editor.open(FILES, { open: ['a.forloeb', 'b.forloeb', 'c.forloeb'] });
}

/** The lines that a rename changes, as they are afterwards. */
async function renamed(editor: Editor, name: string, cursor: number, newName: string): Promise<string[]> {
  const edit = await editor.request<WorkspaceEdit>('textDocument/rename', { ...editor.at(name, cursor), newName });
  const files = filesOf(editor);
  return edited(files, edit).flatMap(({ uri, text }, index) => {
    const before = files[index]!.text.split('\n');
    return text.split('\n').flatMap((line, number) => (line === before[number] ? [] : [`${uri[0]} ${line.trim()}`]));
  });
}

test('a title: the declaration and all that is called by it, with brackets where the words need them; ids and other names stay', async () => {
  const editor = await open();
  expect(await renamed(editor, 'a.forloeb', 0, 'Feber og kulde')).toEqual([
    'a oplysning: Feber og kulde  #feber {',
    'a når: [Feber og kulde] og (høj temperatur eller [#feber])',
    'c når: [Feber og kulde] og køn er enten kvinde eller mand',
    'c når: Hoste og [Feber og kulde]',
  ]);
});

test('brackets that are needed no longer go', async () => {
  const editor = await open();
  expect(await renamed(editor, 'a.forloeb', 3, 'Temperatur')).toEqual([
    'a oplysning: Temperatur  #feber {',
    'a når: Temperatur og (høj temperatur eller [#feber])',
    'c når: Temperatur og køn er enten kvinde eller mand',
    'c når: Hoste og Temperatur',
  ]);
});

test('another name: where it is written, and what is called by it', async () => {
  const editor = await open();
  expect(await renamed(editor, 'a.forloeb', 2, 'over 38 grader')).toEqual([
    'a også kaldt: over 38 grader',
    'a når: Feber og ([over 38 grader] eller [#feber])',
  ]);
});

test('an id: where it is written, and what refers by it', async () => {
  const editor = await open();
  expect(await renamed(editor, 'a.forloeb', 1, 'temperatur')).toEqual([
    'a oplysning: Feber  #temperatur {',
    'a når: Feber og (høj temperatur eller [#temperatur])',
    'c se også: #temperatur',
  ]);
  expect(await renamed(editor, 'a.forloeb', 1, '#temperatur')).toEqual(await renamed(editor, 'a.forloeb', 1, 'temperatur'));
});

test('a code that is referred to without # stays so', async () => {
  const editor = await open();
  const expected = ['a kode: Start  #AFX01B', 'a registreres med: AFX01B'];
  expect(await renamed(editor, 'a.forloeb', 4, 'AFX01B')).toEqual(expected);
  expect(await renamed(editor, 'a.forloeb', 6, 'AFX01B')).toEqual(expected);
});

test('a value, and a name from a catalogue', async () => {
  const editor = await open();
  expect(await renamed(editor, 'b.forloeb', 0, 'kvinde (biologisk)')).toEqual([
    'b - kvinde (biologisk)',
    'c når: [Feber] og køn er enten [kvinde (biologisk)] eller mand',
  ]);
  expect(await renamed(editor, 'a.forloeb', 5, 'Overlæge')).toEqual(['a hvem: Overlæge', 'b aktør: Overlæge']);
});

test('where a rename begins: the name alone, without brackets and #', async () => {
  const editor = await open();
  const prepared = async (name: string, cursor: number): Promise<string> => {
    const { range, placeholder } = await editor.request<{ range: Range; placeholder: string }>(
      'textDocument/prepareRename',
      editor.at(name, cursor),
    );
    expect(editor.covered({ uri: uriOf(name), range })).toBe(placeholder);
    return placeholder;
  };
  expect(await Promise.all([0, 1, 2, 3, 4, 5, 6].map((cursor) => prepared('a.forloeb', cursor)))).toEqual([
    'Feber',
    'feber',
    'høj temperatur',
    'Feber',
    'AFX01A',
    'Læge',
    'AFX01A',
  ]);
  expect(
    await editor.request('textDocument/prepareRename', { textDocument: { uri: uriOf('a.forloeb') }, position: { line: 1, character: 3 } }),
  ).toBeNull();
});

test('what stands for nothing is not renamed', async () => {
  const editor = await open();
  await expect(editor.request('textDocument/prepareRename', editor.at('a.forloeb', 7))).rejects.toThrow(
    '«Febre» er ikke navnet på noget, der er skrevet i filerne, og kan derfor ikke omdøbes. Ret navnet først.',
  );
});

test.each([
  [0, '', 'Navnet skal have mindst ét bogstav eller tal. Skriv et navn.'],
  [0, ' – ', 'Navnet skal have mindst ét bogstav eller tal. Skriv et navn.'],
  [0, 'Feber\nKulde', 'Navnet skal stå på én linje. Fjern linjeskiftet.'],
  [0, 'Feber {', 'Et navn kan ikke slutte med «{» eller «}», for det ville begynde eller slutte en blok. Fjern tegnet.'],
  [0, 'Feber }', 'Et navn kan ikke slutte med «{» eller «}», for det ville begynde eller slutte en blok. Fjern tegnet.'],
  [0, 'Feber #2', 'Et ord i navnet begynder med «#» og ville blive læst som et id. Fjern tegnet. Skal id’et ændres, så omdøb selve id’et.'],
  [
    0,
    'Feber [over 38]',
    'Navnet «Feber [over 38]» kan ikke stå dér, hvor der henvises til «Feber», fordi det indeholder kantede parenteser. Brug runde parenteser, eller henvis med id’et.',
  ],
  [
    0,
    'Feber  hvem: Læge',
    'Med navnet «Feber  hvem: Læge» ville linjen blive læst på en anden måde. Undgå ord fulgt af kolon og tegn, der begynder en ny linje.',
  ],
  [0, 'hoste', 'Der er allerede noget, der hedder «hoste», i a.forloeb, linje 8. Vælg et andet navn.'],
  [1, 'hyppigt', 'Id’et «hyppigt» bruges allerede i c.forloeb, linje 2. Vælg et andet id.'],
  [1, 'høj feber', '«høj feber» kan ikke være et id. Et id består kun af bogstaver, tal og bindestreger, fx «trin-1».'],
  [4, 'AFX02A', 'Koder i denne serie begynder med «AFX01», og det gør «AFX02A» ikke. Skriv en kode, der begynder med «AFX01».'],
  [
    4,
    'AFX01Ø',
    '«AFX01Ø» er ikke en kode. En kode begynder med et stort bogstav og har højst 10 tegn: store bogstaver fra A til Z og tal.',
  ],
])('place %i cannot be called «%s»', async (cursor, newName, expected) => {
  const editor = await open();
  await expect(editor.request('textDocument/rename', { ...editor.at('a.forloeb', cursor), newName })).rejects.toThrow(expected);
});

test('a name in the pathway would hide one of the catalogue, and one of the catalogue be hidden', async () => {
  const source = `
    === a.forloeb
    pakkeforløb: Opdigtet pakkeforløb {
      udgave: 2026
      bruger: Fælles
      enhed: Kli<|>nik
      skal: Lægen skal ringe. {
        hvem: Læge
        rådgiver: Klinik
      }
    }
    === b.forloeb
    katalog: Fælles {
      aktør: Læ<|>ge
    }
  `;
  const editor = await Editor.open(source, { open: ['a.forloeb', 'b.forloeb'] });
  await expect(editor.request('textDocument/rename', { ...editor.at('a.forloeb'), newName: 'læge' })).rejects.toThrow(
    'I a.forloeb, linje 6, henvises der til «Læge» med et navn, som også ville være «læge». Vælg et andet navn, eller henvis dér med id’et.',
  );
  await expect(editor.request('textDocument/rename', { ...editor.at('b.forloeb'), newName: 'Klinik' })).rejects.toThrow(
    'Henvisningen i a.forloeb, linje 6, ville ikke længere føre hertil, hvis navnet var «Klinik». Vælg et andet navn.',
  );
});

test('a reference by an id that is not written gets the title, since the id changes with it', async () => {
  const editor = await Editor.open(`
    pakkeforløb: Opdigtet pakkeforløb {
      udgave: 2026
      enhed: Kli<|>nik
      skal: Der skal ringes. {
        hvem: #klinik
      }
    }
  `);
  expect(await renamed(editor, 'a.forloeb', 0, 'Ambulatorium')).toEqual(['a enhed: Ambulatorium', 'a hvem: Ambulatorium']);
});

test('values that are found by the id of their data element keep being found', async () => {
  const editor = await Editor.open(`
    pakkeforløb: Opdigtet pakkeforløb {
      udgave: 2026
      oplysning: Køn  #k<|>øn {
        type: én værdi
        værdier {
          - biologisk kvinde  #køn-kvinde
        }
      }
      kriterium: Indgang {
        når: Køn er kvinde
      }
    }
  `);
  expect(await renamed(editor, 'a.forloeb', 0, 'patientens-køn')).toEqual([
    'a oplysning: Køn  #patientens-køn {',
    'a når: Køn er biologisk kvinde',
  ]);
});

test('the id of a pathway is that of all its editions', async () => {
  const edition = (name: string, year: number): string => `
    === ${name}.forloeb
    pakkeforløb: Opdigtet pakkeforløb  #o<|>p {
      udgave: ${year}
    }`;
  const editor = await Editor.open(`${edition('a', 2025)}${edition('b', 2026)}
    === c.forloeb
    pakkeforløb: Andet {
      udgave: 1
      erstatter: #op
    }
  `);
  expect(await renamed(editor, 'a.forloeb', 0, 'ny')).toEqual([
    'a pakkeforløb: Opdigtet pakkeforløb  #ny {',
    'b pakkeforløb: Opdigtet pakkeforløb  #ny {',
    'c erstatter: #ny',
  ]);
});

test('in English when that is asked for', async () => {
  const editor = await Editor.open(FILES, { settings: { language: 'en' } });
  await expect(editor.request('textDocument/rename', { ...editor.at('a.forloeb'), newName: 'hoste' })).rejects.toThrow(
    'Something is called "hoste" already, in a.forloeb, line 8. Choose another name.',
  );
});
