import { describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { pathway } from '../checks/findings.js';
import { applied, editsIn } from './edits.js';
import { Editor, uriOf } from './editor.js';

/*
 * Fixes that the example of a rule's page does not show: what is offered depends on what stands around.
 */

const FACTS = [
  'oplysning: alder {',
  '  type: måling',
  '  måles i: år',
  '}',
  'oplysning: køn {',
  '  type: én værdi',
  '  værdier {',
  '    - kvinde',
  '    - mand',
  '  }',
  '}',
  'oplysning: feber {',
  '  type: ja/nej',
  '}',
  'oplysning: vægttab {',
  '  type: ja/nej',
  '}',
  'undersøgelse: CT',
  'undersøgelse: Biopsi',
  'undersøgelse: Ultralyd',
];

/** What each fix that is offered for the first finding with a code makes of the lines that the test adds, and what is then found. */
async function offered(code: string, lines: readonly string[]): Promise<Record<string, readonly string[]>> {
  const text = pathway(...FACTS, ...lines);
  const editor = await Editor.open(`=== a.forloeb\n${text}`);
  const finding = editor.told.get(uriOf('a.forloeb'))!.find((one) => one.code === code)!;
  const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: uriOf('a.forloeb') },
    range: finding.range,
    context: { diagnostics: [finding], only: ['quickfix'] },
  });
  const begins = 2 + FACTS.length;
  return Object.fromEntries(
    actions
      .filter(({ title, diagnostics }) => diagnostics?.[0]?.code === code && !title.startsWith('Tillad'))
      .map(({ title, edit }) => {
        const after = applied(editor.text('a.forloeb'), editsIn(edit!, 'a.forloeb'));
        const own = after.split('\n').slice(begins, -2);
        return [title, own.map((line) => line.slice(2))];
      }),
  );
}

/** What each fix makes of a pathway with this title and these lines, joined by `|`. */
async function offeredIn([title, ...lines]: readonly string[], code: string): Promise<Record<string, string>> {
  const editor = await Editor.open(`=== a.forloeb\n${pathway(...lines).replace('P (opdigtet)', title!)}`);
  const finding = editor.told.get(uriOf('a.forloeb'))!.find((one) => one.code === code)!;
  const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: uriOf('a.forloeb') },
    range: finding.range,
    context: { diagnostics: [finding], only: ['quickfix'] },
  });
  return Object.fromEntries(
    actions
      .filter((action) => !action.title.startsWith('Tillad'))
      .map((action) => {
        const [first = '', , ...rest] = applied(editor.text('a.forloeb'), editsIn(action.edit!, 'a.forloeb')).split('\n').slice(0, -2);
        return [action.title, [first.replace(/^pakkeforløb: | \{$/g, ''), ...rest.map((line) => line.trim())].join('|')];
      }),
  );
}

const statement = (word: string, sentence: string, ...lines: string[]): string[] => [
  `${word} {`,
  `  > ${sentence}`,
  ...lines.map((line) => `  ${line}`),
  '}',
];

