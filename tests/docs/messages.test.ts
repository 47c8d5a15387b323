import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readPage, sprogFolder } from './markdown.js';

const catalogue = path.resolve(import.meta.dirname, '../../packages/language/src/messages');
/** The lines of the catalogue that are texts, not comments. */
const texts = readdirSync(catalogue).flatMap((name) =>
  readFileSync(path.join(catalogue, name), 'utf8')
    .split(/\r?\n/u)
    .filter((line) => /\b(?:da|en): /u.test(line)),
);

test('no message names a file: who uses the extension has no folder docs', () => {
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter((line) => /docs\/|\.md\b/u.test(line))).toEqual([]);
});

test('a page that a message names is there under that title, and so is the heading', () => {
  const pages = new Map(readdirSync(sprogFolder).map((name) => [/^# (.*)$/mu.exec(readPage(name))?.[1], readPage(name)]));
  const named = texts.flatMap((line) => [...line.matchAll(/siden «([^»]+)»(?:,? under «([^»]+)»)?/gu)]);
  expect(named.length).toBeGreaterThan(0);
  for (const [, title, heading] of named) {
    expect(pages.has(title), title).toBe(true);
    if (heading) expect(pages.get(title), heading).toContain(`\n## ${heading}\n`);
  }
});
