import { SCHEMA_VERSION } from '@pakkeforloeb/model';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

test('every release in the changelog says the version of its JSON, the newest the present one', () => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../CHANGELOG.md'), 'utf8');
  const releases = text.split(/^## (?=\[)/mu).slice(1);
  const versions = releases.map((release) =>
    [...release.matchAll(/^### The JSON, `schemaVersion` (\S+)$/gmu)].map(([, version]) => version),
  );
  expect(versions.map(({ length }) => length)).toEqual(releases.map(() => 1));
  expect(versions[0]).toEqual([SCHEMA_VERSION]);
});
