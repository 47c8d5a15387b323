import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import cli from '../../packages/cli/package.json' with { type: 'json' };
import documentSchema from '../../packages/model/schema/document.schema.json' with { type: 'json' };
import indexSchema from '../../packages/model/schema/index.schema.json' with { type: 'json' };
import manifestSchema from '../../packages/model/schema/manifest.schema.json' with { type: 'json' };
import sourceMapSchema from '../../packages/model/schema/source-map.schema.json' with { type: 'json' };
import { SCHEMA_VERSION } from '../../packages/compiler/src/index.js';
import { filesIn, folderWith, forloeb } from './process.js';
import { BAD_INDENT, CLEAN, pathwayCalled, UNKNOWN_NAME } from './sources.js';

const DONE = 'Ingen fejl eller advarsler i 1 fil.\n1 dokument i «build»: 4 filer skrevet, 0 uændrede, 0 fjernet.\n';
const NAMES = ['index.json', 'manifest.json', 'pathway-forloeb-1.json', 'pathway-forloeb-1.map.json'];

/** The files of the output folder. */
function built(folder: string, out = 'build'): Record<string, string> {
  return filesIn(path.join(folder, out));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const ajv = new Ajv2020({ strict: true });
const validDocument = ajv.compile(documentSchema);
const validIndex = ajv.compile(indexSchema);
const validManifest = ajv.compile(manifestSchema);
const validSourceMap = ajv.compile(sourceMapSchema);

test('build writes the documents, the index and the manifest, and nothing else', () => {
  const folder = folderWith({ 'a.forloeb': CLEAN });
  expect(forloeb(['build'], folder)).toEqual({ code: 0, stdout: DONE, stderr: '' });
  const files = built(folder);
  expect(Object.keys(files)).toEqual(NAMES);
  const index: unknown = JSON.parse(files['index.json']!);
  expect(index).toMatchObject({
    documents: [{ kind: 'pathway', id: 'forløb', edition: '1', title: 'Opdigtet forløb', file: NAMES[2], sourceMap: NAMES[3] }],
  });
  const manifest = JSON.parse(files['manifest.json']!) as { outputs: { path: string; sha256: string }[] };
  expect(manifest).toMatchObject({
    tool: { name: 'forloeb', version: cli.version },
    inputs: [{ path: 'a.forloeb', sha256: digest(CLEAN) }],
    left: [],
  });
  expect(manifest.outputs).toEqual([NAMES[0], NAMES[2], NAMES[3]].map((name) => ({ path: name, sha256: digest(files[name!]!) })));
  expect([validIndex(index), validIndex.errors, validManifest(manifest), validManifest.errors]).toEqual([true, null, true, null]);
  const document: unknown = JSON.parse(files[NAMES[2]!]!);
  expect(document).toMatchObject({ kind: 'pathway', id: 'forløb', title: 'Opdigtet forløb' });
  expect([validDocument(document), validDocument.errors]).toEqual([true, null]);
  const sourceMap: unknown = JSON.parse(files[NAMES[3]!]!);
  expect([validSourceMap(sourceMap), validSourceMap.errors]).toEqual([true, null]);
});

test('the schemas are of one version', () => {
  for (const schema of [indexSchema, manifestSchema, sourceMapSchema]) {
    expect(schema.properties.schemaVersion.const).toBe(SCHEMA_VERSION);
    expect(schema.$id.split(':').at(-1)).toBe(SCHEMA_VERSION);
  }
});

test('the schemas are strict: what they do not know is refused', () => {
  const folder = folderWith({ 'a.forloeb': CLEAN });
  forloeb(['build'], folder);
  const index = JSON.parse(built(folder)['index.json']!) as { documents: object[] };
  const manifest = JSON.parse(built(folder)['manifest.json']!) as { inputs: object[] };
  expect(validIndex({ ...index, documents: [{ ...index.documents[0], more: 1 }] })).toBe(false);
  expect(validIndex({ ...index, documents: [{ ...index.documents[0], file: '../x.json' }] })).toBe(false);
  expect(validManifest({ ...manifest, more: 1 })).toBe(false);
  expect(validManifest({ ...manifest, left: undefined })).toBe(false);
});

test('where to: --out from the current folder, else the settings from theirs', () => {
  const folder = folderWith({ 'forloeb.config.json': '{ "out": "ud/json" }', 'under/a.forloeb': CLEAN });
  expect(forloeb(['build'], path.join(folder, 'under')).stdout).toContain('1 dokument i «../ud/json»: 4 filer');
  expect(forloeb(['build', '--out', 'her'], path.join(folder, 'under')).stdout).toContain('1 dokument i «her»: 4 filer');
  expect(built(folder, 'under/her')).toEqual(built(folder, 'ud/json'));
});

test.each(['../ud', '/ud', 'a/../../ud'])('settings cannot name a folder outside the project: «%s»', (out) => {
  const folder = folderWith({ 'projekt/forloeb.config.json': JSON.stringify({ out }), 'projekt/a.forloeb': CLEAN });
  expect(forloeb(['build'], path.join(folder, 'projekt'))).toEqual({
    code: 2,
    stdout: '',
    stderr: `«out» i forloeb.config.json er «${out}», men skal være en mappe i projektet. Andre steder kan du bygge til med --out.\n`,
  });
  expect(Object.keys(filesIn(folder))).toEqual(['projekt/a.forloeb', 'projekt/forloeb.config.json']);
});

test('a file that stays the same is not touched', () => {
  const folder = folderWith({ 'a.forloeb': CLEAN, 'b.forloeb': pathwayCalled('Andet', 'andet') });
  forloeb(['build'], folder);
  const times = (): Record<string, number> =>
    Object.fromEntries(Object.keys(built(folder)).map((name) => [name, statSync(path.join(folder, 'build', name)).mtimeMs]));
  const before = times();
  expect(forloeb(['build'], folder).stdout).toContain('2 dokumenter i «build»: 0 filer skrevet, 6 uændrede, 0 fjernet.\n');
  expect(times()).toEqual(before);
  writeFileSync(path.join(folder, 'b.forloeb'), pathwayCalled('Andet navn', 'andet'));
  expect(forloeb(['build'], folder).stdout).toContain('2 dokumenter i «build»: 3 filer skrevet, 3 uændrede, 0 fjernet.\n');
  const changed = Object.entries(times()).filter(([name, time]) => before[name] !== time);
  expect(changed.map(([name]) => name)).toEqual(['index.json', 'manifest.json', 'pathway-andet-1.json']);
});

test('warnings are told of and stop nothing: exit code 0', () => {
  const folder = folderWith({ 'a.forloeb': BAD_INDENT });
  const { code, stdout } = forloeb(['build'], folder);
  expect(stdout).toMatch(/^a\.forloeb:4:5: advarsel F203:[^]*\n1 advarsel i 1 af 1 fil\n1 dokument i «build»: 4 filer skrevet/);
  expect(code).toBe(0);
});

test.each([
  ['an error', UNKNOWN_NAME, '{}', '10:10: fejl F301'],
  ['a warning that the settings make an error', BAD_INDENT, '{ "severity": { "F203": "error" } }', '4:5: fejl F203'],
])('%s stops it: nothing is replaced, exit code 1', (_name, text, settings, told) => {
  const folder = folderWith({ 'forloeb.config.json': settings, 'a.forloeb': CLEAN });
  forloeb(['build'], folder);
  const before = built(folder);
  writeFileSync(path.join(folder, 'a.forloeb'), text);
  const { code, stdout, stderr } = forloeb(['build'], folder);
  expect(stdout).toMatch(new RegExp(`^a\\.forloeb:${told}:[^]*\\n1 fejl i 1 af 1 fil\\nDer er fejl, så intet er skrevet\\.\\n$`));
  expect([code, stderr]).toEqual([1, '']);
  expect(built(folder)).toEqual(before);
});

test('without an output folder an error makes none', () => {
  const folder = folderWith({ 'a.forloeb': UNKNOWN_NAME });
  expect(forloeb(['build'], folder).code).toBe(1);
  expect(Object.keys(filesIn(folder))).toEqual(['a.forloeb']);
});

const PARTS = {
  'katalog.forloeb': 'katalog: Fælles  #fælles {\n  aktør: Læge  #læge\n}\n',
  'a.forloeb': pathwayCalled('A', 'a').replace('  aktør:', '  bruger: Fælles\n  aktør:'),
  'b.forloeb': pathwayCalled('B', 'b'),
  'a-del.forloeb': 'del af: A {\n  kan  #kan {\n    > Det kan ske.\n    hvem: Ukendt\n  }\n}\n',
};

test('--partial builds what no error touches, and says what it left and why: exit code 1', () => {
  const folder = folderWith({ ...PARTS, 'lokal.forloeb': 'lokal tilpasning: L  #l {\n  tilpasser: A\n}\n' });
  const { code, stdout } = forloeb(['build', '--partial'], folder);
  expect(stdout).toMatch(/^a-del\.forloeb:4:11: fejl F301:/);
  expect(stdout).toContain('Ikke bygget: pakkeforløbet «a» (udgave 1), på grund af fejl i a-del.forloeb.\n');
  expect(stdout).toContain('Ikke bygget: den lokale tilpasning «l», på grund af fejl i a-del.forloeb.\n');
  expect(stdout).toMatch(/\n2 dokumenter i «build»: 6 filer skrevet, 0 uændrede, 0 fjernet\.\n$/);
  expect(code).toBe(1);
  expect(Object.keys(built(folder)).filter((name) => !name.includes('.map.'))).toEqual([
    'catalogue-faelles.json',
    'index.json',
    'manifest.json',
    'pathway-b-1.json',
  ]);
  const manifest: unknown = JSON.parse(built(folder)['manifest.json']!);
  expect(manifest).toMatchObject({
    left: [
      { kind: 'local-variant', id: 'l', because: ['a-del.forloeb'], leftWith: [] },
      { kind: 'pathway', id: 'a', edition: '1', because: ['a-del.forloeb'], leftWith: [] },
    ],
    errors: [{ file: 'a-del.forloeb', line: 4, column: 11, code: 'F301' }],
  });
  expect([validManifest(manifest), validManifest.errors]).toEqual([true, null]);
});

test('the errors in the manifest are the same from another folder, with other line ends, other Unicode forms and in English', () => {
  const text = 'del af: A {\n  bør  #åen {\n    > Det bør ske på åen.\n    når: åå eller bb\n  }\n}\n';
  const folder = folderWith({ ...PARTS, 'mappe/del.forloeb': text, 'forloeb.config.json': '{ "files": ["**/*.forloeb"] }\n' });
  const manifest = (): object => JSON.parse(built(folder)['manifest.json']!) as object;
  forloeb(['build', '--partial'], folder);
  const first = manifest();
  expect(first).toMatchObject({
    left: [{ id: 'a', because: ['a-del.forloeb', 'mappe/del.forloeb'] }],
    errors: [
      { file: 'a-del.forloeb', code: 'F301' },
      { file: 'mappe/del.forloeb', line: 4, column: 10, code: 'F301' },
      { file: 'mappe/del.forloeb', line: 4, column: 19, code: 'F301' },
    ],
  });
  writeFileSync(path.join(folder, 'mappe/del.forloeb'), `\uFEFF${text.replaceAll('\n', '\r\n').normalize('NFD')}`);
  forloeb(['build', '--partial', '--lang', 'en'], path.join(folder, 'mappe'));
  expect(manifest()).toEqual(first);
});

test('--partial where errors touch all writes nothing', () => {
  const folder = folderWith({ 'a.forloeb': CLEAN });
  forloeb(['build'], folder);
  const before = built(folder);
  writeFileSync(path.join(folder, 'z.forloeb'), 'del af: Findes ikke {\n  aktør: X  #x\n}\n');
  const { code, stdout } = forloeb(['build', '--partial'], folder);
  expect(stdout).toMatch(
    /\nIkke bygget: pakkeforløbet «forløb» \(udgave 1\), på grund af fejl i z\.forloeb\.\nFejlene berører alt, så intet er skrevet\.\n$/,
  );
  expect(code).toBe(1);
  expect(built(folder)).toEqual(before);
});

test.each([
  ['what a part holds without its head', 'skal #akut {\n  > Patienten indlægges.\n}\n'],
  ['a line that describes something', 'omfatter ikke: X\n'],
])('--partial builds nothing where an error is in %s: it may belong to any document', (_name, text) => {
  const folder = folderWith({ 'a.forloeb': CLEAN, 'z.forloeb': text });
  const { code, stdout } = forloeb(['build', '--partial'], folder);
  expect(stdout).toMatch(
    /\nIkke bygget: pakkeforløbet «forløb» \(udgave 1\), på grund af fejl i z\.forloeb\.\nFejlene berører alt, så intet er skrevet\.\n$/,
  );
  expect(code).toBe(1);
  expect(Object.keys(filesIn(folder))).toEqual(['a.forloeb', 'z.forloeb']);
});

/** A refers to B, of which the newer edition has an error. */
const EDITIONS = {
  'a.forloeb': pathwayCalled('A', 'a').replace('  aktør:', '  kan {\n    > Patienten kan henvises.\n    henvises til: B\n  }\n  aktør:'),
  'b1.forloeb': pathwayCalled('B', 'b'),
  'b2.forloeb': pathwayCalled('B', 'b').replace('udgave: 1', 'udgave: 2').replace('alder over', 'aldr over'),
  'c.forloeb': pathwayCalled('C', 'c'),
};

test('--partial leaves what refers to a document that is left, and its other editions, lest an older seem to be in force', () => {
  const folder = folderWith(EDITIONS);
  const { code, stdout } = forloeb(['build', '--partial'], folder);
  expect(stdout.split('\n').filter((line) => line.startsWith('Ikke bygget'))).toEqual([
    'Ikke bygget: pakkeforløbet «a» (udgave 1), fordi det hænger sammen med pakkeforløbet «b» (udgave 1), pakkeforløbet «b» (udgave 2), som ikke er bygget.',
    'Ikke bygget: pakkeforløbet «b» (udgave 1), fordi det hænger sammen med pakkeforløbet «b» (udgave 2), som ikke er bygget.',
    'Ikke bygget: pakkeforløbet «b» (udgave 2), på grund af fejl i b2.forloeb.',
  ]);
  expect(code).toBe(1);
  expect(JSON.parse(built(folder)['manifest.json']!)).toMatchObject({
    left: [
      {
        kind: 'pathway',
        id: 'a',
        edition: '1',
        because: [],
        leftWith: [
          { kind: 'pathway', id: 'b', edition: '1' },
          { kind: 'pathway', id: 'b', edition: '2' },
        ],
      },
      { kind: 'pathway', id: 'b', edition: '1', because: [], leftWith: [{ kind: 'pathway', id: 'b', edition: '2' }] },
      { kind: 'pathway', id: 'b', edition: '2', because: ['b2.forloeb'], leftWith: [] },
    ],
  });
  expect(JSON.parse(forloeb(['build', '--partial', '--format', 'json'], folder).stdout)).toMatchObject({
    left: [
      {
        id: 'a',
        because: [],
        leftWith: [
          { kind: 'pathway', id: 'b', edition: '1' },
          { id: 'b', edition: '2' },
        ],
      },
      { id: 'b', edition: '1', because: [], leftWith: [{ id: 'b', edition: '2' }] },
      { id: 'b', edition: '2', because: ['b2.forloeb'], leftWith: [] },
    ],
  });
});

test('--partial without errors builds all: exit code 0', () => {
  expect(forloeb(['build', '--partial'], folderWith({ 'a.forloeb': CLEAN }))).toEqual({ code: 0, stdout: DONE, stderr: '' });
});

test('named files stand for their documents, and errors elsewhere do not count', () => {
  const folder = folderWith(PARTS);
  const { code, stdout } = forloeb(['build', 'b.forloeb'], folder);
  expect(stdout).toBe('Ingen fejl eller advarsler i 1 fil.\n1 dokument i «build»: 4 filer skrevet, 0 uændrede, 0 fjernet.\n');
  expect(code).toBe(0);
});

test('an error in another file of a document that is named counts', () => {
  const { code, stdout } = forloeb(['build', 'a.forloeb'], folderWith(PARTS));
  expect(stdout).toMatch(/^a-del\.forloeb:4:11: fejl F301:[^]*\n1 fejl i 1 af 3 filer\nDer er fejl, så intet er skrevet\.\n$/);
  expect(code).toBe(1);
});

test('files without any document: exit code 2', () => {
  expect(forloeb(['build'], folderWith({ 'a.forloeb': '// Intet endnu\n' }))).toEqual({
    code: 2,
    stdout: '',
    stderr: 'Der er intet at bygge: filerne indeholder intet pakkeforløb, katalog eller modul og ingen lokal tilpasning.\n',
  });
});

test('--check: 0 where the folder is what the sources give', () => {
  const folder = folderWith({ 'a.forloeb': CLEAN });
  forloeb(['build'], folder);
  const before = filesIn(folder);
  expect(forloeb(['build', '--check'], folder)).toEqual({
    code: 0,
    stdout: 'Ingen fejl eller advarsler i 1 fil.\n«build» svarer til .forloeb-filerne (4 filer).\n',
    stderr: '',
  });
  expect(filesIn(folder)).toEqual(before);
});

test('--check names what differs, is missing or does not belong, and writes nothing: exit code 1', () => {
  const folder = folderWith({ 'a.forloeb': CLEAN, 'b.forloeb': pathwayCalled('B', 'b') });
  forloeb(['build'], folder);
  writeFileSync(path.join(folder, 'b.forloeb'), pathwayCalled('B', 'c'));
  writeFileSync(path.join(folder, 'build', 'pathway-forloeb-1.json'), '{}\n');
  const before = filesIn(folder);
  expect(forloeb(['build', '--check'], folder)).toEqual({
    code: 1,
    stdout: `Ingen fejl eller advarsler i 2 filer.
build/pathway-c-1.json mangler
build/pathway-c-1.map.json mangler
build/pathway-forloeb-1.json er anderledes
build/index.json er anderledes
build/manifest.json er anderledes
build/pathway-b-1.json hører ikke til mere
build/pathway-b-1.map.json hører ikke til mere
«build» svarer ikke til .forloeb-filerne (7 filer). Byg igen med: forloeb build
`,
    stderr: '',
  });
  expect(filesIn(folder)).toEqual(before);
});

test('--check says how to build the same again: the files, the folder and --partial', () => {
  const folder = folderWith({ 'a.forloeb': CLEAN, 'b c/d.forloeb': pathwayCalled('B', 'b') });
  const last = (...args: string[]) =>
    forloeb(['build', '--check', ...args], folder)
      .stdout.split('\n')
      .at(-2);
  expect(last('--out', 'build2', 'a.forloeb', 'b c')).toBe(
    '«build2» svarer ikke til .forloeb-filerne (6 filer). Byg igen med: forloeb build a.forloeb "b c" --out build2',
  );
  expect(last('--partial', '--lang', 'en')).toBe(
    '"build" does not match the .forloeb files (6 files). Build again with: forloeb build --partial',
  );
  expect(forloeb(['build', 'a.forloeb', 'b c', '--out', 'build2'], folder).code).toBe(0);
  expect(forloeb(['build', '--check', '--out', 'build2', 'a.forloeb', 'b c'], folder).code).toBe(0);
});

test('--check of files with errors says that nothing was compared: exit code 1', () => {
  const folder = folderWith({ 'a.forloeb': UNKNOWN_NAME });
  const last = (...args: string[]) => {
    const { code, stdout } = forloeb(['build', '--check', ...args], folder);
    return [code, stdout.split('\n').at(-2)];
  };
  expect(last()).toEqual([1, 'Der er fejl, så «build» er ikke sammenlignet med .forloeb-filerne.']);
  expect(last('--out', 'json', '--lang', 'en')).toEqual([1, 'There are errors, so "json" was not compared with the .forloeb files.']);
  expect(last('--partial')).toEqual([1, 'Fejlene berører alt, så «build» er ikke sammenlignet med .forloeb-filerne.']);
});

test('--check without the folder makes none', () => {
  const folder = folderWith({ 'a.forloeb': CLEAN });
  expect(forloeb(['build', '--check'], folder)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('build/manifest.json mangler\n') as string,
  });
  expect(Object.keys(filesIn(folder))).toEqual(['a.forloeb']);
});

