import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, folderWith, forloeb } from './process.js';
import { CLEAN, pathwayCalled } from './sources.js';

const EXAMPLES = path.resolve(import.meta.dirname, '../../examples');
const texts = Object.fromEntries(
  readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.forloeb'))
    .map((name) => [name.replaceAll(path.sep, '/'), readFileSync(path.join(EXAMPLES, name), 'utf8')]),
);

/** What build makes of these files. */
function outputsOf(files: Readonly<Record<string, string>>, environment: NodeJS.ProcessEnv = {}): Record<string, string> {
  const folder = folderWith(files);
  const { code, stderr } = forloeb(['build', '--out', 'ud'], folder, '', environment);
  expect([code, stderr]).toEqual([0, '']);
  return filesIn(path.join(folder, 'ud'));
}

/** What tells nothing of the files' names. */
function documents(outputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(outputs).filter(([name]) => name !== 'manifest.json' && !name.endsWith('.map.json')));
}

let made: Record<string, string> | undefined;

/** What build makes of the examples as they are. */
function expected(): Record<string, string> {
  return (made ??= outputsOf(texts));
}

test('all examples are built', () => {
  expect(Object.keys(documents(expected()))).toHaveLength(14);
});

test.each<NodeJS.ProcessEnv>([
  { TZ: 'Pacific/Kiritimati', LANG: 'da_DK.UTF-8', LC_ALL: 'da_DK.UTF-8' },
  { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
])('time zone and locale change no byte: %j', (environment) => {
  expect(outputsOf(texts, environment)).toEqual(expected());
});

test('Windows line ends, byte order marks and NFD change no byte', () => {
  const forms = [
    (text: string) => text.replaceAll('\n', '\r\n'),
    (text: string) => `\uFEFF${text}`,
    (text: string) => text.normalize('NFD'),
    (text: string) => `\uFEFF${text.normalize('NFD').replaceAll('\n', '\r\n')}`,
  ];
  expect(Object.values(texts).some((text) => text !== text.normalize('NFD'))).toBe(true);
  const changed = Object.entries(texts).map(([name, text], index) => [name, forms[index % forms.length]!(text)]);
  expect(outputsOf(Object.fromEntries(changed) as Record<string, string>)).toEqual(expected());
});

test('what the files are called, and so their order, changes no document', () => {
  const names = Object.keys(texts);
  const renamed = names.map((name, index) => [`${(index * 7) % names.length}-${index}.forloeb`, texts[name]!]);
  expect(documents(outputsOf(Object.fromEntries(renamed) as Record<string, string>))).toEqual(documents(expected()));
});

test('where the project lies changes no byte', () => {
  const folder = folderWith({ 'en/forloeb.config.json': '{}', 'en/p/a.forloeb': CLEAN });
  mkdirSync(path.join(folder, 'to', 'dybt'), { recursive: true });
  cpSync(path.join(folder, 'en'), path.join(folder, 'to', 'dybt'), { recursive: true });
  forloeb(['build'], path.join(folder, 'en'));
  forloeb(['build', '--out', '../../ud'], path.join(folder, 'to', 'dybt', 'p'));
  expect(filesIn(path.join(folder, 'to', 'ud'))).toEqual(filesIn(path.join(folder, 'en', 'build')));
});

test('hostile titles and ids give plain files in the folder, and are written as they are', () => {
  const long = 'Meget lang titel '.repeat(40).trim();
  const titles = ['../../ud over det hele', '<script>alert("x")</script>', long, 'Åndenød'.normalize('NFD'), 'CON', 'a\\b:c*?"|d'];
  const files = Object.fromEntries(titles.map((title, index) => [`${index}.forloeb`, CLEAN.replace('Opdigtet forløb  #forløb', title)]));
  const folder = folderWith(files);
  const { code, stdout } = forloeb(['build'], folder);
  expect(stdout).toContain('6 dokumenter i «build»: 14 filer skrevet');
  expect(code).toBe(0);
  const names = Object.keys(filesIn(folder)).filter((name) => !(name in files));
  for (const name of names) expect(name).toMatch(/^build\/[a-z0-9][a-z0-9-]*(\.map)?\.json$/);
  for (const name of names) expect(path.basename(name).length).toBeLessThanOrEqual(100);
  const index = JSON.parse(readFileSync(path.join(folder, 'build', 'index.json'), 'utf8')) as {
    documents: { title: string; file: string }[];
  };
  expect(index.documents.map(({ title }) => title).sort()).toEqual(titles.map((title) => title.normalize('NFC')).sort());
  expect(index.documents.find(({ title }) => title === 'Åndenød')!.file).toBe('pathway-aandenoed-1.json');
  expect(new Set(index.documents.map(({ file }) => file)).size).toBe(6);
});

test('ids that make one name get files of their own, whatever the files are called', () => {
  const [one, other] = [pathwayCalled('Et', 'år'), pathwayCalled('To', 'aar')];
  const outputs = outputsOf({ 'a.forloeb': one, 'b.forloeb': other });
  expect(Object.keys(documents(outputs)).filter((name) => /^pathway-aar-1-[0-9a-f]{8}\.json$/.test(name))).toHaveLength(2);
  expect(documents(outputsOf({ 'a.forloeb': other, 'b.forloeb': one }))).toEqual(documents(outputs));
});

test('a line inserted above changes no document', () => {
  const folder = folderWith({ 'a.forloeb': CLEAN });
  forloeb(['build'], folder);
  const before = documents(filesIn(path.join(folder, 'build')));
  writeFileSync(path.join(folder, 'a.forloeb'), `// En bemærkning\n\n${CLEAN}`);
  expect(forloeb(['build'], folder).code).toBe(0);
  expect(documents(filesIn(path.join(folder, 'build')))).toEqual(before);
});
