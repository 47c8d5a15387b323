import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  check,
  elementsIn,
  messageText,
  writeIds,
  type Element,
  type SourceFile,
  type Workspace,
} from '../../packages/language/src/index.js';
import { openWorkspace } from '../../packages/language/src/parser.js';
import { EXAMPLE } from './example.js';

const examples = path.resolve(import.meta.dirname, '../../examples');
const REAL: readonly SourceFile[] = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.forloeb'))
  .map((name) => ({ uri: name.replaceAll(path.sep, '/'), text: readFileSync(path.join(examples, name), 'utf8') }));

function withIds(files: readonly SourceFile[]): SourceFile[] {
  const changed = new Map(writeIds(openWorkspace(files)).files.map(({ uri, text }) => [uri, text]));
  return files.map(({ uri, text }) => ({ uri, text: changed.get(uri) ?? text }));
}

function elementsOf(workspace: Workspace): Element[] {
  return workspace.contents.flatMap(({ elements }) => [...elementsIn(elements)]);
}

test('a misspelt name writes nothing down: what it means is only likely', () => {
  const text = (name: string): string =>
    `pakkeforløb: P (opdigtet)  #p {\n  udgave: 1\n  oplysning: køn  #køn {\n    type: én værdi\n    værdier {\n      - kvinde  #køn-kvinde\n      - mand  #køn-mand\n    }\n  }\n  kriterium: K  #k {\n    når: køn er ${name}\n  }\n}\n`;
  for (const name of ['kvinde', 'kvnde'])
    expect(writeIds(openWorkspace([{ uri: 'p.forloeb', text: text(name) }]))).toMatchObject({ names: 0, files: [] });
});

/** Everything in the model but titles: the elements with their places in the whole, and what each reference stands for. */
function modelWithoutTitles(workspace: Workspace): unknown {
  return {
    elements: elementsOf(workspace).map(({ kind, id, text, parent }) => ({ kind, id, text, parent: parent?.id })),
    references: workspace.contents.map(({ file, references }) => ({
      uri: file.uri,
      targets: references.map(({ key, target }) => `${key} -> ${target?.kind} ${target?.id}`),
    })),
  };
}

/** Everything that ids are not to change: the elements, and what each reference says and stands for. Elements by their number. */
function shapeOf(workspace: Workspace): unknown {
  const elements = elementsOf(workspace);
  const numbers = new Map(elements.map((element, index) => [element, index]));
  return {
    elements: elements.map(({ kind, title, text, parent }) => ({ kind, title, text, parent: parent && numbers.get(parent) })),
    references: workspace.contents.map(({ references }) =>
      references.map(({ key, name, target }) => ({ key, name, target: target && numbers.get(target) })),
    ),
  };
}

/** Puts new titles in the declarations; `titles[n]` for the n-th element with a title, where there is one. */
function renamed(files: readonly SourceFile[], titles: readonly (string | undefined)[]): SourceFile[] {
  const titled = elementsOf(openWorkspace(files)).filter(({ title }) => title !== undefined);
  return files.map(({ uri, text }) => {
    const edits = titled
      .map((element, index) => ({ place: element.namePlace, title: titles[index] }))
      .filter(({ place, title }) => place.file.uri === uri && title !== undefined)
      .sort((a, b) => b.place.start - a.place.start);
    return { uri, text: edits.reduce((all, { place, title }) => all.slice(0, place.start) + title + all.slice(place.end), text) };
  });
}

/** What is wrong with form or names, as code and text. */
function faults(files: readonly SourceFile[]): string[] {
  return check(openWorkspace(files))
    .filter(({ code }) => /^F[123]/.test(code))
    .map(({ code, parameters }) => `${code} ${messageText(code, parameters, 'en')}`);
}

test('the example is without errors, before and after', () => {
  expect(faults(EXAMPLE)).toEqual([]);
  expect(faults(withIds(EXAMPLE))).toEqual([]);
});

test('every element but text paragraphs gets an id, unique and flat', () => {
  const result = writeIds(openWorkspace(EXAMPLE));
  const elements = elementsOf(openWorkspace(withIds(EXAMPLE))).filter(({ kind }) => kind !== 'part');
  expect(elements.filter(({ idWritten }) => !idWritten).map(({ kind }) => kind)).toEqual(['paragraph']);
  expect(result.paragraphs.map(({ file, start }) => file.text.slice(start, start + 1))).toEqual(['>']);
  const written = elements.filter(({ idWritten }) => idWritten).map(({ id }) => id);
  expect(new Set(written).size).toBe(written.length);
  expect(written.filter((id) => id.includes('/'))).toEqual([]);
});

