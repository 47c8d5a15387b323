import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { WorkspaceSession } from '@pakkeforloeb/language';
import { parseSource } from '@pakkeforloeb/language/parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences } from '../incremental/same.js';
import { mutate, mutation } from '../properties/mutations.js';

const folder = path.resolve(import.meta.dirname, '../../examples');
const EXAMPLES: ReadonlyMap<string, string> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.forloeb'))
    .map((file) => [file.replaceAll(path.sep, '/'), readFileSync(path.join(folder, file), 'utf8')]),
);
const NAMES = [...EXAMPLES.keys()].sort();

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ file: fc.nat(), change: mutation }) },
  { weight: 1, arbitrary: fc.record({ file: fc.nat(), change: fc.constantFrom('restore' as const, 'remove' as const) }) },
);

test('in the real pathway a session finds after any changes what a check from scratch finds', () => {
  expect(NAMES.length).toBeGreaterThan(25);
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 8 }), (steps) => {
      const files = new Map(EXAMPLES);
      const session = new WorkspaceSession(parseSource);
      session.update([...files].map(([uri, text]) => ({ uri, text })));
      session.findings();
      for (const { file, change } of steps) {
        const uri = NAMES[file % NAMES.length]!;
        if (change === 'remove') files.delete(uri);
        else if (change === 'restore') files.set(uri, EXAMPLES.get(uri)!);
        else files.set(uri, mutate(files.get(uri) ?? '', change).text);
        session.update([{ uri, text: files.get(uri) }]);
        expect(differences(session, files)).toEqual([]);
      }
    }),
    { numRuns: 20 },
  );
});
