import { check } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import { Completing, fuzzy } from './completing.js';
import { inPathway, inStatement, PLACES, WORLD } from './completion-places.js';
import { CAPABILITIES, Editor } from './editor.js';
import type { MarkedFile } from './marked.js';

test.each(PLACES)('%s', async (_, source, labels) => {
  expect((await Completing.at(source)).labels).toEqual(labels);
});

test('a statement with nothing typed: marks, facts, then sentences, at last what may stand everywhere; no heads with a quantifier', async () => {
  const { labels } = await Completing.at(inStatement('<|>'));
  expect(labels.slice(0, 8)).toEqual(['-', '>', 'nummer', 'gælder for', 'omfatter ikke', 'målgruppe', 'når', 'alle gælder']);
  expect(labels.slice(-4)).toEqual(['fodnote', 'evidens', 'trykt som', 'tillad']);
  expect(labels.indexOf('skal')).toBeGreaterThan(labels.indexOf('hvem'));
  expect(labels).not.toContain('hvem en af');
});

test('what is offered may stand there, and a name that is offered is found', async () => {
  let tried = 0;
  const wrong: string[] = [];
  for (const [place, source] of PLACES) {
    const asked = await Completing.at(source);
    const { files } = asked.editor;
    const [{ name, text: before }] = files as [MarkedFile];
    const codesOf = (text: string): string[] =>
      check(openWorkspace(files.map((file) => ({ uri: file.name, text: file.name === name ? text : file.text })))).map(({ code }) => code);
    const line = before.split('\n').findIndex((_, index, lines) => lines.slice(0, index + 1).join('\n').length >= asked.offset);
    const without = codesOf(before.split('\n').toSpliced(line, 1).join('\n'));
    for (const [index, label] of asked.labels.entries()) {
      // What is left as it was typed puts nothing in.
      if (index === 0 && asked.item(label).labelDetails?.description === 'som du har skrevet') continue;
      tried++;
      const codes = codesOf(asked.accepted(label)).filter((code) => ABOUT_PLACE.has(code) && !without.includes(code));
      if (codes.length > 0) wrong.push(`${place}: ${label} ${codes.join(' ')}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(300);
});

/** What a key or a name that does not belong there is told as. */
const ABOUT_PLACE: ReadonlySet<string> = new Set(
  'F101 F102 F103 F109 F201 F202 F203 F204 F205 F206 F207 F208 F209 F210 F212 F301 F302 F303 F305 F407 F409 F410'.split(' '),
);

/** What an item puts in, and what it replaces. */
function edit({ textEdit, insertTextFormat }: CompletionItem): { text: string; replaces: [number, number]; snippet: boolean } {
  const { newText, range } = textEdit as TextEdit;
  return { text: newText, replaces: [range.start.character, range.end.character], snippet: insertTextFormat === 2 };
}

describe('what is put in', () => {
  test.each<[string, string, string, string, [number, number]]>([
    ['a phrase replaces all its words', inStatement('henvises ti<|>'), 'henvises til en af', 'henvises til en af {\n  - $0\n}', [4, 15]],
    ['a line with a name', inStatement('hv<|>'), 'hvem', 'hvem: ', [4, 6]],
    ['a head', inStatement('<|>'), 'alle gælder', 'alle gælder {\n  - $0\n}', [4, 4]],
    ['a head with a number', inStatement('mindst to<|>'), 'mindst to gælder', 'mindst to gælder {\n  - $0\n}', [4, 13]],
    ['a sentence', inPathway('  bor<|>'), 'bør', 'bør {\n  > $0\n}', [2, 5]],
    ['a choice', inStatement('rol<|>'), 'rolle', 'rolle: ${1|tovholder,behandlingsansvarlig,rådgiver,beslutter,ikke oplyst|}', [4, 7]],
    ['the only choice', inPathway('  opd<|>'), 'opdigtet', 'opdigtet: ja', [2, 5]],
    [
      'a declaration with required lines',
      inPathway('  opl<|>'),
      'oplysning',
      'oplysning: ${1:Titel} {\n  type: ${2|ja/nej,én værdi,flere værdier,antal,måling,dato|}\n}',
      [2, 5],
    ],
    [
      'a declaration with a list',
      inPathway('  lis<|>'),
      'liste',
      'liste: ${1:Titel} {\n  listen er: ${2|åben,lukket,et minimum|}\n  - ${3:Punkt}\n}',
      [2, 5],
    ],
    [
      'a time',
      inPathway('  forl<|>'),
      'forløbstid',
      'forløbstid: ${1:Titel} {\n  højst: $2\n  fra: $3\n  til: $4\n  grundlag: ${5|lov,standardforløbstid,faglig rettesnor,lokal,ønske,ikke oplyst|}\n  monitoreret: ${6|ja,nej,ikke oplyst|}\n}',
      [2, 6],
    ],
    ['a declaration of one line', inPathway('  enh<|>'), 'enhed', 'enhed: ${1:Titel}', [2, 5]],
    ['a section', inPathway('  afs<|>'), 'afsnit', 'afsnit: ${1:Titel} {\n  $0\n}', [2, 5]],
    ['values', inPathway('  oplysning: Ny {\n    v<|>\n  }'), 'værdier', 'værdier {\n  - ${1:Punkt}\n}', [4, 5]],
    ['a name', inStatement('hvem: alm<|>'), 'Almen praksis', 'Almen praksis', [10, 13]],
    ['the rest of a name goes', inStatement('hvem: alm<|>en læge'), 'Almen praksis', 'Almen praksis', [10, 20]],
    ['a brace stays', inStatement('hvem: alm<|> {\n    }'), 'Almen praksis', 'Almen praksis', [10, 13]],
    ['a key that is written already', inStatement('hv<|>em: Almen praksis'), 'hvem', 'hvem', [4, 8]],
    ['a key before something else', inStatement('hv<|> Almen praksis'), 'hvem', 'hvem: ', [4, 6]],
    ['behind a colon', inStatement('hvem:<|>'), 'Almen praksis', ' Almen praksis', [9, 9]],
    ['behind a dash', inStatement('deltagere {\n      -<|>\n    }'), 'Almen praksis', ' Almen praksis', [7, 7]],
    ['a name that needs brackets', inStatement('når: sym<|>'), 'Symptomer på kolorektalcancer', 'Symptomer på kolorektalcancer', [9, 12]],
    ['a value that needs brackets', inStatement('når: lymfeknudens sted er ly<|>'), 'lyske, den ene', '[lyske, den ene]', [30, 32]],
    ['in brackets that the editor closed', inStatement('når: [al<|>]'), 'alder', '[alder]', [9, 13]],
    ['a word of a condition', inStatement('når: alder o<|>'), 'over', 'over ', [15, 16]],
    ['a counted list', inStatement('når: m<|>'), 'mindst 2 af', 'mindst ${1:2} af $0', [9, 10]],
    ['a unit behind its number', inPathway('  forløbstid: Ny {\n    højst: 22<|>\n  }'), 'kalenderdage', ' kalenderdage', [13, 13]],
    ['an id', inPathway('  afsnit: Symptomer og fund  #sy<|>'), '#symptomer-og-fund', '#symptomer-og-fund', [29, 32]],
    ['an allowance with its reason', inPathway('  till<|>'), 'tillad', 'tillad: $1 {\n  begrundelse: $2\n}', [2, 6]],
  ])('%s', async (_, source, label, text, replaces) => {
    const made = edit((await Completing.at(source)).item(label));
    expect(made).toEqual({ text, replaces, snippet: /\$/.test(text) });
  });

  test('a name with a reserved word stands in brackets in a condition, and only there', async () => {
    const word = WORLD.replace('Symptomer på kolorektalcancer', 'Hoste og feber');
    const source = (line: string): string => inStatement(line).replace(WORLD, word);
    expect((await Completing.at(source('når: hoste<|>'))).acceptedLine('Hoste og feber')).toBe('    når: [Hoste og feber]');
    expect((await Completing.at(source('må ikke være kriterium: hoste<|>'))).acceptedLine('Hoste og feber')).toBe(
      '    må ikke være kriterium: Hoste og feber',
    );
  });

  test('a client without snippets gets one line', async () => {
    const capabilities = { ...CAPABILITIES, textDocument: { ...CAPABILITIES.textDocument, completion: {} } };
    const at = async (line: string, label: string): Promise<unknown> =>
      edit((await Completing.at(inPathway(`  ${line}<|>`), { capabilities })).item(label));
    expect(await at('opl', 'oplysning')).toEqual({ text: 'oplysning: ', replaces: [2, 5], snippet: false });
    expect((await Completing.at(inStatement('hvem: alm<|>'), { capabilities })).item('Almen praksis').detail).toBe('aktør');
    expect(await at('bør', 'bør')).toEqual({ text: 'bør: ', replaces: [2, 5], snippet: false });
  });

  test('an editor that can ask again is told where something follows', async () => {
    const capabilities = { ...CAPABILITIES, experimental: { suggestAgain: true } };
    const commandOf = async (line: string, label: string, can = capabilities): Promise<string | undefined> =>
      (await Completing.at(inStatement(line), { capabilities: can })).item(label).command?.command;
    expect(await commandOf('hv<|>', 'hvem')).toBe('editor.action.triggerSuggest');
    expect(await commandOf('når: køn e<|>', 'er')).toBe('editor.action.triggerSuggest');
    expect(await commandOf('not<|>', 'note')).toBeUndefined();
    const fact = inPathway('  oplysning: vægt {\n    type: måling\n    mål<|>\n  }');
    expect((await Completing.at(fact, { capabilities })).item('måles i').command?.command).toBe('editor.action.triggerSuggest');
    expect(await commandOf('hv<|>', 'hvem', CAPABILITIES as typeof capabilities)).toBeUndefined();
  });

  test.each([
    ['hvem: Almen praksis<|>', 'hvem: Almen praksi<|>'],
    ['højst: 14 dage<|>', 'højst: 14 dag<|>'],
    ['når: køn er mand<|>', 'når: køn er man<|>'],
  ])('a word that is written leaves Tab and Enter to the author: %s', async (written, unfinished) => {
    expect((await Completing.at(inStatement(written), { trigger: 'again' })).labels).toEqual([]);
    expect((await Completing.at(inStatement(written))).labels).not.toEqual([]);
    expect((await Completing.at(inStatement(unfinished), { trigger: 'again' })).labels).not.toEqual([]);
  });

  test('names that come by themselves behind a key are told whole, found by their first word; an author who asks gets them anew at every letter', async () => {
    const asked = (line: string, trigger?: string): Promise<Completing> => Completing.at(inStatement(line), { trigger });
    const isIncomplete = async (line: string, trigger?: string): Promise<boolean> => (await asked(line, trigger)).list.isIncomplete;
    expect(await isIncomplete('hvem: <|>', ' ')).toBe(false);
    expect(await isIncomplete('deltagere {\n      -<|>\n    }', '-')).toBe(false);
    expect(await isIncomplete('hvem: <|>')).toBe(true);
    expect(await isIncomplete('hvem: p<|>')).toBe(true);
    // A key is found by other words too.
    expect(await isIncomplete('<|>')).toBe(true);
    const { list } = await asked('hvem: <|>', ' ');
    expect(list.items.map(({ filterText }) => filterText)).toEqual(['Almen', 'MDT', 'Onkologisk', 'Udredningsenhed', 'Øre']);
    // What nothing answers leaves none: no list stays open.
    expect((await asked('hvem: Speciallæge<|>', 'again')).list).toEqual({ isIncomplete: false, items: [] });
  });

  test('behind a key that was put in the names are told whole, though the editor says that the author asked', async () => {
    const capabilities = { ...CAPABILITIES, experimental: { suggestAgain: true } };
    const source = `${inStatement('hv<|>')}`;
    const editor = await Editor.open(source, { capabilities });
    const key = (await Completing.in(editor, 'a.forloeb')).item('hvem');
    expect(key.command?.command).toBe('editor.action.triggerSuggest');
    const [cursor] = editor.file('a.forloeb').cursors;
    await editor.edit('a.forloeb', cursor! - 2, cursor!, 'hvem: ');
    const { textDocument, position } = editor.at();
    const at = { textDocument, position: { ...position, character: position.character + 4 } };
    const ask = (): Promise<CompletionList> => editor.request('textDocument/completion', { ...at, context: { triggerKind: 1 } });
    expect((await ask()).isIncomplete).toBe(false);
    expect((await ask()).isIncomplete).toBe(true);
    // The same words typed letter by letter: who asks then is the author.
    await editor.edit('a.forloeb', cursor! - 2, cursor! + 4, 'hv');
    await Completing.in(editor, 'a.forloeb');
    for (const [index, letter] of [...'em: '].entries()) await editor.edit('a.forloeb', cursor! + index, cursor! + index, letter);
    expect((await ask()).isIncomplete).toBe(true);
  });

  test.each([
    ['hvem: læge', 'Øre-næse-hals-læge'],
    ['henvises til: bryst', 'Pakkeforløb for brystkræft'],
    ['når: kolorektal', 'Symptomer på kolorektalcancer'],
    ['når: vægttab og kolorektal', 'Symptomer på kolorektalcancer'],
    ['deltagere {\n      - praksis', 'Almen praksis'],
    ['når: køn er kvinde eller alder', 'alder'],
  ])('Enter replaces no name that only stands in the middle of another: %s', async (line, offered) => {
    for (const trigger of [undefined, 'again']) {
      const source = inStatement(line.includes('{') ? `${line}<|>\n    }` : `${line}<|>`);
      const asked = await Completing.at(source, { trigger });
      const typed = line.split(/: |- |og |eller /).at(-1)!;
      if (offered === typed) expect(asked.labels).toEqual(trigger === 'again' ? [] : [typed]);
      else {
        expect(asked.labels.slice(0, 2)).toEqual([typed, offered]);
        expect(asked.item(typed).labelDetails).toEqual({ description: 'som du har skrevet' });
        expect(asked.accepted(typed)).toBe(asked.editor.text('a.forloeb'));
      }
    }
  });

  test.each(['når: køn i', 'når: alder o', 'når: køn er kvinde o', 'når: alder over 40 å'])(
    'what was typed is no name where none can stand: %s',
    async (line) => {
      const asked = await Completing.at(inStatement(`${line}<|>`));
      expect(asked.labels.length).toBeGreaterThan(0);
      expect(asked.list.items.filter(({ labelDetails }) => labelDetails?.description === 'som du har skrevet')).toEqual([]);
    },
  );

  test('a name that goes on as another is still offered with it', async () => {
    const source = inStatement('hvem: Almen praksis<|>').replace('  skal  #sætning', '  aktør: Almen praksis i Vest\n  skal  #sætning');
    expect((await Completing.at(source, { trigger: 'again' })).labels).toEqual(['Almen praksis', 'Almen praksis i Vest']);
  });

  test('a name by its title comes before one by another name', async () => {
    const other = '  aktør: Almen læge {\n    også kaldt: patientens egen læge\n  }\n  aktør: Patienten\n  skal  #sætning';
    const source = (typed: string): string => inStatement(`informerer: ${typed}<|>`).replace('  skal  #sætning', other);
    expect((await Completing.at(source('pati'))).labels.slice(0, 2)).toEqual(['Patienten', 'Almen læge']);
    expect((await Completing.at(source('patientens e'))).labels).toEqual(['patientens e', 'Almen læge']);
    expect((await Completing.at(source('patientens egen læge'))).labels).toEqual(['Almen læge']);
  });

  test('the key that was typed whole comes before longer ones', async () => {
    expect((await Completing.at(inPathway('  afsnit: Fund {\n    gælder<|>\n  }'))).labels.slice(0, 2)).toEqual(['gælder', 'gælder for']);
    expect((await Completing.at(inPathway('  afsnit: Fund {\n    gæld<|>\n  }'))).labels.slice(0, 2)).toEqual(['gælder for', 'gælder']);
  });

  test('the version of the language comes with its key', async () => {
    expect((await Completing.at('spr<|>')).accepted('sprogversion')).toBe('sprogversion: 0.1');
  });

  test.each(['', 'pakke'])('a whole small pathway in a file with «%s» checks clean as it is put in', async (typed) => {
    const text = (await Completing.at(`${typed}<|>`)).accepted('nyt pakkeforløb');
    expect(text).toContain('pakkeforløb: Titel {');
    expect(check(openWorkspace([{ uri: 'a.forloeb', text }])).map(({ code, parameters }) => [code, parameters])).toEqual([]);
  });

  test.each(['pakkeforløb', 'modul', 'lokal tilpasning', 'katalog'])('%s has its required lines and its brace', async (label) => {
    const text = (await Completing.at('<|>')).accepted(label);
    const codes = check(openWorkspace([{ uri: 'a.forloeb', text }])).map(({ code }) => code);
    expect(codes.filter((code) => /^F2/.test(code))).toEqual([]);
  });

  test('every key of a pathway puts in a block that is whole', async () => {
    const asked = await Completing.at(inPathway('  <|>'));
    expect(asked.labels.length).toBeGreaterThan(60);
    for (const label of asked.labels) {
      const text = asked.accepted(label);
      const codes = check(openWorkspace([{ uri: 'a.forloeb', text }])).map(({ code }) => code);
      expect([label, codes.filter((code) => /^F2(?!15)/.test(code))]).toEqual([label, []]);
    }
  });
});

describe('an editor that filters by itself', () => {
  test.each([
    ['naar', 'når'],
    ['nar', 'når'],
    ['NÅR', 'når'],
    ['raadf', 'rådfører sig med'],
    ['maa ikke vaere', 'må ikke være kriterium'],
    ['maalgruppe', 'målgruppe'],
    ['sidelobende', 'sideløbende med'],
  ])('%s finds %s', async (typed, label) => {
    const asked = await Completing.at(inStatement(`${typed}<|>`));
    expect(asked.labels).toContain(label);
  });

  test.each(['opfoelgning', 'opfolgning', 'Opføl', 'opfoel', 'opfo', 'OPFØLGNING'])('%s finds Opfølgning', async (typed) => {
    const source = inStatement(`efter: ${typed}<|>`).replace('  skal  #sætning', '  hændelse: Opfølgning\n  skal  #sætning');
    const asked = await Completing.at(source);
    expect(asked.labels).toEqual(['Opfølgning']);
    expect(asked.item('Opfølgning').filterText).toBe(typed);
  });

  test('the list is asked for again at each letter, and its order is that of the server', async () => {
    const { list } = await Completing.at(inStatement('undersøges med: t<|>'));
    expect(list.isIncomplete).toBe(true);
    expect(list.items.map(({ sortText }) => sortText)).toEqual(list.items.map((_, index) => String(index).padStart(3, '0')));
    expect(list.items.every(({ commitCharacters }) => commitCharacters === undefined)).toBe(true);
  });

  test('the filter of this test is as strict as it says', () => {
    expect(fuzzy('naar', 'når')).toBe(false);
    expect(fuzzy('  na', 'naar')).toBe(true);
    expect(fuzzy('hen ti', 'henvises til')).toBe(true);
  });
});

describe('characters at which editors ask by themselves', () => {
  test.each<[string, string, boolean]>([
    [' ', inStatement('<|>'), false],
    [' ', inStatement('hvem: <|>'), true],
    [' ', inStatement('henvises <|>'), true],
    [' ', inStatement('> henvises <|>'), false],
    [' ', inStatement('note: når <|>'), false],
    [' ', inStatement('når: køn <|>'), true],
    [':', inStatement('hvem:<|>'), true],
    [':', inStatement('note:<|>'), false],
    ['-', inStatement('deltagere {\n      -<|>\n    }'), true],
    ['-', inStatement('undersøges med: CT-<|>'), false],
    ['-', inStatement('enten-<|>'), false],
    ['#', inStatement('gælder for: #<|>'), true],
    ['#', inStatement('hvem: #<|>'), false],
    ['#', inPathway('  // #<|>'), false],
    ['[', inStatement('når: [<|>]'), true],
    ['[', inStatement('hvem: [<|>]'), false],
  ])('«%s» %#', async (trigger, source, answers) => {
    expect((await Completing.at(source, { trigger })).labels.length > 0).toBe(answers);
  });

  test('the server names them', async () => {
    const { initialized } = await Editor.open('');
    expect(initialized.capabilities.completionProvider).toEqual({
      triggerCharacters: [' ', ':', '-', '#', '['],
      resolveProvider: true,
    });
  });
});

test('required lines that are missing come first, and say so', async () => {
  const asked = await Completing.at(inPathway('  forløbstid: Ny {\n    monitoreret: ja\n    <|>\n  }'));
  expect(asked.labels.slice(0, 2)).toEqual(['>', 'grundlag']);
  expect(asked.item('grundlag').labelDetails).toEqual({ description: 'mangler' });
  expect(asked.labels).not.toContain('monitoreret');
});

test('names that stand in the list already are not offered again', async () => {
  const asked = await Completing.at(inStatement('deltagere {\n      - Almen praksis\n      - <|>\n    }'));
  expect(asked.labels).toEqual(['MDT-konference', 'Onkologisk afdeling', 'Udredningsenhed', 'Øre-næse-hals-læge']);
});

test('in a condition facts and criteria come first, those of the pathway before others; what has no name comes last, behind the words', async () => {
  const declared = `  hændelse: Afbud
  kriterium: Alvorlig mistanke {
    skøn: der er mistanke (opdigtet)  #alvorlig-mistanke-skøn
  }
  liste: Alle fund {
    listen er: åben
    - Anæmi
    - Ascites er fundet ved undersøgelsen.  #anden-ascites
  }
  oplysning: anæmi i familien {
    type: ja/nej
  }
  skal  #sætning`;
  const at = async (line: string): Promise<string[]> =>
    (await Completing.at(inStatement(line).replace('  skal  #sætning', declared))).labels;
  expect((await at('når: <|>')).slice(0, 4)).toEqual(['Alvorlig mistanke', 'anæmi i familien', 'alder', 'antal fund']);
  expect((await at('når: <|>')).slice(-2)).toEqual(['skøn:', '#alvorlig-mistanke-skøn']);
  expect((await at('når: a<|>')).slice(0, 5)).toEqual(['Alvorlig mistanke', 'anæmi i familien', 'alder', 'antal fund', 'Afbud']);
  const mistanke = await at('når: mistanke<|>');
  expect(mistanke.slice(-1)).toEqual(['#alvorlig-mistanke-skøn']);
  expect(await at('når: #alv<|>')).toEqual(['#alvorlig-mistanke-skøn']);
});

test.each(['fra', 'til', 'med', 'som', 'af'])('a line that begins with «%s»: no key is put in that only ends with it', async (word) => {
  const first = async (source: string): Promise<string> => (await Completing.at(source)).labels[0] ?? word;
  expect(await first(inPathway(`  oplysning: Ny {\n    ${word}<|>\n  }`))).toMatch(new RegExp(`^${word}`));
  expect(await first(inStatement(`${word}<|>`))).toMatch(new RegExp(`^${word}`));
});
test('«fra» in a sentence is no key there', async () => {
  expect((await Completing.at(inStatement('fra<|>'))).labels).toEqual([]);
});

test('a name that stands for two things is offered by its id', async () => {
  const source = inStatement('se også: to<|>').replace('  skal  #sætning', '  aktør: To  #første\n  enhed: To  #anden\n  skal  #sætning');
  expect((await Completing.at(source)).labels).toEqual(['#anden', '#første']);
});

test('an id that is taken gets a number', async () => {
  expect((await Completing.at(inPathway('  afsnit: MAS  #<|>\n'))).labels).toEqual(['#mas-2']);
});

test.each([
  ['a title that has an id already begun', '  afsnit: Udredning  #udr<|>', '#udredning'],
  ['the whole id', '  aktør: Læge  #læge<|>', '#læge'],
  ['a value', '  oplysning: Ny farve  #farve {\n    værdier {\n      - rød  #<|>\n    }\n  }', '#farve-rød'],
  ['a sentence', '  bør  #<|> {\n    > Patienten bør have besked samme dag.\n  }', '#patienten-bør-have-besked-samme-dag'],
])('an id for %s', async (_, line, id) => {
  expect((await Completing.at(inPathway(line))).labels).toEqual([id]);
});

test.each([
  ['hvis', 'når'],
  ['forudsaet', 'forudsat at'],
  ['sendes ti', 'henvises til'],
  ['senest', 'højst'],
])('the word «%s» that authors try leads to «%s»', async (word, key) => {
  const asked = await Completing.at(inStatement(`${word}<|>`));
  expect(asked.labels).toContain(key);
  expect(asked.acceptedLine(key)).toMatch(new RegExp(`^    ${key}: `));
});

test('the editions of a pathway that is named', async () => {
  const editions = '=== x.forloeb\npakkeforløb: X {\n  udgave: 2016\n}\n=== y.forloeb\npakkeforløb: X {\n  udgave: 2022\n}\n';
  expect((await Completing.at(`=== a.forloeb\ndel af: X {\n  udgave: <|>\n}\n${editions}`)).labels).toEqual(['2016', '2022']);
  expect((await Completing.at('pakkeforløb: X {\n  udgave: <|>\n}\n')).labels).toEqual([]);
});

test('dates are those of today', async () => {
  const { labels } = await Completing.at(inPathway('  ændring: Ny {\n    dato: <|>\n  }'));
  const today = new Date();
  expect(labels[2]).toBe(String(today.getFullYear()));
  expect(labels[0]).toMatch(new RegExp(`^${today.getDate()}\\. \\p{L}+ ${today.getFullYear()}$`, 'u'));
});

test('Windows line ends and tabs', async () => {
  const source = inStatement('hvem: alm<|>').replaceAll('\n', '\r\n').replace('    hvem', '\t\thvem');
  const editor = await Editor.open('=== x.forloeb\nkatalog: X\n');
  const [text, offset] = [source.slice(source.indexOf('pakkeforløb')).replace('<|>', ''), source.indexOf('<|>')];
  expect(offset).toBeGreaterThan(0);
  await editor.write('w.forloeb', text.slice(0, text.indexOf('=== katalog')));
  editor.openFile('w.forloeb');
  await editor.ready();
  const line = text.slice(0, text.indexOf('hvem: alm')).split('\r\n').length - 1;
  const list = await editor.request<{ items: CompletionItem[] }>('textDocument/completion', {
    textDocument: { uri: 'file:///mappe/w.forloeb' },
    position: { line, character: 4 },
  });
  expect(list.items.map(({ label }) => label)).toContain('hvem');
});

describe('40,000 names', () => {
  const catalogue = Array.from({ length: 40 }, (_, part) => {
    const lines = Array.from({ length: 1000 }, (_, index) => `  undersøgelse: Prøve ${part * 1000 + index} af blodet`);
    return `=== del-${part}.forloeb\ndel af: Fælles {\n${lines.join('\n')}\n}\n`;
  }).join('');
  const world = (line: string): string =>
    `${inStatement(line).replace('  skal  #sætning', '  undersøgelse: Særlig prøve\n  skal  #sætning')}${catalogue}=== egen.forloeb\ndel af: Opdigtet pakkeforløb {\n  undersøgelse: Anden prøve\n}\n`;

  test('at most 200 are offered, those of the file and of the pathway first', async () => {
    const all = await Completing.at(world('undersøges med: <|>'));
    expect(all.list.items.length).toBe(200);
    expect(all.list.isIncomplete).toBe(true);
    expect(all.labels.slice(0, 2)).toEqual(['Særlig prøve', 'Anden prøve']);
    const later = await Completing.at(world('undersøges med: proeve<|>'));
    expect(later.labels.length).toBe(200);
    expect(later.labels[0]).toBe('Prøve 0 af blodet');
  });

  test('what begins as typed comes before what only holds it; the rest is found by typing on', async () => {
    const one = await Completing.at(world('undersøges med: prove 3999<|>'));
    expect(one.labels).toEqual(['Prøve 3999 af blodet', ...Array.from({ length: 10 }, (_, digit) => `Prøve 3999${digit} af blodet`)]);
    const own = await Completing.at(world('undersøges med: saerlig<|>'));
    expect(own.labels).toEqual(['Særlig prøve']);
  });
});