test('ids, and titles that references need, as they are written', () => {
  const texts = Object.fromEntries(withIds(EXAMPLE).map(({ uri, text }) => [uri, text]));
  expect(texts['katalog.forloeb']).toContain(
    '  aktør: Almen praksis  #almen-praksis {\n    også kaldt: egen læge\n  }\n  enhed: Afdeling A  #afd-a {\n    også kaldt: Afdeling A\n  }\n',
  );
  expect(texts['forløb.forloeb']).toContain('pakkeforløb: Opdigtet forløb, del 1  #opdigtet-forløb-del-1 {\n  udgave: 1\n');
  expect(texts['forløb.forloeb']).toContain('  oplysning: alder  #alder-i-år {\n    også kaldt: alder\n    type: måling\n');
  expect(texts['forløb.forloeb']).toContain(
    '      - mand  #køn-mand\n      - hun (kvinde)  #hun {\n        også kaldt: hun (kvinde)\n        omfatter: kvinde\n',
  );
  expect(texts['forløb.forloeb']).toContain('    - Vægttab  #symptomer-vægttab {\n      også kaldt: Vægttab\n    }\n');
  expect(texts['del.forloeb']).toContain('  afsnit: Start  #start\n');
  expect(texts['del.forloeb']).toContain('  undersøgelse: Blodprøve  #blodprøve\n');
  expect(texts['del.forloeb']).toMatch(/ {2}kan: Der kan ventes\. {2}#[a-zæøå-]+\n/);
});

test.each([
  ['the made-up project', EXAMPLE, 5],
  ['all examples', REAL, 10],
])('no reference is rewritten, and the model without texts stays but for ids: %s', (_name, sources, least) => {
  const before = openWorkspace(sources);
  const after = openWorkspace(withIds(sources));
  expect(writeIds(before).names).toBeGreaterThanOrEqual(least);
  expect(shapeOf(after)).toEqual(shapeOf(before));
});

test('a second time nothing changes', () => {
  for (const sources of [EXAMPLE, REAL])
    expect(writeIds(openWorkspace(withIds(sources)))).toMatchObject({ files: [], written: 0, names: 0, homeless: [] });
});

test('a title is written down with the file’s own line ends and indentation', () => {
  const uri = 'a.forloeb';
  const text =
    'katalog: K  #x {\r\n\taktør: A  #b  \r\n\taktør: C  #d {\r\n\t\topdigtet: ja\r\n\t}\r\n\tkan  #e {\r\n\t\thvem: A\r\n\t\thvem: C\r\n\t}\r\n}\r\n';
  const [file] = writeIds(openWorkspace([{ uri, text }])).files;
  expect(file!.text.split('\r\n').slice(0, 7)).toEqual([
    'katalog: K  #x {',
    '\taktør: A  #b {',
    '\t  også kaldt: A',
    '\t}',
    '\taktør: C  #d {',
    '\t\togså kaldt: C',
    '\t\topdigtet: ja',
  ]);
  expect(file!.text.replaceAll('\r\n', '')).not.toContain('\n');
});

test('what is a part of something that cannot be found gets no id, and its file is told of', () => {
  const [lost] = EXAMPLE.filter(({ uri }) => uri === 'del.forloeb');
  expect(writeIds(openWorkspace([lost!]))).toMatchObject({ files: [], written: 0, homeless: ['del.forloeb'] });
});

test('a pathway is found by its other name, and by its id when it has another title', () => {
  const uri = 'a.forloeb';
  for (const name of ['OS-pakken', '#os', 'Forløb, del 1']) {
    const text = `pakkeforløb: Nyt navn  #os {\n  udgave: 1\n  også kaldt: OS-pakken\n}\npakkeforløb: Andet  #forløb-del-1 {\n  udgave: 1\n}\ndel af: ${name} {\n  aktør: A\n}\n`;
    expect(faults([{ uri, text }])).toEqual([]);
  }
});

test('a file that is to be skipped stays', () => {
  const { files } = writeIds(openWorkspace(EXAMPLE), new Set(['katalog.forloeb']));
  expect(files.map(({ uri }) => uri)).toEqual(['del.forloeb', 'forløb.forloeb']);
});

test('ids that would be alike are told apart, and none takes the place of one that is written', () => {
  const uri = 'a.forloeb';
  const text = 'katalog: K {\n  aktør: a b  #a-c\n  liste: A {\n    - b\n    - c\n  }\n  aktør: a, b\n}\n';
  const [file] = writeIds(openWorkspace([{ uri, text }])).files;
  expect(file!.text).toBe(
    'katalog: K  #k {\n  aktør: a b  #a-c\n  liste: A  #a {\n    - b  #a-b-2\n    - c  #a-c-2\n  }\n  aktør: a, b  #a-b\n}\n',
  );
});

test('an id is short: seven words that carry meaning, at most three of them the element’s own, more only to tell two apart', () => {
  const uri = 'a.forloeb';
  const text = `katalog: K  #k {
  kriterium: Mistanke om alvorlig sygdom hos en yngre patient {
    skøn: lægen får mistanke
  }
  bør  #afdelinger-med-aftaler-ved-metastaser {
    > Enheden bør have aftaler.
    - Radiologisk afdeling med henblik på adgang til undersøgelser
    - Radiologisk afdeling med henblik på adgang til rådgivning
    - Aftaler om andet
  }
  undersøgelsespakke: Pakke {
    gruppe: Organmarkører {
      analyser {
        - Bilirubin; P
      }
    }
  }
}
`;
  const [file] = writeIds(openWorkspace([{ uri, text }])).files;
  expect([...file!.text.matchAll(/ {2}#(\S+)/g)].map(([, id]) => id)).toEqual([
    'k',
    'mistanke-om-alvorlig-sygdom-hos-en-yngre-patient',
    'mistanke-om-alvorlig-sygdom-hos-en-yngre-patient-skøn',
    'afdelinger-med-aftaler-ved-metastaser',
    'afdelinger-med-aftaler-ved-metastaser-radiologisk-afdeling-med-henblik-på-adgang',
    'afdelinger-med-aftaler-ved-metastaser-radiologisk-afdeling-med-henblik-på-adgang-til-rådgivning',
    'afdelinger-med-aftaler-ved-metastaser-om-andet',
    'pakke',
    'organmarkører',
    'bilirubin-p',
  ]);
});

test('a name in a pathway that is not seen from here needs no other name written down', () => {
  const pathway = (title: string) => `pakkeforløb: ${title} {\n  udgave: 1\n  aktør: Læge\n  kan: Det kan ske. {\n    hvem: Læge\n  }\n}\n`;
  const files = ['A', 'B'].map((title) => ({ uri: `${title}.forloeb`, text: pathway(title) }));
  expect(writeIds(openWorkspace(files)).names).toBe(0);
});

const word = fc.stringMatching(/^[A-ZÆØÅa-zæøå0-9]{1,8}$/);
const joint = fc.constantFrom(' ', ', ', ' og ', ' (', ') ', ': ', ' er ', '-', '/', '’s ', ' [', '] ', ' over 3 ');
const title = fc.option(
  fc.array(fc.tuple(word, joint), { minLength: 1, maxLength: 4 }).map((parts) => parts.flat().join('').trim()),
  { nil: undefined },
);

test.each([
  ['the made-up project', EXAMPLE, 200],
  ['all examples', REAL, 5],
])('after ids are written a change of titles changes nothing but titles: %s', { timeout: 60_000 }, (_name, sources, numRuns) => {
  const files = withIds(sources);
  const before = modelWithoutTitles(openWorkspace(files));
  const count = elementsOf(openWorkspace(files)).filter((element) => element.title !== undefined).length;
  expect(count).toBeGreaterThan(10);
  fc.assert(
    fc.property(fc.array(title, { minLength: count, maxLength: count }), (titles) => {
      // Unlike every name and every id that is there, and unlike each other: those are clashes, which are findings of their own.
      const unlike = titles.map((words, index) => words && `Nyt${index}x ${words}`);
      expect(modelWithoutTitles(openWorkspace(renamed(files, unlike)))).toEqual(before);
    }),
    // To shrink a failure of thousands of titles would take minutes.
    { numRuns, endOnFailure: true },
  );
});
