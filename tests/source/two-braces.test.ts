import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readStructure } from '../../packages/language/src/source/structure.js';
import { closeLine, nodesIn } from '../faults/fault.js';

const folder = path.join(import.meta.dirname, '..', '..', 'examples', 'diagnostisk-pakkeforloeb');
const texts = readdirSync(folder)
  .filter((file) => file.endsWith('.forloeb'))
  .map((file) => readFileSync(path.join(folder, file), 'utf8'));

type Rows = readonly string[];
/** The `}` in this line one line too far up or down; undefined where nothing would stand elsewhere. */
const moves: Readonly<Record<'up' | 'down', (rows: Rows, at: number) => Rows | undefined>> = {
  up: (rows, at) => (/[{}]$|^\s*$/.test(rows[at - 1]!) ? undefined : moved(rows, at, at - 1)),
  down: (rows, at) => (rows[at + 1]?.trim() ? moved(rows, at, at + 1) : undefined),
};

function moved(rows: Rows, from: number, to: number): Rows {
  return rows.toSpliced(from, 1).toSpliced(to, 0, rows[from]!);
}

/** The lines of the `}` of two blocks that stand next to each other in one block. */
function neighbours(text: string): (readonly [number, number])[] {
  const { nodes, lines } = readStructure(text);
  const end = (node: (typeof nodes)[number]): number | undefined => closeLine({ lines } as never, node);
  return [...nodesIn(nodes)].flatMap(({ children }) =>
    children.flatMap((one, at) => {
      const [last, next] = [end(one), children[at + 1] && end(children[at + 1]!)];
      return last !== undefined && next !== undefined ? [[last, next] as const] : [];
    }),
  );
}

/** How many of the pairs of faults in neighbouring blocks are told as two, where each is told when it is alone. */
function shareTold(first: keyof typeof moves, second: keyof typeof moves): number {
  let [pairs, both] = [0, 0];
  const told = (rows: Rows): number => readStructure(rows.join('\n')).problems.length;
  for (const text of texts) {
    const rows = text.split('\n');
    for (const [one, other] of neighbours(text).filter((_, at) => at % 5 === 0)) {
      // The second fault first: it moves no line above it.
      const [withOne, withOther] = [moves[first](rows, one), moves[second](rows, other)];
      const together = withOther && moves[first](withOther, one);
      if (!withOne || !withOther || !together || told(withOne) !== 1 || told(withOther) !== 1) continue;
      pairs++;
      if (told(together) >= 2) both++;
    }
  }
  expect(pairs).toBeGreaterThan(20);
  return both / pairs;
}

test.each([
  ['up', 'up', 0.95],
  // Where only one line stands on the wrong side of a `}`, the line is told (F203): beside a moved `}` that is what a moved block looks like.
  ['up', 'down', 0.9],
  ['down', 'down', 0.9],
  // Where the two `}` come to stand right below each other, they are told as one.
  ['down', 'up', 0.6],
] as const)('a } too far %s and the } of the next block too far %s are told as two', (first, second, least) => {
  expect(shareTold(first, second)).toBeGreaterThanOrEqual(least);
});
