import { copyFileSync, mkdirSync } from 'node:fs';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import manifest from '../../packages/cli/package.json' with { type: 'json' };
import { folderWith, forloeb, LAUNCHER } from './process.js';
import { CLEAN } from './sources.js';

test.each([
  [['check', '--formt', 'json'], 'Valget «--formt» findes ikke. Mente du «--format»?\nSe, hvad du kan skrive: forloeb check --help\n'],
  [['chek'], 'Kommandoen «chek» findes ikke. Mente du «check»?\nSe, hvad du kan skrive: forloeb --help\n'],
  [['check', '--lang', 'fr'], '«fr» kan ikke bruges efter «--lang».\nSe, hvad du kan skrive: forloeb check --help\n'],
  [['check', '--config'], 'Der mangler noget efter valget «--config».\nSe, hvad du kan skrive: forloeb check --help\n'],
  [['init', 'a', 'b'], 'Der står for meget efter kommandoen.\nSe, hvad du kan skrive: forloeb init --help\n'],
  [
    ['check', '--formt', '--lang', 'en'],
    'There is no option "--formt". Did you mean "--format"?\nSee what you can write: forloeb check --help\n',
  ],
  [['check', 'findes-ikke.forloeb'], 'Filen eller mappen «findes-ikke.forloeb» findes ikke.\n'],
  [['check', '.'], 'Der er ingen .forloeb-filer i .. Skriv navnet på en fil eller mappe, eller lav et projekt med: forloeb init\n'],
  [['paste'], 'Skriv navnet på en fil, eller --stdin for at læse fra standard input (men ikke begge dele).\n'],
  [['format', '--stdin', 'a.forloeb'], 'Skriv enten --stdin eller navne på filer, ikke begge dele.\n'],
  [['explain', 'F999'], 'Der er ingen melding med koden «F999». Se dem alle med: forloeb explain\n'],
])('%j is wrong usage: exit code 2', (args, stderr) => {
  expect(forloeb(args, folderWith({}))).toEqual({ code: 2, stdout: '', stderr });
});

test.each(['check', 'format', 'ids', 'build'])('%s without any file: exit code 2', (command) => {
  const { code, stderr } = forloeb([command], folderWith({ 'a.txt': CLEAN }));
  expect(stderr).toMatch(/^Der er ingen \.forloeb-filer i forloeb-\w+\. Skriv navnet på en fil eller mappe/);
  expect(code).toBe(2);
});

test('without a command the help is shown: exit code 2', () => {
  const { code, stdout, stderr } = forloeb([], folderWith({}));
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^Brug: forloeb <kommando> \[valg\]\n/);
});

test('--version', () => {
  expect(forloeb(['--version'], folderWith({}))).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
});

test.each([
  ['da', 'Brug: forloeb', 'Kommandoer:', 'Eksempler:\n  forloeb init'],
  ['en', 'Usage: forloeb', 'Commands:', 'Examples:\n  forloeb init'],
])('--help in %s', (lang, ...parts) => {
  const { code, stdout } = forloeb(['--help', '--lang', lang], folderWith({}));
  expect(code).toBe(0);
  for (const part of parts) expect(stdout).toContain(part);
});

test.each(['check', 'format', 'ids', 'paste', 'init', 'explain', 'build', 'schema'])(
  '%s --help has an example and the exit codes',
  (command) => {
    const { code, stdout } = forloeb([command, '--help'], folderWith({}));
    expect(code).toBe(0);
    expect(stdout).toContain(`Eksempler:\n  forloeb ${command}`);
    expect(stdout).toContain('Slutkoder: 0 alt er i orden');
    expect(stdout).toContain(`Brug: forloeb ${command} [valg] [`);
    expect(stdout).not.toMatch(/Usage|Options|options|Arguments|default|choices/);
  },
);

test('the launcher without the bundle says what to do', () => {
  const folder = folderWith({});
  mkdirSync(path.join(folder, 'bin'));
  copyFileSync(LAUNCHER, path.join(folder, 'bin', 'forloeb.mjs'));
  const { status, stderr } = spawnSync(process.execPath, [path.join(folder, 'bin', 'forloeb.mjs')], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('Kør først: npm run build\n');
});

test('a reader that stops early is no fault', { skip: process.platform === 'win32' }, () => {
  const folder = folderWith({ 'a.forloeb': CLEAN });
  const script = `"${process.execPath}" "${LAUNCHER}" explain --format json | head -c 1`;
  expect(execFileSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })).toBe('{');
});

test('all is written before the process ends, also to a slow reader', async () => {
  const child = spawn(process.execPath, [LAUNCHER, 'schema'], { stdio: ['ignore', 'pipe', 'pipe'] });
  // More than a pipe holds, and nobody reads for a while.
  await new Promise((wait) => setTimeout(wait, 1500));
  const text = await readAll(child.stdout);
  expect(text.length).toBeGreaterThan(300_000);
  expect(JSON.parse(text)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
});

test('explain by code and by name', () => {
  const byCode = forloeb(['explain', 'f301'], folderWith({}));
  expect(byCode).toMatchObject({ code: 0, stderr: '' });
  expect(byCode.stdout).toMatch(/^# F301 Ukendt navn\n\n> «…» findes ikke/);
  expect(forloeb(['explain', 'ukendt-navn'], folderWith({})).stdout).toBe(byCode.stdout);
});

test('explain shows no marks that only those who write the pages need', () => {
  const { messages } = JSON.parse(forloeb(['explain', '--format', 'json'], folderWith({})).stdout) as { messages: { code: string }[] };
  expect(messages.length).toBeGreaterThan(60);
  for (const code of ['F301', 'F203', 'F905']) expect(forloeb(['explain', code], folderWith({})).stdout).not.toMatch(/<!--|-->|\n\n\n/);
});

test('explain in English, and all codes without one', () => {
  expect(forloeb(['explain', 'F301', '--lang', 'en'], folderWith({})).stdout).toBe(
    'F301 error       ukendt-navn\n\nMessage: "{name}" does not exist here. {suggestion}\nBasis: V06, V07\n',
  );
  expect(forloeb(['explain'], folderWith({})).stdout.split('\n')).toContain('F203 advarsel    indrykning-og-klammer-uenige');
});
