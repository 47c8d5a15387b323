import path from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, folderWith, forloeb } from './process.js';
import { CLEAN, UNKNOWN_NAME } from './sources.js';

const PART = 'del af: Opdigtet forløb {\n  enhed: Afdeling A\n  kan {\n    > Det kan ske.\n    hvem: Almen praksis\n  }\n}\n';
const PART_WITH_IDS = PART.replace('Afdeling A', 'Afdeling A  #afdeling-a').replace('kan {', 'kan  #det-kan-ske {');
const ONE_OTHER = '1 anden fil i samme mappe er læst for navnenes skyld.\n';

const ONE_ERROR = 'I andre filer, som ikke vises her, er der 1 fejl. Kontrollér hele mappen for at se den.\n';

test('without settings a file is checked with the names of its folder and subfolders, and reported alone', () => {
  const folder = folderWith({ 'p/del.forloeb': PART, 'p/under/a.forloeb': UNKNOWN_NAME, 'andet/b.forloeb': UNKNOWN_NAME });
  const clean = { code: 0, stdout: `Ingen fejl eller advarsler i 1 fil.\n${ONE_OTHER}${ONE_ERROR}`, stderr: '' };
  expect(forloeb(['check', 'p/del.forloeb'], folder)).toEqual(clean);
  expect(forloeb(['check', 'del.forloeb'], path.join(folder, 'p'))).toEqual(clean);
  expect(forloeb(['check', '../del.forloeb'], path.join(folder, 'p', 'under'))).toEqual(clean);
  expect(forloeb(['check', 'p/*.forloeb'], folder)).toEqual(clean);
});

test('without settings each of several files is checked with the names of its own folder', () => {
  const folder = folderWith({
    'p/del.forloeb': PART,
    'p/a.forloeb': CLEAN,
    'q/c.forloeb': CLEAN.replace('Opdigtet forløb  #forløb', 'Andet forløb  #andet'),
  });
  expect(forloeb(['check', 'p/del.forloeb', 'q'], folder).stdout).toBe(`Ingen fejl eller advarsler i 2 filer.\n${ONE_OTHER}`);
});

test('a folder is read and reported whole, and nothing beside it', () => {
  const folder = folderWith({ 'p/del.forloeb': PART, 'p/under/a.forloeb': UNKNOWN_NAME, 'b.forloeb': UNKNOWN_NAME });
  const { code, stdout } = forloeb(['check', 'p'], folder);
  expect(stdout).toMatch(/^p\/under\/a\.forloeb:10:10: fejl F301: [^]*\n1 fejl i 1 af 2 filer\n$/);
  expect(code).toBe(1);
});

test('a name that the file named makes ambiguous in another is told, with its place there', () => {
  const files = {
    'a.forloeb': CLEAN.replace('  opdigtet: ja\n', '  opdigtet: ja\n  bruger {\n    - Et\n    - To\n  }\n'),
    'b.forloeb': PART.replace('Almen praksis', 'Kirurg'),
    'c.forloeb': 'katalog: Et {\n  aktør: Kirurg\n}\n',
    'd.forloeb': 'katalog: To {\n  enhed: Kirurg\n}\n',
  };
  const folder = folderWith({ ...files, 'forloeb.config.json': '{}' });
  const { code, stdout } = forloeb(['check', 'd.forloeb'], folder);
  expect(stdout).toMatch(/^b\.forloeb:5:11: fejl F303: [^]*\n1 fejl i 1 af 1 fil\n$/);
  expect(code).toBe(1);
  expect(forloeb(['check', 'a.forloeb'], folder)).toEqual({
    code: 0,
    stdout: `Ingen fejl eller advarsler i 1 fil.\n${ONE_ERROR}`,
    stderr: '',
  });
});

test('a fault of the file named that stands in more files than were named', () => {
  const part = PART.replace('Almen praksis', 'Kirurg');
  const files = {
    'a.forloeb': CLEAN.replace('  opdigtet: ja\n', '  opdigtet: ja\n  bruger {\n    - Et\n    - To\n  }\n'),
    'b.forloeb': part,
    'c.forloeb': 'katalog: Et {\n  aktør: Kirurg\n}\n',
    'd.forloeb': `katalog: To {\n  enhed: Kirurg\n}\n${part.replace('Afdeling A', 'Ukendt').replace('Kirurg', 'Ingen')}`,
  };
  const folder = folderWith({ ...files, 'forloeb.config.json': '{}' });
  expect(forloeb(['check', 'd.forloeb'], folder).stdout).toMatch(/\n2 fejl i 2 filer\n$/);
});

