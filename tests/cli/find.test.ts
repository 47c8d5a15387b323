import fs, { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { filesBeside, projectFiles } from '../../packages/cli/src/files/find.js';
import { openProject } from '../../packages/cli/src/files/project.js';
import { Progress } from '../../packages/cli/src/shell/progress.js';
import type { Session } from '../../packages/cli/src/shell/session.js';
import { textsIn } from '../../packages/cli/src/texts/texts.js';
import { folderWith, forloeb } from './process.js';

// Whoever runs the tests may be allowed to read everything: what is called `lukket` is closed to all.
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const readdir = (folder: string, options: object, done: (error: Error | null, entries: unknown) => void): void => {
    if (!/lukket[\\/]?$/.test(folder)) real.readdir(folder, options as { withFileTypes: true }, done);
    else done(Object.assign(new Error('closed'), { code: 'EACCES' }), []);
  };
  return { ...real, default: real, readdir };
});

const CATALOGUE = 'katalog: K {\n}\n';
const config = (folder: string): Session['config'] => ({ folder, files: ['**/*.forloeb'], exclude: [], severity: {} });

function session(folder: string, more: Partial<Session['config']> = {}): Session {
  const texts = textsIn('da');
  return { cwd: folder, config: { ...config(folder), ...more }, lang: 'da', texts, json: true, colour: false, width: 120, terminal: false };
}

test('links in circles and to nothing: every file is read once, under its own path', async () => {
  const folder = folderWith({
    'a.forloeb': CATALOGUE,
    'b/c/d.forloeb': CATALOGUE.replace('K', 'D'),
    'mappe.forloeb/e.forloeb': '// Intet.\n',
  });
  symlinkSync('.', path.join(folder, 'a-mig-selv'));
  symlinkSync(path.join('..', '..'), path.join(folder, 'b', 'c', 'op'));
  symlinkSync('findes-ikke', path.join(folder, 'uden.forloeb'));
  symlinkSync('a.forloeb', path.join(folder, 'A-henviser.forloeb'));
  // The folder may itself be opened by a link.
  const link = path.join(folderWith({}), 'link');
  symlinkSync(folder, link);
  for (const opened of [folder, link]) {
    const found = await projectFiles(config(opened), () => {});
    const names = found.map((file) => path.relative(opened, file).replaceAll(path.sep, '/'));
    expect(names).toEqual(['a.forloeb', 'b/c/d.forloeb', 'mappe.forloeb/e.forloeb']);
  }
  expect(forloeb(['check'], folder)).toMatchObject({ code: 0, stdout: 'Ingen fejl eller advarsler i 3 filer.\n' });
  // Who names the link is told of it by that name.
  expect(forloeb(['check', 'A-henviser.forloeb'], folder)).toMatchObject({ code: 0 });
});

test('a link to a folder elsewhere belongs to the project', async () => {
  const folder = folderWith({ 'a/a.forloeb': CATALOGUE, 'b/b.forloeb': CATALOGUE });
  symlinkSync(path.join('..', 'b'), path.join(folder, 'a', 'fælles'));
  const found = await projectFiles(config(path.join(folder, 'a')), () => {});
  expect(found.map((file) => path.relative(folder, file).replaceAll(path.sep, '/'))).toEqual(['a/a.forloeb', 'a/fælles/b.forloeb']);
});

test('a folder that may not be read is an error where it belongs to the project, and none beside a file that is named', async () => {
  const folder = folderWith({ 'a.forloeb': CATALOGUE });
  mkdirSync(path.join(folder, 'under', 'lukket'), { recursive: true });
  const told: string[][] = [];
  expect(await projectFiles(config(folder), (closed, code) => told.push([closed, code]))).toEqual([path.join(folder, 'a.forloeb')]);
  expect(told).toEqual([[path.join(folder, 'under', 'lukket'), 'EACCES']]);
  await expect(openProject([], session(folder), new Progress())).rejects.toThrow(
    'Mappen «under/lukket» kan ikke læses (EACCES), så det vides ikke, om alle filer er med. Giv adgang til den, eller udelad den med "exclude" i forloeb.config.json.',
  );
  expect((await openProject(['a.forloeb'], session(folder), new Progress())).files).toHaveLength(1);
  expect((await openProject([], session(folder, { exclude: ['under/lukket/**'] }), new Progress())).files).toHaveLength(1);
  expect(await filesBeside([path.join(folder, 'a.forloeb')], () => {})).toHaveLength(1);
});