describe('the line as the sentence has it', () => {
  test.each([
    ['Det gælder patienter over 18 år (opdigtet).', 'alder over 81 år', 'alder over 18 år'],
    ['Det gælder patienter på ca. 40 år eller mere (opdigtet).', 'alder over 400 år', 'alder over 40 år'],
    ['Det gælder børn under 40 måneder (opdigtet).', 'alder under 40 år', 'alder under 40 måneder'],
    ['Det gælder børn under tre år (opdigtet).', 'alder under 30 år', 'alder under 3 år'],
  ])('F708: «%s» with %s', async (sentence, written, mended) => {
    expect(await offered('F708', statement('gælder', sentence, `når: ${written}`))).toEqual({
      [`Ret til «${mended}»`]: statement('gælder', sentence, `når: ${mended}`),
    });
  });

  test('F708: of two numbers in the sentence nobody can tell which is meant', async () => {
    expect(await offered('F708', statement('gælder', 'Det gælder fra 18 år til 20 år (opdigtet).', 'når: alder over 81 år'))).toEqual({});
  });

  test.each([
    ['Patienter ældre end 40 år bør undersøges (opdigtet).', 'alder under 40 år', 'alder over 40 år'],
    ['Patienter på mindst 40 år bør undersøges (opdigtet).', 'alder højst 40 år', 'alder mindst 40 år'],
    ['Patienter på 40 år og derover bør undersøges (opdigtet).', 'alder < 40 år', 'alder mindst 40 år'],
    ['Patienter under 40 år bør undersøges (opdigtet).', 'alder mindst 40 år', 'alder under 40 år'],
    ['Patienter på højst 40 år bør undersøges (opdigtet).', 'alder > 40 år', 'alder højst 40 år'],
  ])('F717: «%s» with %s', async (sentence, written, mended) => {
    expect(await offered('F717', statement('bør', sentence, `når: ${written}`))).toEqual({
      [`Ret til «${mended}»`]: statement('bør', sentence, `når: ${mended}`),
    });
  });

  test('F728: the condition, all of it', async () => {
    const sentence = 'Har patienten feber eller vægttab, bør der tages prøver (opdigtet).';
    expect(await offered('F728', statement('bør', sentence, 'når: feber og vægttab'))).toEqual({
      'Ret «og» til «eller»': statement('bør', sentence, 'når: feber eller vægttab'),
    });
    expect(await offered('F728', statement('bør', sentence, 'alle gælder {', '  - feber', '  - vægttab', '}'))).toEqual({
      'Ret til «mindst én gælder»': statement('bør', sentence, 'mindst én gælder {', '  - feber', '  - vægttab', '}'),
    });
    const both = 'Kvinder med feber bør undersøges (opdigtet).';
    expect(await offered('F728', statement('bør', both, 'når: køn er kvinde eller feber'))).toEqual({
      'Ret «eller» til «og»': statement('bør', both, 'når: køn er kvinde og feber'),
    });
    expect(await offered('F728', statement('bør', both, 'mindst én gælder {', '  - køn er kvinde', '  - feber', '}'))).toEqual({
      'Ret til «alle gælder»': statement('bør', both, 'alle gælder {', '  - køn er kvinde', '  - feber', '}'),
    });
  });

  test('F729: the diagnosis in the letters of the sentence, and what is done beside', async () => {
    const sentence = 'Patienten henvises under henvisningsdiagnosen «Ukendt primær tumor» (opdigtet).';
    expect(await offered('F729', statement('gælder', sentence, 'henvises med diagnosen: Lungekræft'))).toEqual({
      'Ret til «henvises med diagnosen: Ukendt primær tumor»': statement('gælder', sentence, 'henvises med diagnosen: Ukendt primær tumor'),
    });
    const beside = statement('gælder', 'Patienten henvises sideløbende til afdelingen (opdigtet).', 'henvises til: Afdelingen');
    expect(await offered('F729', ['enhed: Afdelingen', ...beside])).toEqual({
      'Ret til «henvises sideløbende til»': [
        'enhed: Afdelingen',
        ...beside.map((line) => line.replace('henvises til:', 'henvises sideløbende til:')),
      ],
    });
  });

  test('F729: the key that refers as the sentence does', async () => {
    const mended = async (said: string, key: string, right: string): Promise<void> => {
      const wrong = ['enhed: Afdelingen', ...statement('gælder', `Patienten ${said} til afdelingen (opdigtet).`, `${key}: Afdelingen`)];
      expect(await offered('F729', wrong)).toEqual({
        [`Ret til «${right}»`]: wrong.map((line) => line.replace(`${key}:`, `${right}:`)),
      });
    };
    await mended('henvises akut', 'henvises til', 'henvises akut til');
    await mended('henvises', 'henvises akut til', 'henvises til');
    await mended('henvises', 'henvises sideløbende til', 'henvises til');
  });

  test('F726, F731: each denial by itself', async () => {
    const sentence = 'Patienter med vægttab uden feber undersøges (opdigtet).';
    const when = (condition: string): string[] => statement('gælder', sentence, `når: ${condition}`);
    expect(await offered('F726', when('vægttab og feber'))).toEqual({ 'Ret til «ikke feber»': when('vægttab og ikke feber') });
    const unless = (condition: string): string[] =>
      statement('bør', 'Hvis patienten ikke er en kvinde, bør der tages prøver (opdigtet).', `når: ${condition}`);
    expect(await offered('F726', unless('køn er kvinde'))).toEqual({ 'Ret til «køn er ikke kvinde»': unless('køn er ikke kvinde') });
    const young = (condition: string): string[] =>
      statement('bør', 'Hvis patienten ikke er gammel, bør der tages prøver (opdigtet).', `når: ${condition}`);
    expect(await offered('F726', young('alder over 70 år'))).toEqual({
      'Ret til «ikke alder over 70 år»': young('ikke alder over 70 år'),
    });
    const during = (line: string): string[] => statement('gælder', 'Patienten følges, så længe patienten har feber (opdigtet).', line);
    expect(await offered('F731', during('så længe: ikke feber'))).toEqual({ 'Ret til «feber»': during('så længe: feber') });
  });

  test('F732: a point more in the list that there is', async () => {
    const sentence = 'Der skal foretages CT, ultralyd og biopsi (opdigtet).';
    expect(await offered('F732', statement('skal', sentence, 'undersøges med alle {', '  - CT', '  - Ultralyd', '}'))).toEqual({
      'Indsæt «- Biopsi»': statement('skal', sentence, 'undersøges med alle {', '  - CT', '  - Ultralyd', '  - Biopsi', '}'),
    });
  });

  test('F732: of what the sentence joins with «eller» one is enough', async () => {
    const sentence = 'Der skal foretages CT eller biopsi (opdigtet).';
    expect(await offered('F732', statement('skal', sentence, 'undersøges med: CT'))).toEqual({
      'Indsæt «Biopsi»': statement('skal', sentence, 'undersøges med en af {', '  - CT', '  - Biopsi', '}'),
    });
  });

  test('F736: a fact that the sentence denies is not put to the list as it is, and what is no fact not at all', async () => {
    const list = ['mindst én gælder {', '  - feber', '  - vægttab', '}'];
    const bound = 'Patienter over 18 år med feber eller vægttab undersøges (opdigtet).';
    expect(await offered('F736', statement('gælder', bound, ...list))).toEqual({});
    const two = ['alle gælder {', '  - vægttab', '  - alder over 18 år', '}'];
    const block = (sentence: string): string[] => statement('gælder', sentence, ...two);
    expect(await offered('F736', block('Patienter over 18 år med vægttab og uden feber undersøges (opdigtet).'))).toEqual({});
    expect(Object.keys(await offered('F736', block('Patienter over 18 år med vægttab og feber undersøges (opdigtet).')))).toEqual([
      'Indsæt «- feber»',
    ]);
  });

  test('F729: the bound on the other side', async () => {
    const lines = (key: string): string[] => [
      'hændelse: Henvisning',
      ...statement(
        'skal',
        'Udredningen skal begynde senest 14 dage efter henvisning (opdigtet).',
        'efter: Henvisning {',
        `  ${key}: 14 dage`,
        '}',
      ),
    ];
    expect(await offered('F729', lines('mindst'))).toEqual({ 'Ret til «højst»': lines('højst') });
  });

  test('F727: nothing is offered that may not stand there', async () => {
    const lines = ['konference: Tumorkonference', 'enhed: Afdelingen', 'enhed: Klinikken'];
    const sentence = 'Patienten henvises til tumorkonference (opdigtet).';
    expect(await offered('F727', [...lines, ...statement('gælder', sentence, 'henvises til: Klinikken')])).toEqual({});
  });
});

