import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { globSync } from 'tinyglobby';

const files = globSync('packages/language/src/checks/{texts,time}/*.ts').sort();

/**
 * Words are compared in lower case, and Danish ones. An expression with the letters of all alphabets takes a millisecond or more to make,
 * and there are hundreds: with them `check` of document 004 took 150 ms longer (docs/maalinger/hastighed.md).
 */
test('checks of sentences ask for Danish letters, not for those of all alphabets', () => {
  expect(files.length).toBeGreaterThan(30);
  // It compares keys as they are written, in whatever case.
  const others = files.filter((file) => !file.endsWith('/merged.ts'));
  expect(others.filter((file) => /\\p\{[LN]/u.test(readFileSync(file, 'utf8')))).toEqual([]);
});