test('--check tells another version of forloeb and does not count it, nor line ends that git has set', () => {
  const folder = folderWith({ 'a.forloeb': CLEAN });
  forloeb(['build'], folder);
  for (const [name, text] of Object.entries(built(folder)))
    writeFileSync(
      path.join(folder, 'build', name),
      text.replace(`"version": "${cli.version}"`, '"version": "0.0.9"').replaceAll('\n', '\r\n'),
    );
  expect(forloeb(['build', '--check'], folder)).toEqual({
    code: 0,
    stdout: `Ingen fejl eller advarsler i 1 fil.\n«build» er bygget med forloeb 0.0.9; dette er ${cli.version}. Det tæller ikke som en forskel.\n«build» svarer til .forloeb-filerne (4 filer).\n`,
    stderr: '',
  });
});

test('--stdout shows one document as build writes it', () => {
  const folder = folderWith({ 'a.forloeb': CLEAN, 'katalog.forloeb': PARTS['katalog.forloeb'] });
  const shown = forloeb(['build', '--stdout'], folder);
  expect(Object.keys(filesIn(folder))).toEqual(['a.forloeb', 'katalog.forloeb']);
  forloeb(['build'], folder);
  expect(shown).toEqual({ code: 0, stdout: built(folder)['pathway-forloeb-1.json'], stderr: '' });
  expect(forloeb(['build', '--stdout', 'fælles'], folder).stdout).toBe(built(folder)['catalogue-faelles.json']);
  expect(forloeb(['build', '--stdout=forløb@1'.normalize('NFD')], folder)).toEqual(shown);
});