describe('conditions that can never hold', () => {
  test('F415: two values in one condition', async () => {
    expect(await offered('F415', ['kan: Patienten kan vente (opdigtet) {', '  når: køn er kvinde og køn er mand', '}'])).toEqual({
      'Ret til «køn er enten kvinde eller mand»': ['kan: Patienten kan vente (opdigtet) {', '  når: køn er enten kvinde eller mand', '}'],
    });
  });

  test('F419: a value that is denied', async () => {
    const block = (condition: string): string[] => [
      'afsnit: Kvinder (opdigtet) {',
      '  når: køn er kvinde',
      '  kan: Patienten kan vente (opdigtet) {',
      `    når: ${condition}`,
      '  }',
      '}',
    ];
    expect(Object.keys(await offered('F419', block('køn er ikke kvinde')))).toEqual([
      'Ret til «køn er kvinde»',
      'Slet «når: køn er ikke kvinde»',
    ]);
    expect((await offered('F419', block('køn er ikke kvinde')))['Ret til «køn er kvinde»']).toEqual(block('køn er kvinde'));
  });

  test('F419: of a condition that says more, only the «ikke» goes', async () => {
    const lines = (condition: string): string[] => ['kan: Patienten kan vente (opdigtet) {', `  når: ${condition}`, '}'];
    expect(await offered('F419', lines('feber og ikke feber'))).toEqual({ 'Ret til «feber»': lines('feber og feber') });
  });

  test('F421: one bound is enough, or the numbers change places', async () => {
    const lines = (condition: string): string[] => ['kan: Patienten kan vente (opdigtet) {', `  når: ${condition}`, '}'];
    expect(await offered('F421', lines('alder mindst 60 år og alder under 40 år'))).toEqual({
      'Ret «og» til «eller»': lines('alder mindst 60 år eller alder under 40 år'),
      'Byt dem om': lines('alder mindst 40 år og alder under 60 år'),
    });
  });
});

