import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageExtension } from '../clients/package.js';

const CONTENTS = '../../scripts/vsix/contents.mjs';

describe('the packaged extension', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'forloeb-vsix-'));
  let bytes: Buffer;
  let files: Record<string, Uint8Array>;
  const read = (name: string): string => strFromU8(files[name]!);

  beforeAll(() => {
    bytes = readFileSync(packageExtension(folder));
    files = unzipSync(bytes);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('has the same bytes when it is made again', () => {
    const digest = (contents: Buffer): string => createHash('sha256').update(contents).digest('hex');
    expect(digest(readFileSync(packageExtension(folder)))).toBe(digest(bytes));
  });

  test('takes less than 1 MB', () => expect(bytes.length).toBeLessThan(1_000_000));

  test('holds what is listed, and nothing else', () => {
    const names = Object.keys(files).map((name) => name.replace(/^(extension\/dist\/forloeb\/parts\/).*/, '$1…'));
    expect([...new Set(names)]).toEqual([
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/CHANGELOG.md',
      'extension/LICENSE',
      'extension/README.md',
      'extension/dist/LICENSES.txt',
      'extension/dist/extension.cjs',
      'extension/dist/forloeb/forloeb.mjs',
      'extension/dist/forloeb/parts/…',
      'extension/icons/file-dark.svg',
      'extension/icons/file-light.svg',
      'extension/images/icon.png',
      'extension/language-configuration.json',
      'extension/package.json',
      'extension/schema/forloeb.config.schema.json',
      'extension/snippets/forloeb.json',
      'extension/syntaxes/forloeb-markdown.tmLanguage.json',
      'extension/syntaxes/forloeb.tmLanguage.json',
      ...['fejl', 'json', 'mappe', 'nyt', 'ret'].map((name) => `extension/walkthrough/${name}.jpg`),
    ]);
    for (const name of Object.keys(files)) expect(read(name), name).not.toMatch(/sourceMappingURL=(?!.*["'`])\S+\.map\s*$/m);
  });

  test('its manifest names only files that it holds, and asks for nothing to be installed', () => {
    const manifest = JSON.parse(read('extension/package.json')) as Record<string, unknown>;
    const named = [...JSON.stringify(manifest).matchAll(/"(?:\.\/|(?=walkthrough\/))([^"]+)"/g)].map(([, name]) => `extension/${name}`);
    expect(named.length).toBeGreaterThan(12);
    expect(named.filter((name) => !(name in files))).toEqual([]);
    for (const field of ['dependencies', 'devDependencies', 'scripts', 'private', 'type']) expect(manifest).not.toHaveProperty(field);
    expect(read('extension.vsixmanifest')).toContain(
      `Id="pakkeforloeb-vscode" Version="${String(manifest['version'])}" Publisher="pakkeforloeb"`,
    );
  });

  const PICTURES = ['fejl', 'forslag', 'forklaring'];
  const addresses = (readme: string): unknown[] => [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, address]) => address);

  test('its README shows pictures from where they are published, as VS Code wants it, and none while nobody says where', () => {
    const readme = read('extension/README.md');
    expect(readme).toContain('## Kom i gang');
    expect(readme).not.toContain('![');
    const elsewhere = path.join(folder, 'published');
    const options = ['--baseImagesUrl', 'https://opdigtet.example/pakkeforloeb/v1/'];
    const published = unzipSync(readFileSync(packageExtension(elsewhere, options)));
    expect(addresses(strFromU8(published['extension/README.md']!))).toEqual(
      PICTURES.map((name) => `https://opdigtet.example/pakkeforloeb/v1/images/${name}.png`),
    );
  });

  test('no package is made with pictures that nobody can see', () => {
    for (const address of ['http://opdigtet.example', 'images', ''])
      expect(() => packageExtension(path.join(folder, 'refused'), [`--baseImagesUrl=${address}`]), address).toThrow('https address');
  });

  test('its README shows pictures from the repository that the manifest names', async () => {
    const { extensionFiles, readManifest } = (await import(CONTENTS)) as {
      extensionFiles(manifest: object): Map<string, Buffer>;
      readManifest(): object;
    };
    const repository = { type: 'git', url: 'https://github.com/opdigtet/pakkeforloeb.git', directory: 'packages/vscode' };
    const readme = extensionFiles({ ...readManifest(), repository }).get('README.md')!;
    expect(addresses(readme.toString())).toEqual(
      PICTURES.map((name) => `https://github.com/opdigtet/pakkeforloeb/raw/HEAD/packages/vscode/images/${name}.png`),
    );
  });

  test('every package in the programs has its licence with it', () => {
    const licences = read('extension/dist/LICENSES.txt');
    for (const name of ['langium', 'vscode-languageclient', 'vscode-languageserver', 'chevrotain', 'ajv', 'commander'])
      expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+`, 'm'));
  });
});
