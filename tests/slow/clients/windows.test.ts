import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../clients/install.js';
import { startWindows, windowsPath, type WindowsRun } from '../../clients/windows.js';

const program = path.join(root, 'packages', 'cli', 'dist', 'forloeb.mjs');

describe('on Windows', () => {
  let folder: string;
  let run: (...args: string[]) => WindowsRun;
  let windows: ReturnType<typeof startWindows>;

  beforeAll(() => {
    // A name as people give folders: with a space and a Danish letter.
    folder = mkdtempSync(path.join(tmpdir(), 'Mine forløb '));
    windows = startWindows();
    run = (...args) => windows(program, args, folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('the examples with CR LF compile to the same bytes as here', () => {
    const copy = path.join(folder, 'examples');
    cpSync(path.join(root, 'examples'), copy, { recursive: true });
    const sources = readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.forloeb'));
    for (const name of sources) {
      const text = readFileSync(path.join(copy, name), 'utf8');
      writeFileSync(path.join(copy, name), text.replaceAll('\n', '\r\n'));
    }
    const here = path.join(folder, 'her');
    execFileSync(process.execPath, [program, 'build', 'examples', '--out', here], { cwd: root });
    const there = path.join(folder, 'der');

    const built = run('build', 'examples', '--out', windowsPath(there));

    expect(built).toMatchObject({ status: 0, errors: '' });
    const names = readdirSync(here).sort();
    expect(names.length).toBeGreaterThan(20);
    expect(readdirSync(there).sort()).toEqual(names);
    for (const name of names) expect(readFileSync(path.join(there, name)).equals(readFileSync(path.join(here, name))), name).toBe(true);
    expect(run('build', windowsPath(copy), '--out', 'der', '--check').status).toBe(0);
  });

  test('a new project is made, and a fault in it is told with its place', () => {
    const made = run('init', 'Nyt projekt');
    expect(made).toMatchObject({ status: 0, errors: '' });
    expect(made.output).toContain('Lavet: Nyt projekt/mit-pakkeforløb.forloeb\n');
    expect(made.output).toContain('Kontrollér det nu med: forloeb check "Nyt projekt"\n');
    expect(run('check', 'Nyt projekt')).toMatchObject({ status: 0, output: 'Ingen fejl eller advarsler i 1 fil.\n' });

    const file = path.join(folder, 'Nyt projekt', 'mit-pakkeforløb.forloeb');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('  udgave:', '  udgve:'));
    const faulty = run('check', 'Nyt projekt\\mit-pakkeforløb.forloeb');
    expect(faulty.status).toBe(1);
    expect(faulty.output).toMatch(/^Nyt projekt\/mit-pakkeforløb\.forloeb:\d+:3: fejl F101: «udgve» er ikke et nøgleord/);
    writeFileSync(file, text);
  });

  test('a file is laid out and given ids with the line ends it has', () => {
    const file = path.join(folder, 'layout.forloeb');
    writeFileSync(file, 'katalog: Enheder (opdigtet)  #enheder {\r\n    enhed:   Udredningsenhed\r\n}\r\n');
    expect(run('format', 'layout.forloeb')).toMatchObject({ status: 0, errors: '' });
    expect(run('ids', 'layout.forloeb')).toMatchObject({ status: 0, errors: '' });
    expect(readFileSync(file, 'utf8')).toBe(
      'katalog: Enheder (opdigtet)  #enheder {\r\n  enhed: Udredningsenhed  #udredningsenhed\r\n}\r\n',
    );
    rmSync(file);
  });

  test('the server follows a folder whose drive is written as VS Code writes it', () => {
    const project = path.join(folder, 'Projekt');
    expect(run('init', 'Projekt').status).toBe(0);
    const session = windows(
      path.join(root, 'tests', 'clients', 'windows-session.mjs'),
      [windowsPath(program), 'mit-pakkeforløb.forloeb', 'tilføjet.forloeb'],
      project,
    );
    expect(session.errors).toBe('');
    const seen = JSON.parse(session.output) as Record<string, unknown>;
    expect(seen).toMatchObject({ platform: 'win32', exit: 0, symbols: expect.arrayContaining(['Mit første pakkeforløb']) });
    expect(seen['afterOpening']).toEqual({});
    expect((seen['afterAdding'] as Record<string, string[]>)['tilføjet.forloeb']).toContain('4: F304');
    expect(seen['last']).toEqual({});
  });
});
