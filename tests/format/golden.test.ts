import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatText } from '../../packages/language/src/format/index.js';

const folder = path.join(import.meta.dirname, 'golden');
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n');
const names = readdirSync(folder).flatMap((file) => /^(.*)\.given\.forloeb$/.exec(file)?.[1] ?? []);

describe.each(names)('%s', (name) => {
  const expected = read(`${name}.expected.forloeb`);

  test('gets its one form', () => {
    expect(formatText(read(`${name}.given.forloeb`)).text).toBe(expected);
  });

  test('and keeps it', () => {
    expect(formatText(expected).text).toBe(expected);
  });
});

test('a real file in its one form stays as it is', () => {
  const text = readFileSync(path.join(folder, '..', '..', 'source', 'bilag-1.forloeb'), 'utf8').replaceAll('\r\n', '\n');
  expect(formatText(text)).toEqual({ text, kept: [] });
});

test.each([
  ['', ''],
  ['\n \n', ''],
  ['\ufeffsprogversion: 0.1', 'sprogversion: 0.1\n'],
  ['afsnit: A {\r\nnummer: 1\r\n}\r\n', 'afsnit: A {\r\n  nummer: 1\r\n}\r\n'],
  ['afsnit: A {\r\nnummer: 1\n}\r\n', 'afsnit: A {\n  nummer: 1\n}\n'],
  ['afsnit: A {\rnummer: 1\r}', 'afsnit: A {\n  nummer: 1\n}\n'],
  ['afsnit: A {\nværdier {\n- x\n}}', 'afsnit: A {\n  værdier {\n    - x\n  }\n}\n'],
  ['note:\nværdier:\n', 'note:\nværdier:\n'],
  ['///\n//\n//a\n//  b\n', '///\n//\n// a\n//  b\n'],
  ['afsnit: A {\n}\n', 'afsnit: A {\n}\n'],
  ['værdier: { }', 'værdier { }\n'],
])('%j becomes %j', (text, formatted) => {
  expect(formatText(text)).toEqual({ text: formatted, kept: [] });
});
