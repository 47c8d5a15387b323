import { describe, expect, test } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { applied, editsIn } from './edits.js';
import { CAPABILITIES, Editor, positionIn, uriOf, type EditorOptions } from './editor.js';

/** The actions on a finding of a file, or on the first marked stretch where none is named. */
async function actionsOn(editor: Editor, name: string, code: string | undefined, only?: string[]): Promise<CodeAction[]> {
  const diagnostic: Diagnostic | undefined = editor.told.get(uriOf(name))?.find((one) => one.code === code);
  const { text, ranges } = editor.file(name);
  const [marked] = ranges;
  const range = diagnostic?.range ?? {
    start: positionIn(text, marked?.start ?? 0),
    end: positionIn(text, marked?.end ?? 0),
  };
  return editor.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: uriOf(name) },
    range,
    context: { diagnostics: diagnostic ? [diagnostic] : [], ...(only && { only }) },
  });
}

/** The quick fixes at the nth `<|>` of the first file. */
function actionsAtCursor(editor: Editor, cursor: number): Promise<CodeAction[]> {
  const { textDocument, position } = editor.at(undefined, cursor);
  const range = { start: position, end: position };
  return editor.request<CodeAction[]>('textDocument/codeAction', { textDocument, range, context: { diagnostics: [], only: ['quickfix'] } });
}

const after = (editor: Editor, action: CodeAction | undefined, name = 'a.forloeb'): string =>
  applied(editor.text(name), editsIn(action!.edit!, name));
const titles = (actions: readonly CodeAction[]): string[] => actions.map(({ title }) => title);

async function mended(source: string, code: string, title: string, options: EditorOptions = {}): Promise<string> {
  const editor = await Editor.open(source, options);
  const actions = await actionsOn(editor, 'a.forloeb', code, ['quickfix']);
  expect(titles(actions)).toContain(title);
  return after(
    editor,
    actions.find((action) => action.title === title),
  );
}

describe('braces: both readings', () => {
  const SECTIONS = `
    pakkeforløb: Prøve {
      udgave: 1
      afsnit: Udredning {
        > Baggrund.
      afsnit: Behandling {
        > Mere baggrund.
      }
    }
  `;

  test('a missing end stands here, or behind the lines that then belong to the block', async () => {
    expect(await mended(SECTIONS, 'F201', 'Indsæt «}» her')).toBe(
      'pakkeforløb: Prøve {\n  udgave: 1\n  afsnit: Udredning {\n    > Baggrund.\n  }\n  afsnit: Behandling {\n    > Mere baggrund.\n  }\n}\n',
    );
    expect(await mended(SECTIONS, 'F201', 'Indsæt «}» efter linje 7, så linjerne imellem hører til blokken')).toBe(
      'pakkeforløb: Prøve {\n  udgave: 1\n  afsnit: Udredning {\n    > Baggrund.\n    afsnit: Behandling {\n      > Mere baggrund.\n    }\n  }\n}\n',
    );
  });

  test('a missing end is offered wherever the cursor stands on its line or the next', async () => {
    const end = 'Indsæt «}» her';
    const source = (text: string): string =>
      `pakkeforløb: Prøve {\n  udgave: 1\n  afsnit: Udredning {\n    nummer: 1\n    ${text}\n  }\n}\n`;
    const lines = ['skal {', '<|>  > Bes<|>ked.<|>', '<|>afs<|>nit: To {', '  nummer: 2<|>', '}'];
    const editor = await Editor.open(source(lines.join('\n    ')));
    expect(editor.findings('a.forloeb')).toContain('F201 Besked.');
    const { cursors } = editor.file('a.forloeb');
    const offered = await Promise.all(cursors.map(async (_, cursor) => titles(await actionsAtCursor(editor, cursor)).includes(end)));
    expect(offered).toEqual([true, true, true, true, true, false]);
  });

  test('a file that was cut off is closed as often as it has to be', async () => {
    const source = 'pakkeforløb: Prøve {\n  udgave: 1\n  afsnit: Udredning {\n    afsnit: Blodprøver {\n      > Baggrund.\n';
    expect(await mended(source, 'F201', 'Indsæt 3 «}» her')).toBe(`${source.trimEnd()}\n    }\n  }\n}\n`);
  });

  test('a file without braces gets them as its indentation shows', async () => {
    const source = 'pakkeforløb: Prøve\n  udgave: 1\n  oplysning: feber\n    type: ja/nej\n';
    expect(await mended(source, 'F205', 'Sæt klammer i hele filen, som indrykningen viser')).toBe(
      'pakkeforløb: Prøve {\n  udgave: 1\n  oplysning: feber {\n    type: ja/nej\n  }\n}\n',
    );
  });
});

