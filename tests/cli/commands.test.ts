import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync, lstatSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '../../packages/cli/src/files/write.js';
import { textsIn } from '../../packages/cli/src/texts/texts.js';
import { filesIn, folderWith, forloeb } from './process.js';
import { CLEAN, UNKNOWN_NAME } from './sources.js';

const MESSY = CLEAN.replace('  aktør: Almen praksis  #almen-praksis', '  aktør:   Almen praksis #almen-praksis');
const WITHOUT_IDS = CLEAN.replaceAll(/ {2}#[\w-æøå]+/g, '');

test('init makes a project that is clean, formatted and complete', () => {
  const folder = folderWith({});
  const { code, stdout } = forloeb(['init', 'nyt'], folder);
  expect(code).toBe(0);
  expect(stdout).toBe(
    'Lavet: nyt/forloeb.config.json\nLavet: nyt/.gitattributes\nLavet: nyt/.editorconfig\nLavet: nyt/mit-pakkeforløb.forloeb\nKontrollér det nu med: forloeb check nyt\n',
  );
  const files = filesIn(folder);
  expect(Object.keys(files)).toEqual(['nyt/.editorconfig', 'nyt/.gitattributes', 'nyt/forloeb.config.json', 'nyt/mit-pakkeforløb.forloeb']);
  expect(files['nyt/mit-pakkeforløb.forloeb']).toContain('\n  opdigtet: ja\n');
  const project = path.join(folder, 'nyt');
  expect(forloeb(['check'], project)).toEqual({ code: 0, stdout: 'Ingen fejl eller advarsler i 1 fil.\n', stderr: '' });
  expect(forloeb(['test'], project)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('1 af 1 prøvepatient') as string,
    stderr: '',
  });
  expect(forloeb(['format', '--check'], project).code).toBe(0);
  expect(forloeb(['ids', '--check'], project).code).toBe(0);
  expect(filesIn(folder)).toEqual(files);
});

test('init overwrites nothing', () => {
  const folder = folderWith({ '.editorconfig': 'root = true\n' });
  expect(forloeb(['init'], folder).stdout).toContain('Findes allerede og er ikke rørt: .editorconfig\n');
  expect(readFileSync(path.join(folder, '.editorconfig'), 'utf8')).toBe('root = true\n');
  expect(forloeb(['init'], folder).stdout).toMatch(/\nAlt fandtes allerede\. Intet er ændret\.\n$/);
});

test('format changes what is not in form, and nothing else', () => {
  const folder = folderWith({ 'a.forloeb': MESSY, 'b.forloeb': CLEAN.replace('forløb  #', 'andet  #') });
  const untouched = statSync(path.join(folder, 'b.forloeb')).mtimeMs;
  expect(forloeb(['format'], folder)).toEqual({ code: 0, stdout: 'a.forloeb er rettet\n1 af 2 filer er rettet.\n', stderr: '' });
  expect(readFileSync(path.join(folder, 'a.forloeb'), 'utf8')).toBe(CLEAN);
  expect(statSync(path.join(folder, 'b.forloeb')).mtimeMs).toBe(untouched);
  expect(forloeb(['format'], folder).stdout).toBe('Opstillingen er i orden i 2 filer.\n');
});

test('format --check changes nothing: exit code 1', () => {
  const folder = folderWith({ 'a.forloeb': MESSY });
  expect(forloeb(['format', '--check'], folder)).toEqual({
    code: 1,
    stdout: 'a.forloeb ville blive rettet\n1 af 1 fil ville blive rettet.\n',
    stderr: '',
  });
  expect(filesIn(folder)).toEqual({ 'a.forloeb': MESSY });
});

test('format --diff shows what would change: exit code 1', () => {
  const folder = folderWith({ 'a.forloeb': MESSY });
  const { code, stdout } = forloeb(['format', '--diff'], folder);
  expect(stdout).toContain('--- a/a.forloeb\n+++ b/a.forloeb\n@@ -1,7 +1,7 @@\n');
  expect(stdout).toContain('\n-  aktør:   Almen praksis #almen-praksis\n+  aktør: Almen praksis  #almen-praksis\n');
  expect(code).toBe(1);
  expect(filesIn(folder)).toEqual({ 'a.forloeb': MESSY });
});

test('format --stdin', () => {
  expect(forloeb(['format', '--stdin'], folderWith({}), MESSY)).toEqual({ code: 0, stdout: CLEAN, stderr: '' });
  expect(forloeb(['format', '--stdin', '--check'], folderWith({}), MESSY)).toEqual({ code: 1, stdout: '', stderr: '' });
  expect(forloeb(['format', '--stdin', '--check'], folderWith({}), CLEAN)).toEqual({ code: 0, stdout: '', stderr: '' });
  const bytes = Buffer.from(MESSY, 'utf16le');
  expect(forloeb(['format', '--stdin'], folderWith({}), bytes)).toMatchObject({ code: 2, stdout: '' });
});

