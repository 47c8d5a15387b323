import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { namedInScope, scopesOf } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import { expect, test } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../../examples');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.forloeb'))
  .map((uri) => ({ uri, text: readFileSync(path.join(folder, uri), 'utf8') }));

test('a name stands for the same in a scope as where it is resolved', () => {
  const { contents, resolution } = openWorkspace(files);
  const references = contents
    .flatMap(({ references: all }) => all)
    .filter(({ target, memberOf }) => target && !memberOf && target.kind !== 'value');
  expect(references.length).toBeGreaterThan(1000);
  const others = references.flatMap(({ name, from, accepts, target }) => {
    const found = namedInScope(resolution, resolution.namespaceOf(from), name, new Set(accepts));
    // Of several editions that bear the name a key of its own decides.
    return found.includes(target!) && (found.length === 1 || target!.parent === undefined) ? [] : [name];
  });
  expect(others).toEqual([]);
});

test('the scopes of a pathway: its own names, those of what it uses, at last what can be named from everywhere', () => {
  const { resolution } = openWorkspace([
    { uri: 'a', text: 'pakkeforløb: A {\n  udgave: 1\n  bruger: B\n  aktør: Læge\n}\n' },
    { uri: 'b', text: 'katalog: B {\n  aktør: Sygeplejerske\n}\n' },
    { uri: 'c', text: 'katalog: C {\n  aktør: Visitator\n}\n' },
  ]);
  const scopes = scopesOf(resolution, resolution.namespaces[0]).map(({ distance, names }) => [distance, [...names.keys()]]);
  expect(scopes).toEqual([
    [0, ['a', 'læge']],
    [1, ['b', 'sygeplejerske']],
    [2, ['a', 'b', 'c']],
  ]);
  expect(scopesOf(resolution, undefined).map(({ distance }) => distance)).toEqual([2]);
});
