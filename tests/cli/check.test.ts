import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, forloeb } from './process.js';
import { BAD_INDENT, CLEAN, UNKNOWN_NAME } from './sources.js';

const golden = (name: string): string => path.join(import.meta.dirname, 'golden', `${name}.txt`);

test('a clean file: exit code 0', () => {
  const folder = folderWith({ 'a.forloeb': CLEAN });
  expect(forloeb(['check'], folder)).toEqual({ code: 0, stdout: 'Ingen fejl eller advarsler i 1 fil.\n', stderr: '' });
});

test('an error: exit code 1', () => {
  const folder = folderWith({ 'a.forloeb': UNKNOWN_NAME });
  expect(forloeb(['check', 'a.forloeb'], folder)).toMatchObject({ code: 1, stderr: '' });
});

test('a warning alone: exit code 1', () => {
  const { code, stdout } = forloeb(['check'], folderWith({ 'a.forloeb': BAD_INDENT }));
  expect(stdout).toContain('a.forloeb:4:5: advarsel F203:');
  expect(stdout).toMatch(/\n1 advarsel i 1 af 1 fil\n$/);
  expect(code).toBe(1);
});

test('information alone: exit code 0', () => {
  const folder = folderWith({ 'a.forloeb': BAD_INDENT, 'forloeb.config.json': '{ "severity": { "F203": "information" } }' });
  const { code, stdout } = forloeb(['check'], folder);
  expect(stdout).toMatch(/^a\.forloeb:4:5: tip F203: [^]*\n1 tip i 1 af 1 fil\n$/);
  expect(code).toBe(0);
});

const REPORTED = {
  'a.forloeb': UNKNOWN_NAME,
  'under/b.forloeb': `del af: Opdigtet forløb {\n\taktør: Almen praksis\n  kan: Patienten 患者 😀 henvises. #to {\n    hvem: Ukendt\n  }\n}\n`,
  'under/c.forloeb': `del af: Opdigtet forløb {\n  bør {\n    > En sætning.\n    hvem: ${'Den meget lange betegnelse for en enhed '.repeat(5).trim()}\n  }\n}\n`,
  'd.forloeb': CLEAN.replace('Opdigtet forløb  #forløb', 'Andet forløb  #andet'),
};

test('the report as text', async () => {
  const { stdout } = forloeb(['check'], folderWith(REPORTED));
  await expect(stdout).toMatchFileSnapshot(golden('report-da'));
});

test('the report in English', async () => {
  const { stdout } = forloeb(['check', '--lang', 'en'], folderWith(REPORTED));
  await expect(stdout).toMatchFileSnapshot(golden('report-en'));
});

test('the report as JSON', async () => {
  const { stdout } = forloeb(['check', '--format', 'json'], folderWith(REPORTED));
  await expect(stdout).toMatchFileSnapshot(golden('report-json'));
});

test('Windows line ends change no place', () => {
  const crlf = Object.fromEntries(Object.entries(REPORTED).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]));
  expect(forloeb(['check'], folderWith(crlf)).stdout).toBe(forloeb(['check'], folderWith(REPORTED)).stdout);
});

test('there are no colours where no terminal is', () => {
  expect(forloeb(['check'], folderWith(REPORTED)).stdout).not.toContain('\u001B');
});

test('nor on a build server, which keeps the report in a file', () => {
  expect(forloeb(['check'], folderWith(REPORTED), '', { CI: 'true' }).stdout).not.toContain('\u001B');
});

test.each([
  ['UTF-16', Buffer.from(`\uFEFF${CLEAN}`, 'utf16le'), 'Unicode (UTF-16)'],
  ['Latin-1', Buffer.from(CLEAN, 'latin1'), 'ANSI (Latin-1)'],
])('a file in %s is told of, and the others are checked', (_name, bytes, encoding) => {
  const { code, stdout } = forloeb(['check'], folderWith({ 'a.forloeb': bytes, 'b.forloeb': UNKNOWN_NAME }));
  expect(stdout).toContain(`a.forloeb:1:1: fejl F107: Filen er gemt med tegnsættet ${encoding}, så æ, ø og å ikke kan læses sikkert.`);
  expect(stdout).toContain('b.forloeb:10:10: fejl F301:');
  expect(stdout).toMatch(/\n2 fejl i 2 af 2 filer\n$/);
  expect(code).toBe(1);
});

test('a folder with spaces and brackets in its name can be named', () => {
  const folder = folderWith({ 'mine [første] filer/a.forloeb': CLEAN, 'b.forloeb': UNKNOWN_NAME });
  expect(forloeb(['check', 'mine [første] filer'], folder).stdout).toBe('Ingen fejl eller advarsler i 1 fil.\n');
});

test('a pattern names files, also where the shell does not expand it', () => {
  const folder = folderWith({ 'x/a.forloeb': CLEAN, 'y/b.forloeb': UNKNOWN_NAME });
  expect(forloeb(['check', 'x/*.forloeb'], folder).stdout).toBe('Ingen fejl eller advarsler i 1 fil.\n');
});

test('a file is checked with the names of the rest of the project, and reported alone', () => {
  const folder = folderWith({
    'forloeb.config.json': '{}',
    'a.forloeb': UNKNOWN_NAME,
    'del/b.forloeb': 'del af: Opdigtet forløb {\n  kan  #b {\n    > Det kan ske.\n    hvem: Almen praksis\n  }\n}\n',
  });
  expect(forloeb(['check', 'b.forloeb'], path.join(folder, 'del')).stdout).toBe(
    'Ingen fejl eller advarsler i 1 fil.\nI andre filer, som ikke vises her, er der 1 fejl. Kontrollér hele mappen for at se den.\n',
  );
});

test('what a file quotes cannot steer the terminal', () => {
  const { stdout } = forloeb(['check'], folderWith({ 'a.forloeb': CLEAN.replace('alder over', '\u001B[31mrød over') }));
  expect(stdout).toContain('når: ·[31mrød over 40 år');
  expect(stdout).not.toContain('\u001B');
});