describe('names', () => {
  test('the nearest names come first, also from what is used, and the name is mended wherever it stands', async () => {
    const editor = await Editor.open(`
      === a.forloeb
      pakkeforløb: Prøve {
        udgave: 1
        bruger: Fælles
        kan: Der kan tages blodprøver (opdigtet) {
          når: hosste
        }
        kan: Der kan tages røntgen (opdigtet) {
          når: ikke hosste
        }
      }
      === b.forloeb
      katalog: Fælles {
        oplysning: hoste {
          type: ja/nej
        }
      }
    `);
    const actions = await actionsOn(editor, 'a.forloeb', 'F301');
    expect(actions[0]).toMatchObject({ title: 'Ret til «hoste»', kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'F301' }] });
    expect(after(editor, actions[0])).toBe(editor.text('a.forloeb').replaceAll('hosste', 'hoste'));
    expect(titles(actions).slice(1)).toEqual(['Opret «oplysning: hosste»', 'Opret «kriterium: hosste»', 'Opret «hændelse: hosste»']);
  });

  test('what is declared says what it is compared with', async () => {
    const source = 'pakkeforløb: Prøve {\n  udgave: 1\n  kan: Der kan ringes {\n    når: puls over 40 kg\n  }\n}\n';
    expect(await mended(source, 'F301', 'Opret «oplysning: puls»')).toBe(
      source.replace('  kan', '  oplysning: puls {\n    type: måling\n    måles i: kg\n  }\n  kan'),
    );
  });

  const USES = (uses: string): string => `
    katalog: Enheder {
      enhed: Udredningsenhed
    }
    katalog: Aktører {
      aktør: Læge
    }
    pakkeforløb: Prøve {
      udgave: 1
      ${uses}
      kan: Patienten kan henvises {
        henvises til: Udredningsenhed
      }
    }
  `;

  test('`bruger` becomes a list where something is used already', async () => {
    expect(await mended(USES('bruger: Aktører'), 'F306', 'Indsæt «bruger: Enheder»')).toContain(
      '  bruger {\n    - Aktører\n    - Enheder\n  }\n  kan',
    );
    expect(await mended(USES('bruger {\n        - Aktører\n      }'), 'F306', 'Indsæt «bruger: Enheder»')).toContain(
      '    - Aktører\n    - Enheder\n  }\n',
    );
    expect(await mended(USES(''), 'F306', 'Indsæt «bruger: Enheder»')).toContain('  udgave: 1\n  bruger: Enheder\n');
  });

  test('`bruger` is written in each that needs it, where it is told of all of them once', async () => {
    const twice = USES('bruger: Aktører').replace(
      /(    pakkeforløb: Prøve \{[\s\S]*\n    \}\n)/,
      (whole) => whole + whole.replace('Prøve', 'En til'),
    );
    const text = await mended(twice, 'F306', 'Indsæt «bruger: Enheder»');
    expect(text.match(/ {2}bruger \{\n {4}- Aktører\n {4}- Enheder\n {2}\}/g)).toHaveLength(2);
  });
});

const SLIPS = `
  pakkeforløb: Prøve {
    udgave: 1
    oplysning feber {
      type ja/nej
    }
    aktør: Læge  #min læge
    liste: Symptomer {
      listen er: åbn
      - Feber }
  }
`;

