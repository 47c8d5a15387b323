import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, folderWith, forloeb, LAUNCHER, plainEnvironment, type Outcome } from './process.js';
import { CLEAN, pathwayCalled } from './sources.js';

const NAMES = ['index.json', 'manifest.json', 'pathway-forloeb-1.json', 'pathway-forloeb-1.map.json'];
const WORK = '.forloeb-build';
const onPosix = { skip: process.platform === 'win32' };

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function built(folder: string): Record<string, string> {
  return filesIn(path.join(folder, 'build'));
}

const CHANGED = pathwayCalled('Et andet navn', 'forløb');

/** A folder with one pathway that is built, and the pathway then changed. */
function changedAfterBuild(): { folder: string; before: Record<string, string> } {
  const folder = folderWith({ 'a.forloeb': CLEAN });
  expect(forloeb(['build'], folder).code).toBe(0);
  writeFileSync(path.join(folder, 'a.forloeb'), CHANGED);
  return { folder, before: built(folder) };
}

/** Ends in this message with exit code 2, and everything in the output folder is as before. */
function expectRefused(
  folder: string,
  message: string | RegExp,
  before: Record<string, string>,
  outcome = forloeb(['build'], folder),
): void {
  expect(outcome.stderr).toMatch(message);
  expect(outcome.code).toBe(2);
  expect(built(folder)).toEqual(before);
}

test('outputs of documents that are gone are removed, and other files never', () => {
  const folder = folderWith({
    'a.forloeb': CLEAN,
    'b.forloeb': pathwayCalled('B', 'b'),
    'build/README.md': 'mit\n',
    'build/pathway-x.json': '{}',
  });
  forloeb(['build'], folder);
  expect(Object.keys(built(folder))).toContain('pathway-b-1.json');
  rmSync(path.join(folder, 'b.forloeb'));
  const { code, stdout } = forloeb(['build'], folder);
  expect(stdout).toMatch(/\n1 dokument i «build»: 2 filer skrevet, 2 uændrede, 2 fjernet\.\n$/);
  expect(code).toBe(0);
  expect(Object.keys(built(folder))).toEqual(['README.md', ...NAMES.slice(0, 3), NAMES[3], 'pathway-x.json']);
  expect(built(folder)).toMatchObject({ 'README.md': 'mit\n', 'pathway-x.json': '{}' });
});

test('an output that is to go but that somebody has changed since stays, and that is told', () => {
  const folder = folderWith({ 'a.forloeb': CLEAN, 'b.forloeb': pathwayCalled('B', 'b') });
  forloeb(['build'], folder);
  writeFileSync(path.join(folder, 'build', 'pathway-b-1.json'), '{"mit": 1}');
  rmSync(path.join(folder, 'b.forloeb'));
  expect(forloeb(['build'], folder).stdout).toMatch(
    /\nbuild\/pathway-b-1\.json hører ikke til mere, men er ændret af andre og er derfor ikke fjernet\.\n1 dokument i «build»: 2 filer skrevet, 2 uændrede, 1 fjernet\.\n$/,
  );
  expect(built(folder)).toMatchObject({ 'pathway-b-1.json': '{"mit": 1}' });
});

test('an output that was changed or is gone is written again', () => {
  const folder = folderWith({ 'a.forloeb': CLEAN });
  forloeb(['build'], folder);
  const before = built(folder);
  writeFileSync(path.join(folder, 'build', 'index.json'), '{}');
  rmSync(path.join(folder, 'build', 'pathway-forloeb-1.json'));
  expect(forloeb(['build'], folder).stdout).toContain('2 filer skrevet, 2 uændrede, 0 fjernet');
  expect(built(folder)).toEqual(before);
});

test.each(NAMES)('a file %s that forloeb did not write is not overwritten', (name) => {
  const folder = folderWith({ 'a.forloeb': CLEAN, [`build/${name}`]: '{"name": "min egen"}' });
  expectRefused(
    folder,
    `I «build» er der filer, som forloeb ikke har skrevet, med navne, der skal bruges: ${name}. Flyt eller slet dem, eller byg til en anden mappe med --out. Intet er skrevet.\n`,
    { [name]: '{"name": "min egen"}' },
  );
});

test('a file that is already as it would be written is no stranger', () => {
  const folder = folderWith({ 'a.forloeb': CLEAN });
  forloeb(['build'], folder);
  const before = built(folder);
  rmSync(path.join(folder, 'build', 'manifest.json'));
  expect(forloeb(['build'], folder).stdout).toContain('1 fil skrevet, 3 uændrede');
  expect(built(folder)).toEqual(before);
});