describe('values', () => {
  test.each([
    ['1/7-2022', '1. juli 2022'],
    ['01.07.2022', '1. juli 2022'],
    ['den 1. juli 2022', '1. juli 2022'],
    ['1 jul. 2022', '1. juli 2022'],
    ['agust 2022', 'august 2022'],
    ['31. juni 2022', undefined],
    ['31/6-2022', undefined],
    ['7/13-2022', undefined],
  ])('F404: %s', async (written, mended) => {
    expect(await offered('F404', [`gyldig fra: ${written}`])).toEqual(mended ? { [`Ret til «${mended}»`]: [`gyldig fra: ${mended}`] } : {});
  });

  test.each([
    ['d', ['dage', 'kalenderdage']],
    ['u', ['uger']],
    ['mdr.', ['måneder']],
    ['x', []],
  ])('F403: højst 14 %s', async (written, units) => {
    const lines = (unit: string): string[] => ['kan: Patienten kan vente (opdigtet) {', `  højst: 14 ${unit}`, '}'];
    expect(await offered('F403', lines(written))).toEqual(Object.fromEntries(units.map((unit) => [`Ret til «${unit}»`, lines(unit)])));
  });

  test('F301: a time where an event is wanted', async () => {
    const lines = (...own: string[]): string[] => ['kan: Patienten kan vente (opdigtet) {', ...own.map((line) => `  ${line}`), '}'];
    expect(await offered('F301', lines('inden: 14 dage'))).toEqual({ 'Ret til «højst: 14 dage»': lines('højst: 14 dage') });
    expect(await offered('F301', lines('ved: 2 uger'))).toEqual({
      'Ret til «højst: 2 uger»': lines('højst: 2 uger'),
      'Ret til «mindst: 2 uger»': lines('mindst: 2 uger'),
    });
    expect(await offered('F301', lines('højst: 14 dage', 'inden: 14 dage'))).toEqual({});
  });

  test('F503: a unit that measures something else', async () => {
    const lines = (unit: string): string[] => ['kan: Patienten kan vente (opdigtet) {', `  højst: 14 ${unit}`, '}'];
    expect(await offered('F503', lines('m'))).toEqual({
      'Ret til «14 minutter»': lines('minutter'),
      'Ret til «14 måneder»': lines('måneder'),
    });
  });

  test.each([
    ['2 stk.', '2'],
    ['mindst 2 punkter', 'mindst 2'],
    ['et par', undefined],
    ['mindst et par stykker', undefined],
  ])('F405: %s', async (written, mended) => {
    const list = (count: string): string[] =>
      ['liste: Fund', '  listen er: åben', '  - Træthed {', `    tæller kun sammen med mindst: ${count}`, '  }', '}'].map((line, index) =>
        index === 0 ? `${line} {` : line,
      );
    expect(await offered('F405', list(written))).toEqual(mended ? { [`Ret til «${mended}»`]: list(mended) } : {});
  });

  test('F406: what is measured in the unit, then the values', async () => {
    const lines = (condition: string): string[] => ['kan: Patienten kan vente (opdigtet) {', `  når: ${condition}`, '}'];
    expect(await offered('F406', lines('køn over 40 år'))).toEqual({
      'Ret til «alder»': lines('alder over 40 år'),
      'Ret til «køn er kvinde»': lines('køn er kvinde'),
      'Ret til «køn er mand»': lines('køn er mand'),
    });
  });
});

