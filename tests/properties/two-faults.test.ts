import { readFileSync } from 'node:fs';
import path from 'node:path';
import { check, lineOf } from '@pakkeforloeb/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceNode } from '../../packages/language/src/source/tree.js';
import type { SyntaxFile } from '../../packages/language/src/workspace/parse.js';
import { closeLine, nodesIn, type FaultKind } from '../faults/fault.js';
import { faultKinds } from '../faults/kinds/index.js';
import { randomFrom } from '../faults/random.js';
import { readExamples, ChangingWorkspace } from '../faults/workspace.js';

/** Two blocks are far from each other where more lines lie between them than a hand slips past. */
const FAR = 30;

const root = path.join(import.meta.dirname, '..', '..');
const document = readFileSync(path.join(root, 'tests', 'documents', '004-kapitel-2-til-4-og-bilag-1-til-3.txt'), 'utf8');
const examples = new ChangingWorkspace(readExamples(path.join(root, 'examples')));
const unchanged = examples.unchanged();
const known = new Set(check(unchanged).map(({ code, place }) => `${code} ${place.file.uri}`));

const kinds = (...names: readonly string[]): FaultKind[] => faultKinds(document).filter(({ name }) => names.includes(name));
const IN_LINES = kinds('bogstav i nøgleord', 'kolon tabt', 'afsnit fra PDF indsat');
/** A lost `}` and a lost `{` may be one block that was torn, so that only one of the two faults is one of braces. */
const KINDS = [
  ...IN_LINES,
  ...kinds(
    'blokslutning «}» tabt',
    'blokslutning «}» to gange',
    'blokslutning «}» flyttet op',
    'blokslutning «}» flyttet ned',
    'blokbegyndelse «{» tabt',
    'bloks første linje tabt',
  ),
];

/** A block of a file by its lines, both included. */
interface Block {
  readonly file: SyntaxFile;
  readonly first: number;
  readonly last: number;
}

/** Two blocks of one block that are far from each other. */
const pairs = examples.files.flatMap((file) =>
  [...nodesIn(file.nodes)].flatMap(({ children }) => {
    const blocks = children.flatMap((node) => blockOf(file, node));
    return blocks.flatMap((one) => blocks.flatMap((other) => (other.first - one.last > FAR ? [[one, other] as const] : [])));
  }),
);

function blockOf(file: SyntaxFile, node: SourceNode): Block[] {
  const last = closeLine(file, node);
  return last !== undefined && last - node.line.number > 5 ? [{ file, first: node.line.number, last }] : [];
}

/** The lines of the block with one fault of the kind in it; undefined where it can be made nowhere within. */
function faulty({ file, first, last }: Block, kind: FaultKind, seed: number): readonly string[] | undefined {
  const lines = file.text.split('\n');
  const references = unchanged.contents.find((content) => content.file === file)!.references;
  const nodes = [...nodesIn(file.nodes)];
  const places = kind
    .places({ file, nodes, references, workspace: unchanged, random: randomFrom(kind.name) })
    .filter(({ line }) => line > first && line < last);
  const made = places[seed % Math.max(1, places.length)]?.text().split('\n');
  if (!made) return undefined;
  const below = lines.length - 1 - last;
  const isWithin =
    made.slice(0, first + 1).join() === lines.slice(0, first + 1).join() &&
    made.slice(-below - 1).join() === lines.slice(-below - 1).join();
  return isWithin ? made.slice(first, made.length - below) : undefined;
}

/** The lines of the file with another text in which something new is found, and what. */
function told(uri: string, lines: readonly string[]): { code: string; line: number }[] {
  return check(examples.withText(uri, lines.join('\n')))
    .filter(({ code, place }) => place.file.uri === uri && !known.has(`${code} ${uri}`))
    .map(({ code, place }) => ({ code, line: lineOf(place.file, place.start) - 1 }));
}

test('two faults in blocks that are far from each other are both told', { timeout: 300_000 }, () => {
  let both = 0;
  const nat = (length: number): fc.Arbitrary<number> => fc.nat({ max: length - 1 });
  fc.assert(
    fc.property(nat(pairs.length), nat(KINDS.length), nat(IN_LINES.length), fc.boolean(), fc.nat(), fc.nat(), (pair, a, b, swap, x, y) => {
      const [one, other] = pairs[pair]!;
      const [kind, otherKind] = swap ? [IN_LINES[b]!, KINDS[a]!] : [KINDS[a]!, IN_LINES[b]!];
      const [made, madeOther] = [faulty(one, kind, x), faulty(other, otherKind, y)];
      if (!made || !madeOther) return;
      const { uri, text } = one.file;
      const withOne = (lines: readonly string[]): string[] => lines.toSpliced(one.first, one.last - one.first + 1, ...made);
      const withOther = text.split('\n').toSpliced(other.first, other.last - other.first + 1, ...madeOther);
      const isIn = ({ line }: { line: number }, first: number, { length }: readonly string[]): boolean =>
        first <= line && line < first + length;
      // Only what is told within its block when it is alone.
      if (!told(uri, withOne(text.split('\n'))).some((finding) => isIn(finding, one.first, made))) return;
      if (!told(uri, withOther).some((finding) => isIn(finding, other.first, madeOther))) return;
      both++;
      const together = told(uri, withOne(withOther));
      expect(
        together.length,
        `${uri}: ${kind.name} in ${one.first + 1}, ${otherKind.name} in ${other.first + 1}: ${JSON.stringify(together)}`,
      ).toBeGreaterThanOrEqual(2);
    }),
    { numRuns: 60 },
  );
  expect(both).toBeGreaterThan(20);
});