test('a manifest cannot make anything be removed that forloeb would not write', () => {
  const secret = 'hemmelig\n';
  const outputs = ['../a.txt', 'noter.txt', '/etc/hostname', 'under/x.json', '..'].map((name) => ({
    path: name,
    sha256: digest(secret),
  }));
  const manifest = {
    type: 'forloeb-manifest',
    tool: { name: 'forloeb', version: '0.1.0' },
    schemaVersion: '0.1.0',
    inputs: [],
    outputs,
    left: [],
  };
  const folder = folderWith({
    'a.forloeb': CLEAN,
    'a.txt': secret,
    'build/noter.txt': secret,
    'build/under/x.json': secret,
    'build/manifest.json': JSON.stringify(manifest),
  });
  expect(forloeb(['build'], folder).code).toBe(0);
  expect(filesIn(folder)).toMatchObject({
    'a.txt': secret,
    'build/noter.txt': secret,
    'build/under/x.json': secret,
  });
});

test.each([
  ['a folder', (file: string) => mkdirSync(file)],
  ['a link', (file: string) => symlinkSync(path.join(path.dirname(file), '..', 'andet.txt'), file)],
  ['a link to nothing', (file: string) => symlinkSync('findes-ikke', file)],
])('%s where a file is to be is not replaced, and a link not followed', onPosix, (_name, make) => {
  const { folder } = changedAfterBuild();
  writeFileSync(path.join(folder, 'andet.txt'), 'andet\n');
  const file = path.join(folder, 'build', 'pathway-forloeb-1.json');
  rmSync(file);
  make(file);
  const outcome = forloeb(['build'], folder);
  expect(outcome.stderr).toBe(
    'I «build» står der en mappe eller en genvej, hvor der skal være en fil: pathway-forloeb-1.json. Flyt eller slet den, eller byg til en anden mappe med --out. Intet er skrevet.\n',
  );
  expect(outcome.code).toBe(2);
  expect(lstatSync(file).isFile()).toBe(false);
  expect(readFileSync(path.join(folder, 'andet.txt'), 'utf8')).toBe('andet\n');
});

test('a folder that is a link is not written through', onPosix, () => {
  const folder = folderWith({ 'a.forloeb': CLEAN, 'andet/x.txt': 'x' });
  symlinkSync('andet', path.join(folder, 'build'));
  for (const options of [[], ['--check']]) {
    expect(forloeb(['build', ...options], folder)).toMatchObject({
      code: 2,
      stderr: '«build» er en genvej (symbolsk link). Skriv med --out den mappe, som der skal bygges til.\n',
    });
  }
  expect(Object.keys(filesIn(path.join(folder, 'andet')))).toEqual(['x.txt']);
});

test('nor is a link in the place of the folder that a build works in', onPosix, () => {
  const folder = folderWith({ 'a.forloeb': CLEAN, 'andet/staging/x.json': 'x', 'build/y.txt': '' });
  symlinkSync('../andet', path.join(folder, 'build', WORK));
  expect(forloeb(['build'], folder)).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^«build\/\.forloeb-build» er en genvej/) as string,
  });
  expect(filesIn(path.join(folder, 'andet'))).toEqual({ 'staging/x.json': 'x' });
});

test('a file in the place of the folder', () => {
  const folder = folderWith({ 'a.forloeb': CLEAN, build: 'mit script\n' });
  expect(forloeb(['build'], folder)).toEqual({
    code: 2,
    stdout: '',
    stderr: '«build» er ikke en mappe. Flyt den, eller byg til en anden mappe med --out.\n',
  });
  expect(forloeb(['build', '--out', 'build/json', '--lang', 'en'], folder)).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^"build\/json" /) as string,
  });
  expect(readFileSync(path.join(folder, 'build'), 'utf8')).toBe('mit script\n');
});

test('a write-protected output is not replaced', () => {
  const { folder, before } = changedAfterBuild();
  chmodSync(path.join(folder, 'build', 'index.json'), 0o444);
  expectRefused(
    folder,
    'I «build» er filer, der skal ændres eller fjernes, skrivebeskyttede: index.json. Fjern beskyttelsen, og byg igen. Intet er skrevet.\n',
    before,
  );
  chmodSync(path.join(folder, 'build', 'index.json'), 0o640);
  expect(forloeb(['build'], folder).code).toBe(0);
  expect(lstatSync(path.join(folder, 'build', 'index.json')).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o640);
});

