import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { RELATION_TYPES } from '../../packages/compiler/src/schema/relation-types.js';
import { obligations } from '../../packages/language/src/vocabulary/entries/obligations.js';
import { ENTRIES } from '../../packages/language/src/vocabulary/index.js';

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8').replaceAll('\r\n', '\n');
const page = read('docs/json.md');

/** The cells of the table whose first column has this heading. */
function tableAfter(heading: string): string[][] {
  const lines = page.split('\n');
  const first = lines.findIndex((line) => line.startsWith(`| ${heading} `));
  const length = lines.slice(first).findIndex((line) => !line.startsWith('|'));
  return lines.slice(first + 2, first + length).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function classOf({ strength, negative }: { readonly strength: number; readonly negative: boolean }): string {
  if (strength === 3) return negative ? 'prohibition' : 'duty';
  if (strength === 2) return negative ? 'recommendation against' : 'recommendation';
  return strength === 1 ? 'possibility' : 'plain statement';
}

describe('docs/json.md', () => {
  test('the obligation words are those of the language, in its order, with their class', () => {
    const expected = obligations.map(({ key, obligation }) => [`\`${obligation!.english}\``, `«${key}»`, classOf(obligation!)]);
    expect(tableAfter('In the JSON')).toEqual(expected);
  });

  test('the obligation words are those of the schema', () => {
    const schema = JSON.parse(read('packages/model/schema/document.schema.json')) as {
      $defs: { ObligationProperty: { properties: { value: { enum: string[] } } } };
    };
    const words = tableAfter('In the JSON').map(([word]) => word!.replaceAll('`', ''));
    expect(words.toSorted()).toEqual(schema.$defs.ObligationProperty.properties.value.enum.toSorted());
  });

  test('the types of relations are those of the schema, with what they say', () => {
    expect(tableAfter('Type')).toEqual(Object.entries(RELATION_TYPES).map(([type, says]) => [`\`${type}\``, says]));
  });

  test('the values of audience are those of the language', () => {
    const [, said = ''] = /^(`audience` says [^]*?)\n\n/mu.exec(page) ?? [];
    const [, ...words] = [...said.matchAll(/`([a-z-]+)`/gu)].map(([, word]) => word);
    expect(words.filter((word) => word !== 'actor')).toEqual(Object.values(ENTRIES.find(({ english }) => english === 'audience')!.choices));
  });
});