describe('lines and lists', () => {
  test('F207: a line goes to the block around, or to the one right above', async () => {
    expect(await offered('F207', ['oplysning: vægt {', '  type: måling', '}', 'måles i: kg'])).toEqual({
      'Flyt linjen til blokken i linje 23': ['oplysning: vægt {', '  type: måling', '  måles i: kg', '}'],
    });
    const inside = ['afsnit: A (opdigtet) {', '  liste: B (opdigtet) {', '    listen er: lukket', '    - c', '    nummer: 2', '  }', '}'];
    expect(await offered('F207', inside)).toEqual({
      'Flyt linjen til blokken i linje 23': [
        'afsnit: A (opdigtet) {',
        '  liste: B (opdigtet) {',
        '    listen er: lukket',
        '    - c',
        '  }',
        '  nummer: 2',
        '}',
      ],
    });
  });

  test('F725: only the part that the section around gives', async () => {
    const sections = (number: string): string[] => [
      'afsnit: A (opdigtet) {',
      '  nummer: 3.2',
      '  afsnit: B (opdigtet) {',
      `    nummer: ${number}`,
      '  }',
      '}',
    ];
    expect(await offered('F725', sections('4.1.7'))).toEqual({ 'Ret til «3.2.7»': sections('3.2.7') });
    expect(await offered('F725', sections('4.7'))).toEqual({});
  });

  test('F307: nothing goes that is needed', async () => {
    const editor = await Editor.open(
      '=== a.forloeb\nmodul: A (opdigtet) {\n  bruger: B (opdigtet)\n}\nmodul: B (opdigtet) {\n  bruger: A (opdigtet)\n  skal {\n    > Det skal ske (opdigtet).\n    hvem: Læge\n  }\n}\n=== b.forloeb\ndel af: A (opdigtet) {\n  aktør: Læge\n}\n',
    );
    const finding = editor.told.get(uriOf('a.forloeb'))!.find(({ code }) => code === 'F307')!;
    const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: uriOf('a.forloeb') },
      range: finding.range,
      context: { diagnostics: [finding], only: ['quickfix'] },
    });
    expect(actions.filter(({ diagnostics }) => diagnostics?.[0]?.code === 'F307')).toEqual([]);
  });

  test('F302: nothing is declared anew that is used as what it is', async () => {
    const lines = ['aktør: Radiolog', 'kan: Patienten kan henvises (opdigtet) {', '  hvem: Radiolog', '  henvises til: Radiolog', '}'];
    expect(Object.keys(await offered('F302', lines))).toEqual(['Ret linje 23 til «enhed: Radiolog»']);
    const needed = [...lines, 'kan: Det kan aftales (opdigtet) {', '  beslutter sammen med: Radiolog', '}'];
    expect(Object.keys(await offered('F302', needed))).toEqual([]);
  });
});

test('F316: all ids of the file that are missing, or the first', async () => {
  const actors = (ids: boolean): string[] =>
    Array.from({ length: 30 }, (_, at) => `aktør: Nr ${at}${ids || at % 15 !== 4 ? `  #nr-${at}` : ''}`);
  const written = (await offeredIn(['P (opdigtet)  #p', ...actors(false)], 'F316'))!;
  expect(Object.keys(written)).toEqual(['Skriv id’er i filen (2)', 'Skriv id’et #nr-4']);
  expect(written['Skriv id’er i filen (2)']).toBe(['P (opdigtet)  #p', ...actors(true)].join('|'));
});

describe('what an unknown name may be declared as, the likeliest first', () => {
  test.each([
    ['undersøges med', 'MR-skanning', ['undersøgelse: MR-skanning', 'undersøgelsespakke: MR-skanning']],
    ['behandles med', 'Kemoterapi', ['behandling: Kemoterapi']],
    ['drøftes på', 'Torsdagsmøde', ['konference: Torsdagsmøde']],
    ['hvem', 'Overlæge', ['aktør: Overlæge', 'enhed: Overlæge', 'konference: Overlæge']],
    ['hvem', 'Kirurgisk afdeling', ['enhed: Kirurgisk afdeling', 'aktør: Kirurgisk afdeling', 'konference: Kirurgisk afdeling']],
    ['henvises til', 'Sarkom', ['enhed: Sarkom', 'destination: Sarkom', 'eksternt pakkeforløb: Sarkom']],
    [
      'henvises til',
      'Pakkeforløb for sarkom',
      ['eksternt pakkeforløb: Pakkeforløb for sarkom', 'enhed: Pakkeforløb for sarkom', 'destination: Pakkeforløb for sarkom'],
    ],
    ['efter', 'Svar på biopsi', ['hændelse: Svar på biopsi']],
  ])('%s: %s', async (key, name, declared) => {
    const found = await offered('F301', statement('gælder', 'Sådan er det (opdigtet).', `${key}: ${name}`));
    const titles = Object.keys(found).filter((title) => title.startsWith('Opret'));
    expect(titles.slice(0, declared.length)).toEqual(declared.map((line) => `Opret «${line}»`));
    expect(titles.length).toBeLessThanOrEqual(3);
  });
});

describe('the unit that was meant', () => {
  /** The fixes for the unknown unit of a time; `*` before the preferred one. */
  async function unitsFor(unit: string): Promise<string[]> {
    const editor = await Editor.open(
      `=== a.forloeb\n${pathway(...statement('kan', 'Patienten kan vente (opdigtet)', `højst: 48 ${unit}`))}`,
    );
    const finding = editor.told.get(uriOf('a.forloeb'))!.find((one) => one.code === 'F403')!;
    const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: uriOf('a.forloeb') },
      range: finding.range,
      context: { diagnostics: [finding], only: ['quickfix'] },
    });
    return actions.map(({ title, isPreferred }) => `${isPreferred ? '* ' : ''}${title}`);
  }

  test.each([
    ['hr', ['Ret til «timer»']],
    ['h', ['Ret til «timer»', 'Ret til «hverdage»']],
    ['min', ['Ret til «minutter»']],
    ['timr', ['* Ret til «timer»']],
    ['døgn', ['Ret til «kalenderdage»']],
  ])('%s: preferred only where enough letters say one', async (unit, titles) => expect(await unitsFor(unit)).toEqual(titles));
});