test('format leaves a stretch alone where braces and layout disagree, and tells of it: exit code 1', () => {
  const broken = CLEAN.replace('    måles i: år\n  }\n', '    måles i: år\n');
  const { code, stdout } = forloeb(['format'], folderWith({ 'a.forloeb': broken }));
  expect(stdout).toMatch(/^a\.forloeb: linje \d+(-\d+)? er ikke rørt, fordi der er fejl i klammerne\. Ret dem, og kør igen\.$/m);
  expect(code).toBe(1);
});

test('format sets lost braces by the indentation, where it is asked to and can', () => {
  const lost = CLEAN.replaceAll(/ \{$/gm, '').replaceAll(/^ *\}\n/gm, '');
  expect(forloeb(['format', '--stdin', '--braces-from-indentation'], folderWith({}), lost)).toEqual({ code: 0, stdout: CLEAN, stderr: '' });
  expect(forloeb(['format', '--stdin', '--braces-from-indentation'], folderWith({}), CLEAN)).toEqual({
    code: 1,
    stdout: CLEAN,
    stderr:
      'standard input: klammerne kan ikke sættes efter indrykningen. Enten har filen klammer, eller også er indrykningen ikke klar.\n',
  });
});

test('a file keeps its mode, and a link stays one', { skip: process.platform === 'win32' }, () => {
  const folder = folderWith({ 'rigtig/a.txt': MESSY });
  const file = path.join(folder, 'rigtig', 'a.txt');
  chmodSync(file, 0o640);
  symlinkSync(file, path.join(folder, 'a.forloeb'));
  expect(forloeb(['format', 'a.forloeb'], folder).code).toBe(0);
  expect(lstatSync(path.join(folder, 'a.forloeb')).isSymbolicLink()).toBe(true);
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(filesIn(folder)['rigtig/a.txt']).toBe(CLEAN);
  expect(Object.keys(filesIn(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('ids writes them, with --check only tells', () => {
  const folder = folderWith({ 'a.forloeb': WITHOUT_IDS });
  expect(forloeb(['ids', '--check'], folder)).toEqual({
    code: 1,
    stdout: 'a.forloeb ville blive rettet\n4 id mangler.\n',
    stderr: '',
  });
  expect(filesIn(folder)['a.forloeb']).toBe(WITHOUT_IDS);
  expect(forloeb(['ids'], folder).code).toBe(0);
  expect(filesIn(folder)['a.forloeb']).toBe(CLEAN.replace('#forløb', '#opdigtet-forløb'));
});

test('ids keeps Windows line ends and the byte order mark', () => {
  const folder = folderWith({ 'a.forloeb': `\uFEFF${WITHOUT_IDS.replaceAll('\n', '\r\n')}` });
  expect(forloeb(['ids'], folder).code).toBe(0);
  expect(filesIn(folder)['a.forloeb']).toBe(`\uFEFF${CLEAN.replace('#forløb', '#opdigtet-forløb').replaceAll('\n', '\r\n')}`);
});

test('ids leaves a file alone whose blocks are at fault: exit code 1', () => {
  const broken = WITHOUT_IDS.replace('    måles i: år\n  }\n', '    måles i: år\n');
  const folder = folderWith({ 'a.forloeb': broken });
  const { code, stdout } = forloeb(['ids'], folder);
  expect(stdout).toContain('a.forloeb er sprunget over, fordi der er fejl i filens opbygning. Ret dem først: forloeb check\n');
  expect(code).toBe(1);
  expect(filesIn(folder)['a.forloeb']).toBe(broken);
});

const PASTED = 'Patienter med uspeci-\nfikke symptomer bør henvi-\nses til udredning.\n• Vægttab\n• Feber\n';
const JOINED = '> Patienter med uspecifikke symptomer bør henvises til udredning.\n\n- Vægttab\n- Feber\n';

test('paste from a file and from standard input', () => {
  const folder = folderWith({ 'afsnit.txt': PASTED });
  expect(forloeb(['paste', 'afsnit.txt'], folder)).toEqual({ code: 0, stdout: JOINED, stderr: '' });
  expect(forloeb(['paste', '--stdin'], folder, PASTED)).toEqual({ code: 0, stdout: JOINED, stderr: '' });
});

test('what cannot be written is told of, and nothing is left beside it', () => {
  const folder = folderWith({ 'mappe/b.forloeb': CLEAN });
  expect(() => writeWhole(path.join(folder, 'mappe'), MESSY, textsIn('da'))).toThrow(
    /^Filen «.*mappe» kan ikke skrives \(E[A-Z]+\)\. Den er som før\.$/,
  );
  expect(filesIn(folder)).toEqual({ 'mappe/b.forloeb': CLEAN });
});

test('a file with errors in its names is formatted all the same', () => {
  const folder = folderWith({});
  writeFileSync(path.join(folder, 'a.forloeb'), UNKNOWN_NAME);
  expect(forloeb(['format', '--check'], folder).code).toBe(0);
});