/** Runs forloeb as somebody whom the permissions of files bind, as they do not bind the administrator. */
function asOrdinaryUser(args: readonly string[], cwd: string): Outcome {
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const result = spawnSync(process.execPath, [LAUNCHER, ...args], { cwd, encoding: 'utf8', env: plainEnvironment(), ...nobody });
  return { code: result.status, stdout: result.stdout, stderr: result.stderr };
}

test('a folder that may not be written to', onPosix, () => {
  const { folder, before } = changedAfterBuild();
  chmodSync(folder, 0o755);
  chmodSync(path.join(folder, 'build'), 0o555);
  const message = 'Der kan ikke skrives i «build» (du har ikke lov til at skrive der; EACCES). Alt er som før.\n';
  expectRefused(folder, message, before, asOrdinaryUser(['build'], folder));
  expect(asOrdinaryUser(['build', '--check'], folder).code).toBe(1);
  chmodSync(path.join(folder, 'build'), 0o755);
});

test('a disk that is full: nothing is replaced, and nothing is left behind', onPosix, () => {
  const { folder, before } = changedAfterBuild();
  writeFileSync(
    path.join(folder, 'a.forloeb'),
    CLEAN.replace('alder over 40 år', Array.from({ length: 3000 }, () => 'alder over 40 år').join(' og ')),
  );
  // A limit on the size of files stands for the disk: the write fails in the same place.
  const script = `ulimit -f 8; exec "${process.execPath}" "${LAUNCHER}" build`;
  const result = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8', env: plainEnvironment() });
  const outcome = { code: result.status, stdout: result.stdout, stderr: result.stderr };
  expectRefused(
    folder,
    'Der kan ikke skrives i «build» (filen er større, end systemet tillader; EFBIG). Alt er som før.\n',
    before,
    outcome,
  );
});

/** The name of the ticket that a build of this process would put down. */
const ownTicket = `lock-${process.pid}-${
  hostname()
    .replace(/[^a-zA-Z0-9]/g, '')
    .slice(0, 40) || 'localhost'
}-0123456789ab`;

test.each([
  ['here', ownTicket],
  ['on another machine', 'lock-1-andetsteds-0123456789ab'],
])('while another build works in the folder, %s, nothing is written: exit code 2', (_name, name) => {
  const { folder, before } = changedAfterBuild();
  const ticket = path.join(folder, 'build', WORK, name);
  mkdirSync(path.dirname(ticket));
  writeFileSync(ticket, '');
  const message = `forloeb build er allerede i gang i «build». Prøv igen om lidt. Er du sikker på, at den ikke er i gang, så slet «build/${WORK}/${name}».\n`;
  expectRefused(folder, message, { ...before, [`${WORK}/${name}`]: '' });
  rmSync(ticket);
  expect(forloeb(['build'], folder).code).toBe(0);
  expect(readdirSync(path.join(folder, 'build'))).toEqual(NAMES);
});

test.each([
  ['a process that is gone', () => ownTicket.replace(/^lock-\d+/, `lock-${spawnSync(process.execPath, ['-e', '']).pid}`), 0],
  ['another machine, from long ago', () => 'lock-1-andetsteds-0123456789ab', 11],
])('the ticket of %s does not count', (_name, ticket, minutes) => {
  const { folder } = changedAfterBuild();
  const file = path.join(folder, 'build', WORK, ticket());
  mkdirSync(path.dirname(file));
  writeFileSync(file, '');
  utimesSync(file, new Date(), new Date(Date.now() - minutes * 60_000));
  expect(forloeb(['build'], folder).code).toBe(0);
  expect(readdirSync(path.join(folder, 'build'))).toEqual(NAMES);
});

const STAGED = '{"staged": true}';
const STAGED_DIGEST = digest(STAGED);

/** A journal that somebody else has put into the folder. */
function withJournal(journal: unknown, staged: Readonly<Record<string, string>> = {}): { folder: string; before: Record<string, string> } {
  const { folder } = changedAfterBuild();
  mkdirSync(path.join(folder, 'build', WORK, 'staging'), { recursive: true });
  for (const [name, text] of Object.entries(staged)) writeFileSync(path.join(folder, 'build', WORK, 'staging', name), text);
  writeFileSync(path.join(folder, 'build', WORK, 'journal.json'), typeof journal === 'string' ? journal : JSON.stringify(journal));
  return { folder, before: built(folder) };
}

