import type { SourceNode } from '../source/tree.js';
import type { SourceTree } from '../source/structure.js';

/** Columns a level. */
export const STEP = 2;

/** On which level of blocks every line and every brace stands; 0 is outside all blocks. */
export interface Levels {
  /** By line number; for a line of braces the level of its first. A blank line has none. */
  readonly ofLine: readonly (number | undefined)[];
  /** By the offset of a `}`. A brace that closes nothing is missing. */
  readonly ofBrace: ReadonlyMap<number, number>;
}

/** Levels as the reader nests the lines. A comment stands where the line below it stands, or last in its block. */
export function levelsOf({ lines, nodes }: SourceTree): Levels {
  const ofLine = new Array<number | undefined>(lines.length);
  const ofBrace = new Map<number, number>();
  const visit = (children: readonly SourceNode[], level: number): void => {
    for (const node of children) {
      // Of two lines that were merged into one the first tells.
      ofLine[node.line.number] ??= level;
      visit(node.children, level + 1);
      if (node.close) ofBrace.set(node.close.start, level);
    }
  };
  visit(nodes, 0);
  let owner: number | undefined;
  for (const { kind, number } of lines) {
    if (kind === 'continuation') ofLine[number] = owner;
    else owner = ofLine[number];
  }
  let below = 0;
  for (const line of lines.toReversed()) {
    if (line.kind === 'blank') continue;
    if (line.kind === 'comment') ofLine[line.number] = below;
    else if (line.kind === 'close') {
      const level = ofBrace.get(line.closes[0]!.start);
      if (!line.merged) ofLine[line.number] = level;
      below = (level ?? below - 1) + 1;
    } else {
      below = ofLine[line.number] ?? 0;
    }
  }
  return { ofLine, ofBrace };
}