test('all faults of a kind are mended at once, and all that changes no meaning', async () => {
  const editor = await Editor.open(SLIPS);
  const colons = (await actionsOn(editor, 'a.forloeb', 'F103')).find(({ title }) => title.startsWith('Ret alle'))!;
  expect(colons.title).toBe('Ret alle af samme slags i filen (F103)');
  expect(after(editor, colons)).toBe(SLIPSTEXT.replace('oplysning feber', 'oplysning: feber').replace('type ja', 'type: ja'));
  const [all, ...others] = await actionsOn(editor, 'a.forloeb', undefined, ['source.fixAll']);
  expect(others).toEqual([]);
  expect(all).toMatchObject({ kind: 'source.fixAll.forloeb', title: 'Ret alt, der kan rettes uden at ændre meningen' });
  const text = after(editor, all);
  expect(text).toContain('#min-læge');
  expect(text).toContain('    - Feber\n  }\n');
  // A word of a list may be another than the nearest.
  expect(text).toContain('listen er: åbn\n');
  await editor.edit('a.forloeb', 0, editor.text('a.forloeb').length, text);
  expect(editor.findings('a.forloeb')).toEqual(['F401 åbn']);
});

test('all of a kind are mended when that is chosen, and not at every move of the cursor', async () => {
  const many = Array.from({ length: 30 }, (_, index) => `  kriterium K${index} {\n    skøn: S${index}\n  }\n`).join('');
  const source = `pakkeforløb: Prøve {\n  udgave: 1\n${many}}\n`;
  const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } }, dataSupport: true };
  const editor = await Editor.open(source, {
    capabilities: { ...CAPABILITIES, textDocument: { ...CAPABILITIES.textDocument, codeAction } },
  });
  const all = (await actionsOn(editor, 'a.forloeb', 'F103')).find(({ title }) => title.startsWith('Ret alle'))!;
  expect(all.edit).toBeUndefined();
  const chosen = await editor.request<CodeAction>('codeAction/resolve', all);
  expect(after(editor, chosen)).toBe(source.replaceAll('kriterium K', 'kriterium: K'));
  // An editor that cannot ask later would have to wait for it each time.
  const other = await Editor.open(source);
  expect(titles(await actionsOn(other, 'a.forloeb', 'F103'))).not.toContain('Ret alle af samme slags i filen (F103)');
});
const SLIPSTEXT = SLIPS.replace(/^\n/, '').replace(/^ {2}/gm, '').replace(/ *$/, '');

test('raw lines of a selection become text or points, and an id is written', async () => {
  const editor = await Editor.open(`
    pakkeforløb: Prøve {
      udgave: 1
      afsnit: Udredning {
    <|Patienten bør henvises med det samme, hvis mistanken er be-
    grundet. Det gælder:
    • Feber
    • Vægttab|>
      }
    }
  `);
  const actions = await actionsOn(editor, 'a.forloeb', undefined, ['refactor']);
  expect(titles(actions)).toEqual(['Indsæt som tekst eller liste']);
  expect(after(editor, actions[0])).toContain(
    '    > Patienten bør henvises med det samme, hvis mistanken er begrundet.\n    > Det gælder:\n\n    - Feber\n    - Vægttab\n  }\n',
  );
});

test('pasted lines that cannot be read become text', async () => {
  const source = `
    pakkeforløb: Prøve {
      udgave: 1
      afsnit: Udredning {
        nummer: 3
    Patienten henvises med det samme, hvis der er mistanke om alvorlig
    sygdom, eller hvis patienten beder om det.
      }
    }
  `;
  expect(await mended(source, 'F102', 'Gør til tekst')).toContain(
    '    > Patienten henvises med det samme, hvis der er mistanke om alvorlig sygdom, eller hvis patienten beder om det.\n  }\n',
  );
});

