import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { documentsOf } from '@pakkeforloeb/compiler';
import type { SourceFile } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXAMPLES } from '../examples/files.js';
import { diagnosticsText } from '../stages/stages.js';

const golden = path.resolve(import.meta.dirname, '../golden');

/** The examples, and the golden cases of several files, which hold what the examples do not: faults. */
const workspaces: readonly (readonly SourceFile[])[] = [
  ...EXAMPLES.values(),
  ...readdirSync(golden)
    .map((name) =>
      readdirSync(path.join(golden, name))
        .filter((file) => file.endsWith('.forloeb'))
        .map((file) => ({ uri: file, text: readFileSync(path.join(golden, name, file), 'utf8') })),
    )
    .filter((files) => files.length > 1),
];

const result = (files: readonly SourceFile[]) => {
  const workspace = openWorkspace(files);
  return { findings: diagnosticsText(workspace), model: documentsOf(workspace).map(({ json }) => json) };
};

const workspaceInAnyOrder = fc
  .constantFrom(...workspaces)
  .chain((files) => fc.record({ files: fc.constant(files), shuffled: fc.shuffledSubarray([...files], { minLength: files.length }) }));

test('the order in which files are given changes nothing', () => {
  fc.assert(
    fc.property(workspaceInAnyOrder, ({ files, shuffled }) => {
      expect(result(shuffled)).toEqual(result(files));
    }),
    { numRuns: 15 },
  );
}, 60_000);

test('the names of files change nothing but the names of files', () => {
  fc.assert(
    fc.property(workspaceInAnyOrder, ({ files, shuffled }) => {
      // Each file gets the name of another: by that the order of the files is another, too.
      const renamed = shuffled.map(({ text }, index) => ({ uri: files[index]!.uri, text }));
      // A name declared twice is told at the second place: which that is the order of the files has to say.
      const unplaced = (findings: readonly string[]) =>
        findings
          .filter((line) => !/^F30[45]|Den første står her$/.test(line))
          .map((line) => line.replaceAll(/\S+\.forloeb(?: linje \d+)?/g, ''))
          .sort();
      const [before, after] = [result(files), result(renamed)];
      expect(unplaced(after.findings)).toEqual(unplaced(before.findings));
      expect(after.model).toEqual(before.model);
    }),
    { numRuns: 15 },
  );
}, 60_000);
