import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { globSync } from 'tinyglobby';

test('the language has one list of the months, beside that of which the evaluator has a copy', () => {
  const files = globSync('packages/language/src/**/*.ts').map((file) => file.replaceAll('\\', '/'));
  const lists = files.filter((file) => /\bseptember\b[', ]+\boktober\b/u.test(readFileSync(file, 'utf8').replace(/\s+/gu, ' ')));
  expect(lists.sort()).toEqual(['packages/language/src/names/edition-order.ts', 'packages/language/src/text/months.ts']);
});
