import { documentsOf } from '@pakkeforloeb/compiler';
import type { SourceFile } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStructure } from '../../packages/language/src/source/structure.js';
import { EXAMPLES } from '../examples/files.js';

/** A `del af` block as text: its head, what says which edition it belongs to, and each of its other lines with its block. */
interface Part {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
  readonly head: string;
  readonly edition: string;
  /** Where lines of the block begin at which it may be divided; texts that stand together are one. */
  readonly seams: readonly number[];
}

function partsOf(file: SourceFile): Part[] {
  return readStructure(file.text).nodes.flatMap(({ line, close, children }) => {
    if (line.match?.definition.key !== 'del af' || !close || children.length < 2) return [];
    const edition = children.find((child) => child.line.match?.definition.key === 'udgave');
    const seams = children.filter((child, index) => index > 0 && child !== edition && children[index - 1] !== edition);
    return {
      file,
      start: line.start,
      end: close.end,
      head: file.text.slice(line.start, line.end),
      edition: edition ? `${file.text.slice(edition.line.start, edition.line.end)}\n` : '',
      seams: seams
        .filter((child) => child.line.kind === 'keyed' && child.line.match?.definition.declares !== 'fact')
        .map((child) => child.line.start),
    };
  });
}

const parts = [...EXAMPLES.values()].flatMap((files) => files.flatMap((file) => partsOf(file).map((part) => ({ files, part }))));

/** The other files as they are, and the file of the block without it. */
function without({ file, start, end }: Part, files: readonly SourceFile[]): SourceFile[] {
  return files.map((other) => (other === file ? { ...other, text: other.text.slice(0, start) + other.text.slice(end) } : other));
}

const modelText = (files: readonly SourceFile[]) =>
  JSON.stringify(
    documentsOf(openWorkspace(files)).map(({ json }) => json),
    null,
    1,
  );

test('the examples have parts', () => {
  expect(parts.length).toBeGreaterThan(15);
});

test('a del af block means the same in another file', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...parts),
      fc.string({ unit: fc.constantFrom('a', 'm', 'z', 'å'), minLength: 1 }),
      ({ files, part }, name) => {
        const moved = { uri: `${name}.forloeb`, text: part.file.text.slice(part.start, part.end) };
        expect(modelText([...without(part, files), moved])).toBe(modelText(files));
      },
    ),
    { numRuns: 12 },
  );
}, 60_000);

test('a del af block means the same in two pieces', () => {
  fc.assert(
    fc.property(fc.constantFrom(...parts.filter(({ part }) => part.seams.length > 0)), fc.nat(), ({ files, part }, nth) => {
      const seam = part.seams[nth % part.seams.length]!;
      const { text } = part.file;
      const pieces = [
        { uri: 'z.forloeb', text: `${text.slice(part.start, seam)}}\n` },
        { uri: 'a.forloeb', text: `${part.head}\n${part.edition}${text.slice(seam, part.end)}\n` },
      ];
      expect(modelText([...without(part, files), ...pieces])).toBe(modelText(files));
    }),
    { numRuns: 15 },
  );
}, 60_000);
