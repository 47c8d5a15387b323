import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  check,
  elementsIn,
  messageText,
  openWorkspace,
  writeIds,
  type Element,
  type SourceFile,
  type Workspace,
} from '../../packages/language/src/index.js';
import { EXAMPLE } from './example.js';

function withIds(files: readonly SourceFile[]): SourceFile[] {
  const changed = new Map(writeIds(openWorkspace(files)).files.map(({ uri, text }) => [uri, text]));
  return files.map(({ uri, text }) => ({ uri, text: changed.get(uri) ?? text }));
}

function elementsOf(workspace: Workspace): Element[] {
  return workspace.contents.flatMap(({ elements }) => [...elementsIn(elements)]);
}

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
  expect(result.paragraphs).toBe(1);
  const written = elements.filter(({ idWritten }) => idWritten).map(({ id }) => id);
  expect(new Set(written).size).toBe(written.length);
  expect(written.filter((id) => id.includes('/'))).toEqual([]);
});

test('ids, and references that a change of title would break, as they are written', () => {
  const texts = Object.fromEntries(withIds(EXAMPLE).map(({ uri, text }) => [uri, text]));
  expect(texts['forløb.forloeb']).toContain('pakkeforløb: Opdigtet forløb, del 1  #opdigtet-forløb-del-1 {\n');
  expect(texts['forløb.forloeb']).toContain('  oplysning: alder  #alder-i-år {\n');
  expect(texts['forløb.forloeb']).toContain('      - mand  #køn-mand\n      - hun (kvinde)  #hun {\n        omfatter: kvinde\n');
  expect(texts['del.forloeb']).toContain('del af: #opdigtet-forløb-del-1 {\n  > Baggrund.\n  afsnit: Start  #start\n');
  expect(texts['del.forloeb']).toContain('      - [#symptomer-vægttab]\n');
  expect(texts['del.forloeb']).toContain('      - køn er [#hun]\n');
  expect(texts['del.forloeb']).toContain(
    '    når: (køn er enten kvinde eller mand) og #alder-i-år over 40 år og [Vægttab og feber] og mindst 1 af Symptomer\n',
  );
  expect(texts['del.forloeb']).toContain('    hvem: #almen-praksis\n');
  expect(texts['del.forloeb']).toContain(
    '    undtagen når: #alder-i-år under 18 år og køn er [#hun]  #egen-læge-handler-når-alle-er-undtagen-når {\n',
  );
  expect(texts['del.forloeb']).toContain('    undersøges med: #blodprøve\n');
  expect(texts['del.forloeb']).toMatch(/ {2}kan: Der kan ventes\. {2}#[a-zæøå-]+\n/);
});

test('a second time nothing changes', () => {
  expect(writeIds(openWorkspace(withIds(EXAMPLE)))).toMatchObject({ files: [], written: 0, rewritten: 0 });
});

test('a file that is to be skipped stays, and so do the references to what it declares', () => {
  const { files } = writeIds(openWorkspace(EXAMPLE), new Set(['katalog.forloeb']));
  expect(files.map(({ uri }) => uri)).toEqual(['del.forloeb', 'forløb.forloeb']);
  expect(files[0]!.text).toContain('    hvem: egen læge\n');
});

test('ids that would be alike are told apart, and none takes the place of one that is written', () => {
  const uri = 'a.forloeb';
  const text = 'katalog: K {\n  aktør: a b  #a-c\n  liste: A {\n    - b\n    - c\n  }\n  aktør: a, b\n}\n';
  const [file] = writeIds(openWorkspace([{ uri, text }])).files;
  expect(file!.text).toBe(
    'katalog: K  #k {\n  aktør: a b  #a-c\n  liste: A  #a {\n    - b  #a-b-2\n    - c  #a-c-2\n  }\n  aktør: a, b  #a-b\n}\n',
  );
});

const word = fc.stringMatching(/^[A-ZÆØÅa-zæøå0-9]{1,8}$/);
const joint = fc.constantFrom(' ', ', ', ' og ', ' (', ') ', ': ', ' er ', '-', '/', '’s ', ' [', '] ', ' over 3 ');
const title = fc.option(
  fc.array(fc.tuple(word, joint), { minLength: 1, maxLength: 4 }).map((parts) => parts.flat().join('').trim()),
  { nil: undefined },
);

const examples = path.resolve(import.meta.dirname, '../../examples');
const REAL: readonly SourceFile[] = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.forloeb'))
  .map((name) => ({ uri: name.replaceAll(path.sep, '/'), text: readFileSync(path.join(examples, name), 'utf8') }));

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