test('--stdout tells findings on standard error, and shows nothing where there are errors', () => {
  const warned = forloeb(['build', '--stdout'], folderWith({ 'a.forloeb': BAD_INDENT }));
  expect(warned).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^\{/) as string,
    stderr: expect.stringContaining('advarsel F203') as string,
  });
  const stopped = forloeb(['build', '--stdout'], folderWith({ 'a.forloeb': UNKNOWN_NAME }));
  expect(stopped).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/fejl F301[^]*Der er fejl, så intet er skrevet\.\n$/) as string,
  });
});

test('--partial --stdout shows the document, and says what was left: exit code 1', () => {
  const outcome = forloeb(['build', '--partial', '--stdout', 'b'], folderWith(PARTS));
  expect(JSON.parse(outcome.stdout)).toMatchObject({ id: 'b' });
  expect(outcome.stderr).toContain('Ikke bygget: pakkeforløbet «a» (udgave 1), på grund af fejl i a-del.forloeb.\n');
  expect(outcome.code).toBe(1);
});

test('--stdout with several to choose from, or with an id that is none: exit code 2', () => {
  const folder = folderWith({ 'a.forloeb': CLEAN, 'b.forloeb': CLEAN.replace('udgave: 1', 'udgave: 2') });
  const which = 'Der er flere at vælge mellem. Skriv id efter --stdout: forløb@1, forløb@2.\n';
  expect(forloeb(['build', '--stdout'], folder)).toEqual({ code: 2, stdout: '', stderr: which });
  expect(forloeb(['build', '--stdout', 'forløb'], folder)).toEqual({ code: 2, stdout: '', stderr: which });
  expect(forloeb(['build', '--stdout', 'b'], folder).stderr).toBe('Der er intet med id «b» at vise. Du kan vælge: forløb@1, forløb@2.\n');
  expect(JSON.parse(forloeb(['build', '--stdout', 'forløb@2'], folder).stdout)).toMatchObject({ edition: '2' });
});