test('the report as JSON is about the files named alone', () => {
  const folder = folderWith({ 'del.forloeb': PART, 'a.forloeb': UNKNOWN_NAME });
  expect(JSON.parse(forloeb(['check', 'del.forloeb', '--format', 'json'], folder).stdout)).toMatchObject({
    findings: [],
    counts: { error: 0, files: 1 },
  });
});

test('ids are written in the files named alone, with the names of their folder', () => {
  const other = CLEAN.replace('  #almen-praksis', '');
  const folder = folderWith({ 'del.forloeb': PART, 'a.forloeb': other });
  expect(forloeb(['ids', 'del.forloeb'], folder)).toEqual({
    code: 0,
    stdout: `del.forloeb er rettet\n2 id er skrevet.\n${ONE_OTHER}`,
    stderr: '',
  });
  expect(filesIn(folder)).toEqual({ 'del.forloeb': PART_WITH_IDS, 'a.forloeb': other });
  expect(forloeb(['ids', 'del.forloeb'], folder).stdout).toBe(`Alt, der kan have et id, har et, i 1 fil.\n${ONE_OTHER}`);
});

test('ids with settings reads the rest of the project for its names', () => {
  const folder = folderWith({ 'forloeb.config.json': '{}', 'a.forloeb': CLEAN, 'p/del.forloeb': PART });
  expect(forloeb(['ids', 'p/del.forloeb'], folder)).toEqual({ code: 0, stdout: 'p/del.forloeb er rettet\n2 id er skrevet.\n', stderr: '' });
});

test.each([['--check'], []])('ids does not say that all is done where something belongs to nothing: exit code 1 (%j)', (...options) => {
  const folder = folderWith({ 'del.forloeb': PART });
  expect(forloeb(['ids', ...options], folder)).toEqual({
    code: 1,
    stdout:
      'del.forloeb: noget hører ikke til noget pakkeforløb, katalog eller modul og kan derfor ikke få id. Se hvad med: forloeb check\n',
    stderr: '',
  });
  expect(filesIn(folder)).toEqual({ 'del.forloeb': PART });
});

test('ids does not say that all is done where a file was passed over: exit code 1', () => {
  const broken = CLEAN.replace('    måles i: år\n  }\n', '    måles i: år\n');
  expect(forloeb(['ids', '--check'], folderWith({ 'a.forloeb': broken }))).toEqual({
    code: 1,
    stdout: 'a.forloeb er sprunget over, fordi der er fejl i filens opbygning. Ret dem først: forloeb check\n',
    stderr: '',
  });
});

test('ids says which paragraphs it cannot give an id, by their lines as they are afterwards', () => {
  const text = CLEAN.replace('#alder', '#alder-i-år').replace(
    /\}\n$/,
    '  afsnit: Indledning (opdigtet)  #indledning {\n    > Afsnittet er opdigtet.\n  }\n}\n',
  );
  const line = text.split('\n').indexOf('    > Afsnittet er opdigtet.') + 1;
  const folder = folderWith({ 'a.forloeb': text });
  const said = (at: number): string => `1 tekststykke med «>» kan ikke have et id og er som før:\n  a.forloeb:${at}\n`;
  expect(forloeb(['ids', '--check'], folder).stdout).toContain(said(line));
  expect(forloeb(['ids'], folder).stdout).toContain(said(line + 1));
  expect(filesIn(folder)['a.forloeb']!.split('\n')[line]).toBe('    > Afsnittet er opdigtet.');
  // Where nothing is missing there is nothing to look for: a build server says it in two lines.
  expect(forloeb(['ids', '--check'], folder)).toEqual({
    code: 0,
    stdout: 'Alt, der kan have et id, har et, i 1 fil.\n1 tekststykke med «>» kan ikke have et id.\n',
    stderr: '',
  });
  expect(forloeb(['ids', '--check', '--lang', 'en'], folder).stdout).toBe(
    'Everything that can have an id has one, in 1 file.\n1 text paragraph with ">" cannot have an id.\n',
  );
  expect(forloeb(['ids'], folder).stdout).toContain(said(line + 1));
});

test('ids leaves references as they are, and writes the titles they need', () => {
  const text = CLEAN.replace('#alder', '#alder-i-år');
  const folder = folderWith({ 'a.forloeb': text });
  expect(forloeb(['ids', '--check'], folder)).toEqual({
    code: 1,
    stdout: 'a.forloeb ville blive rettet\n0 id mangler, og 1 titel mangler som «også kaldt», fordi der henvises med den.\n',
    stderr: '',
  });
  expect(forloeb(['ids'], folder).code).toBe(0);
  expect(filesIn(folder)['a.forloeb']).toBe(text.replace('#alder-i-år {\n', '#alder-i-år {\n    også kaldt: alder\n'));
});