test.each([
  ['is no JSON', '{'],
  ['is another file', '[]'],
  ['leads outside', { type: 'forloeb-journal', put: [{ name: '../a.forloeb', sha256: STAGED_DIGEST, replaces: true }], remove: [] }],
  ['removes what is outside', { type: 'forloeb-journal', put: [], remove: [{ name: '../a.forloeb', sha256: digest(CHANGED) }] }],
  [
    'has lost its files',
    { type: 'forloeb-journal', put: [{ name: 'pathway-x.json', sha256: STAGED_DIGEST, replaces: false }], remove: [] },
  ],
  [
    'has other files than it says',
    { type: 'forloeb-journal', put: [{ name: 'x.json', sha256: digest('andet'), replaces: false }], remove: [] },
  ],
])('a journal that %s is not carried out', (_name, journal) => {
  // `../a.forloeb` seen from the staging folder too: only its name must keep it from being put into place.
  const { folder, before } = withJournal(journal, { 'x.json': STAGED, '../a.forloeb': STAGED });
  const message = `forloeb build blev afbrudt sidst, og resten kan ikke gøres færdigt, fordi filerne i «build/${WORK}» er ændret eller væk. Slet den mappe, og byg igen.\n`;
  expectRefused(folder, message, before);
  expect(forloeb(['build', '--check'], folder)).toMatchObject({ code: 1, stdout: '' });
  expect(built(folder)).toEqual(before);
  expect(readFileSync(path.join(folder, 'a.forloeb'), 'utf8')).toBe(CHANGED);
  rmSync(path.join(folder, 'build', WORK), { recursive: true });
  expect(forloeb(['build'], folder).code).toBe(0);
});

test('what a build laid ready without deciding is cleared away, and by --check left as it is', () => {
  const { folder, before } = changedAfterBuild();
  const staged = path.join(folder, 'build', WORK, 'staging', 'index.json');
  mkdirSync(path.dirname(staged), { recursive: true });
  writeFileSync(staged, STAGED);
  writeFileSync(path.join(folder, 'build', WORK, 'journal.json.tmp'), '{');
  const cutOff = built(folder);
  expect(forloeb(['build', '--check'], folder)).toMatchObject({ code: 1, stderr: '' });
  expect(built(folder)).toEqual(cutOff);
  expect(forloeb(['build'], folder)).toMatchObject({ code: 0, stderr: '' });
  expect(existsSync(path.join(folder, 'build', WORK))).toBe(false);
  expect(Object.keys(built(folder))).toEqual(Object.keys(before));
  expect(built(folder)).not.toEqual(before);
});

test('--check of a folder that may not be written to, in which a build was cut off, says so', onPosix, () => {
  const { folder, before } = withJournal({ type: 'forloeb-journal', put: [], remove: [] });
  chmodSync(folder, 0o755);
  for (const place of [WORK, '.']) chmodSync(path.join(folder, 'build', place), 0o555);
  expect(asOrdinaryUser(['build', '--check'], folder)).toEqual({
    code: 1,
    stdout: '',
    stderr: 'forloeb build blev afbrudt i «build» sidst, så filerne kan ikke sammenlignes. Det gøres færdigt med: forloeb build\n',
  });
  expect(built(folder)).toEqual(before);
  for (const place of ['.', WORK]) chmodSync(path.join(folder, 'build', place), 0o755);
});

test.each(['ud/json', 'ud/a/b', 'ingen/json'])(
  'the settings lead to no folder outside the project through a link: «%s»',
  onPosix,
  (out) => {
    const folder = folderWith({ 'projekt/forloeb.config.json': JSON.stringify({ out }), 'projekt/a.forloeb': CLEAN, 'andet/x.txt': 'x' });
    symlinkSync('../andet', path.join(folder, 'projekt/ud'));
    symlinkSync('findes-ikke', path.join(folder, 'projekt/ingen'));
    expect(forloeb(['build'], path.join(folder, 'projekt'))).toEqual({
      code: 2,
      stdout: '',
      stderr: `«out» i forloeb.config.json er «${out}», men skal være en mappe i projektet. Andre steder kan du bygge til med --out.\n`,
    });
    expect(readdirSync(path.join(folder, 'andet'))).toEqual(['x.txt']);
  },
);