test('a sentence without its mark becomes text rather than the rest of the name above it', async () => {
  const editor = await Editor.open(`
    pakkeforløb: Prøve {
      udgave: 1
      patientgruppe: Patienter med kræft
      afsnit: Udredning {
        gælder for: Patienter med kræft
        <|Kommunen bør tilbyde rehabilitering.|>
      }
    }
  `);
  const [first, ...others] = await actionsOn(editor, 'a.forloeb', undefined);
  expect([first!.title, first!.isPreferred]).toEqual(['Gør til tekst', true]);
  expect(titles(others)).toContain('Skriv sammen med linjen ovenfor');
});

test('pasted points go with the sentence above them into a block of its word', async () => {
  const editor = await Editor.open(`
    pakkeforløb: Prøve {
      udgave: 1
      afsnit: Udredning {
        > Hele afsnittet i ord.

        > Initiativerne kan være:

        - a. Der skabes mulighed for støtte. {
          > Den ydes i kommunen.
        }
        - b. Kontakt <||>etableres tidligt.
      }
    }
  `);
  const actions = await actionsOn(editor, 'a.forloeb', undefined);
  expect(titles(actions)).toEqual(['Sæt sætningen og punkterne ind i «kan {»', 'Sæt sætningen og punkterne ind i «gælder {»']);
  expect(after(editor, actions[0])).toContain(
    [
      '    > Hele afsnittet i ord.',
      '',
      '    kan {',
      '      > Initiativerne kan være:',
      '',
      '      - a. Der skabes mulighed for støtte. {',
      '        > Den ydes i kommunen.',
      '      }',
      '      - b. Kontakt etableres tidligt.',
      '    }',
      '  }',
    ].join('\n'),
  );
});

test('ids are written for one line or the whole file, with the least edits', async () => {
  const editor = await Editor.open(`
    pakkeforløb: Prøve {
      udgave: 1
      aktør: Egen læge<||>
      aktør: Radiolog {
        note: Ny (opdigtet)
      }
    }
  `);
  const [one] = await actionsOn(editor, 'a.forloeb', undefined, ['refactor']);
  expect(one!.title).toBe('Skriv id’et #egen-læge');
  expect(after(editor, one)).toBe(editor.text('a.forloeb').replace('Egen læge', 'Egen læge  #egen-læge'));
  const [file] = await actionsOn(editor, 'a.forloeb', undefined, ['source.writeIds.forloeb']);
  expect(file!.title).toBe('Skriv id’er i filen (3)');
  expect(after(editor, file).match(/#\S+/g)).toEqual(['#prøve', '#egen-læge', '#radiolog']);
});

test('a warning can be allowed, its reason left to the author, and titles follow the language', async () => {
  const source = `
    pakkeforløb: Prøve {
      udgave: 1
      skal: Patienten bør undersøges (opdigtet)
    }
  `;
  expect(await mended(source, 'F701', 'Allow F701 here, and write why', { settings: { language: 'en' } })).toContain(
    '  skal: Patienten bør undersøges (opdigtet) {\n    tillad: F701 {\n      begrundelse: \n    }\n  }\n',
  );
  expect(await mended(source, 'F701', 'Ret til «bør»')).toContain('  bør: Patienten bør');
});

test('actions on whole files come only when they are asked for', async () => {
  const editor = await Editor.open(SLIPS);
  const kinds = (await actionsOn(editor, 'a.forloeb', 'F103')).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['quickfix', 'refactor.rewrite']));
});

test('a file that begins with a line that stands too far in is looked at without fail', async () => {
  const editor = await Editor.open(START_TOO_FAR_IN);
  expect(editor.findings('a.forloeb').map((one) => one.slice(0, 4))).toContain('F203');
  expect(titles(await actionsOn(editor, 'a.forloeb', 'F203'))).not.toContain('');
});
const START_TOO_FAR_IN = 'del af: For liste: Tegn {\n    listen er: åben\n   }\n  kriterium: Mange {værdier {\n\n    når: mindst 1 a';