test.each([
  ['--stdout', '--out=x'],
  ['--stdout', '--check'],
  ['--stdout', '--watch'],
  ['--check', '--watch'],
])('%s and %s are not for the same run', (one, other) => {
  expect(forloeb(['build', one, other], folderWith({ 'a.forloeb': CLEAN }))).toEqual({
    code: 2,
    stdout: '',
    stderr: `Skriv enten ${one} eller ${other.split('=')[0]}, ikke begge dele.\n`,
  });
});

test('the report as JSON', () => {
  const folder = folderWith(PARTS);
  const report = (...options: string[]): unknown => JSON.parse(forloeb(['build', '--format', 'json', ...options], folder).stdout);
  expect(report()).toMatchObject({ report: 'forloeb-build', version: 1, tool: cli.version, counts: { error: 1 }, left: [] });
  const partial = report('--partial');
  expect(partial).toMatchObject({
    findings: [{ code: 'F301' }],
    left: [{ kind: 'pathway', id: 'a', edition: '1', because: ['a-del.forloeb'] }],
    out: 'build',
    written: [
      'catalogue-faelles.json',
      'catalogue-faelles.map.json',
      'pathway-b-1.json',
      'pathway-b-1.map.json',
      'index.json',
      'manifest.json',
    ],
    unchanged: 0,
    removed: [],
    kept: [],
  });
  writeFileSync(path.join(folder, 'build', 'index.json'), '{}');
  expect(report('--partial', '--check')).toMatchObject({ missing: [], different: ['index.json'], superfluous: [], madeBy: cli.version });
});

test('schema prints the schemas as they are published', () => {
  for (const name of ['document', 'index', 'manifest', 'source-map']) {
    const text = readFileSync(path.resolve(import.meta.dirname, `../../packages/model/schema/${name}.schema.json`), 'utf8');
    expect(forloeb(['schema', name], folderWith({}))).toEqual({ code: 0, stdout: text, stderr: '' });
  }
  expect(forloeb(['schema'], folderWith({}))).toEqual(forloeb(['schema', 'document'], folderWith({})));
  const { code, stderr } = forloeb(['schema', 'andet'], folderWith({}));
  expect(stderr).toBe('Der er intet skema ved navn «andet». Du kan vælge: document, index, manifest, source-map.\n');
  expect(code).toBe(2);
});
