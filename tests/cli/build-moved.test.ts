import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, forloeb } from './process.js';
import { CLEAN, pathwayCalled } from './sources.js';

describe('--check from another folder than that of the build', () => {
  /** A folder that was built, and the folder of the sources in it. */
  const built = (): { folder: string; inside: string } => {
    const folder = folderWith({ 'kilder/a.forloeb': CLEAN });
    forloeb(['build', 'kilder', '--out', 'json'], folder);
    return { folder, inside: path.join(folder, 'kilder') };
  };
  const differing = '../json/pathway-forloeb-1.map.json er anderledes\n../json/manifest.json er anderledes\n';
  const why =
    '«../json» svarer ikke til .forloeb-filerne (2 filer), for «kilder/a.forloeb» hedder her «a.forloeb»: der blev bygget fra en anden mappe.';
  const advice =
    'Giv kommandoen i den mappe, hvor der blev bygget, eller lav en forloeb.config.json; så ses stierne altid fra mappen med den.\n';

  test('says that it is the paths, and what to do', () => {
    const { folder, inside } = built();
    expect(forloeb(['build', '--check', '--out', '../json'], inside)).toEqual({
      code: 1,
      stdout: `Ingen fejl eller advarsler i 1 fil.\n${differing}${why} Ellers er der ingen forskel. ${advice}`,
      stderr: '',
    });
    expect(forloeb(['build', '--check', '--out', '../json', '--lang', 'en'], inside).stdout).toContain(
      '"../json" does not match the .forloeb files (2 files), since "kilder/a.forloeb" is called "a.forloeb" here: it was built from another folder. Nothing else is different. Give the command in the folder where it was built, or make a forloeb.config.json; then paths are always seen from its folder.\n',
    );
    expect(JSON.parse(forloeb(['build', '--check', '--out', '../json', '--format', 'json'], inside).stdout)).toMatchObject({
      different: ['pathway-forloeb-1.map.json', 'manifest.json'],
      moved: { before: 'kilder/a.forloeb', now: 'a.forloeb' },
    });
    expect(forloeb(['build', 'kilder', '--check', '--out', 'json'], folder).code).toBe(0);
  });

  test('does not say that there is nothing else where there is', () => {
    const { folder, inside } = built();
    const file = path.join(folder, 'json', 'index.json');
    writeFileSync(file, '{}\n');
    const { stdout } = forloeb(['build', '--check', '--out', '../json'], inside);
    expect(stdout).toContain('../json/index.json er anderledes\n');
    expect(stdout).toContain(`${why.replace('2 filer', '3 filer')} ${advice}`);
  });

  test('says nothing of it where a settings file keeps the paths as they are', () => {
    const project = folderWith({ 'forloeb.config.json': '{}\n', 'kilder/a.forloeb': CLEAN });
    forloeb(['build', '--out', 'json'], project);
    expect(forloeb(['build', '--check', '--out', '../json'], path.join(project, 'kilder')).code).toBe(0);
    writeFileSync(path.join(project, 'kilder', 'a.forloeb'), CLEAN.replace('alder', 'alder i år'));
    expect(forloeb(['build', '--check', '--out', '../json'], path.join(project, 'kilder')).stdout).toMatch(
      /Byg igen med: forloeb build --out ..\/json\n$/,
    );
  });

  test('says nothing of it where a file was renamed or moved', () => {
    const folder = folderWith({ 'kilder/a.forloeb': CLEAN, 'kilder/b.forloeb': pathwayCalled('B', 'b') });
    forloeb(['build', '--out', 'json'], folder);
    renameSync(path.join(folder, 'kilder', 'a.forloeb'), path.join(folder, 'kilder', 'c.forloeb'));
    const last = (): string | undefined => forloeb(['build', '--check', '--out', 'json'], folder).stdout.split('\n').at(-2);
    const again = /Byg igen med: forloeb build --out json$/u;
    expect(last()).toMatch(again);
    renameSync(path.join(folder, 'kilder', 'c.forloeb'), path.join(folder, 'a.forloeb'));
    expect(last()).toMatch(again);
  });

  test('says nothing of it where the only file was renamed', () => {
    const folder = folderWith({ 'a.forloeb': CLEAN });
    forloeb(['build'], folder);
    renameSync(path.join(folder, 'a.forloeb'), path.join(folder, 'b.forloeb'));
    expect(forloeb(['build', '--check'], folder).stdout).toMatch(/Byg igen med: forloeb build\n$/u);
  });

  test('says nothing of it with settings, also where all files have moved', () => {
    const folder = folderWith({ 'forloeb.config.json': '{}\n', 'kilder/a.forloeb': CLEAN });
    forloeb(['build'], folder);
    renameSync(path.join(folder, 'kilder', 'a.forloeb'), path.join(folder, 'a.forloeb'));
    expect(forloeb(['build', '--check'], folder).stdout).toMatch(/Byg igen med: forloeb build\n$/u);
  });
});
