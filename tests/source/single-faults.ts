import { readStructure, type SourceTree } from '../../packages/language/src/source/structure.js';
import type { SourceNode } from '../../packages/language/src/source/tree.js';

/** A file with one brace changed. */
export interface SingleFault {
  /** What was done, and to which line counted from 1. */
  readonly name: string;
  /** The lines of the file with the number that they had before; a line that is new has none. */
  readonly rows: readonly Row[];
  /** Whether the layout alone tells how the file was meant. */
  readonly readable: boolean;
}

interface Row {
  readonly from: number | undefined;
  readonly text: string;
}

/** Every file that comes of one brace missing, doubled, too many or moved by a few lines. */
export function* singleFaults(text: string): Generator<SingleFault> {
  const rows: Row[] = text.split(/\r\n|\n/).map((line, from) => ({ from, text: line }));
  for (const line of readStructure(text).lines) {
    const at = line.number;
    const row = rows[at]!;
    const made = (name: string, changed: readonly Row[], readable = true): SingleFault => ({
      name: `${name} ${at + 1}`,
      rows: changed,
      readable,
    });
    const rewritten = (written: string): Row[] => rows.with(at, { from: at, text: written });
    const inserted = (written: string): Row[] => rows.toSpliced(at + 1, 0, { from: undefined, text: written });
    if (line.kind === 'close') {
      const without = rows.toSpliced(at, 1);
      yield made('missing }', without);
      yield made('doubled }', inserted(row.text));
      for (const by of [-5, -3, -2, -1, 1, 2, 3, 5]) {
        const crossed = rows.slice(Math.min(at, at + by), Math.max(at, at + by + 1)).filter((other) => other !== row);
        if (at + by > 0 && at + by < rows.length && crossed.some((other) => /^\s*(?!\/\/)\S/.test(other.text)))
          yield made(`} moved by ${by}`, without.toSpliced(at + by, 0, row), false);
      }
    } else if (line.open) {
      yield made('missing {', rewritten(text.slice(line.start, line.open.start).trimEnd()));
    } else if (line.kind === 'keyed' || line.kind === 'item') {
      yield made('{ too many', rewritten(`${row.text} {`), false);
      yield made('} too many', inserted(`${' '.repeat(line.indent)}}`));
    }
  }
}

/** The number of the owner's line for every line of content. */
export function owners(tree: SourceTree, rows: readonly Row[]): Map<number, number | undefined> {
  const all = new Map<number, number | undefined>();
  const visit = (nodes: readonly SourceNode[], owner: number | undefined): void => {
    for (const node of nodes) {
      const { from } = rows[node.line.number]!;
      if (from !== undefined) all.set(from, owner);
      visit(node.children, from);
    }
  };
  visit(tree.nodes, undefined);
  return all;
}

/** What is wrong with the reading of the file with the fault, given how the file reads without it; undefined if nothing is. */
export function misreading(fault: SingleFault, meant: ReadonlyMap<number, number | undefined>): string | undefined {
  const tree = readStructure(fault.rows.map((row) => row.text).join('\n'));
  if (tree.problems.length !== 1) return `${fault.name}: ${tree.problems.map(({ code }) => code).join(' ') || 'no finding'}`;
  if (!fault.readable) return undefined;
  const read = owners(tree, fault.rows);
  const moved = [...read].find(([line, owner]) => meant.get(line) !== owner);
  return moved && `${fault.name}: line ${moved[0] + 1} has another owner`;
}