describe('the quotation marks of a name', () => {
  /** The lines after the fixes for F733, and whether each is preferred. */
  async function withoutQuotes(...lines: string[]): Promise<[string, boolean][]> {
    const editor = await Editor.open(`=== a.forloeb\n${pathway(...lines)}`);
    const finding = editor.told.get(uriOf('a.forloeb'))!.find((one) => one.code === 'F733')!;
    const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: uriOf('a.forloeb') },
      range: finding.range,
      context: { diagnostics: [finding], only: ['quickfix'] },
    });
    return actions
      .filter(({ title, diagnostics }) => diagnostics?.[0]?.code === 'F733' && !title.startsWith('Tillad'))
      .map(({ edit, isPreferred }) => {
        const after = applied(editor.text('a.forloeb'), editsIn(edit!, 'a.forloeb'));
        return [after.split('\n').slice(2, -2).join('|').replaceAll(/\s+/gu, ' '), isPreferred === true];
      });
  }

  test('go where it is declared and at all that name it with them', async () => {
    const by = (name: string): string[] => statement('kan', 'Patienten kan ses (opdigtet)', `hvem: ${name}`);
    const after = ['aktør: Læge', ...by('Læge'), ...by('Læge')].map((line) => ` ${line.trim()}`).join('|');
    expect(await withoutQuotes('aktør: “Læge”', ...by('”Læge”'), ...by('Læge'))).toEqual([[after, true]]);
  });

  test('go at other names and at values, too', async () => {
    const [other] = await withoutQuotes(
      'aktør: Almen praksis {',
      'også kaldt {',
      '- “Egen læge”',
      '}',
      '}',
      'kan: A B (opdigtet) {',
      'hvem: “Egen læge”',
      '}',
    );
    expect(other).toEqual([' aktør: Almen praksis {| også kaldt {| - Egen læge| }| }| kan: A B (opdigtet) {| hvem: Egen læge| }', true]);
    const sex = (name: string): string[] => ['oplysning: køn {', 'type: én værdi', 'værdier {', `- ${name}`, '- mand', '}', '}'];
    const [value] = await withoutQuotes(...sex('“kvinde”'), 'kan: A B (opdigtet) {', 'når: køn er [“kvinde”]', '}');
    expect(value).toEqual([
      [...sex('kvinde'), 'kan: A B (opdigtet) {', 'når: køn er kvinde', '}'].map((line) => ` ${line}`).join('|'),
      true,
    ]);
  });

  test('stay to be looked at where the name without them is taken', async () => {
    expect((await withoutQuotes('aktør: Læge', 'enhed: “Læge”')).map(([, isPreferred]) => isPreferred)).toEqual([false]);
  });
});
