import type { SourceLine } from '../source/lines.js';
import type { SourceTree } from '../source/structure.js';
import type { SourceNode } from '../source/tree.js';
import { STEP, type Levels } from './levels.js';

/**
 * Which lines have to stay as they are, by line number: those whose place braces and layout dispute. They are
 * widened to whole blocks, and further out for as long as formatting would move a neighbour that is part of the
 * evidence: the layout of a disputed place is never changed.
 */
export function keptLines(tree: SourceTree, levels: Levels): readonly boolean[] {
  const { lines } = tree;
  const count = lines.at(-1)!.number + 1;
  const kept = new Array<boolean>(count).fill(false);
  if (tree.disputes.length === 0) return kept;
  const disputed = disputedLines(tree);
  const closeLine = closeLines(tree);
  const stands = (line: SourceLine): boolean => line.indent === (levels.ofLine[line.number] ?? -1) * STEP;

  /** Settles the children of a block that reaches from one line to another; false if the whole block has to stay. */
  const settle = (children: readonly SourceNode[], from: number, to: number): boolean => {
    let whole = true;
    let touched = false;
    let at = from;
    const keep = (first: number, end: number): void => {
      kept.fill(true, first, end);
      touched = true;
    };
    /** Lines between the children: braces that close nothing, comments. */
    const between = (end: number): void => {
      for (; at < end; at++) if (disputed[at]) keep(at, at + 1);
    };
    for (const [index, child] of children.entries()) {
      const { line } = child;
      between(line.number);
      const close = closeLine(child);
      const end = close ? close.number + 1 : (children[index + 1]?.line.number ?? to);
      if (disputed[line.number] || (close && disputed[close.number]) || !settle(child.children, line.number + 1, close?.number ?? end))
        keep(line.number, end);
      else if (!stands(line) || (close && !stands(close))) whole = false;
      at = end;
    }
    between(to);
    return whole || !touched;
  };

  if (!settle(tree.nodes, 0, count)) kept.fill(true);
  for (const line of lines.toReversed()) if (line.kind === 'blank' && !kept[line.number + 1]) kept[line.number] = false;
  return kept;
}

function disputedLines({ lines, disputes }: SourceTree): readonly boolean[] {
  const change = new Array<number>(lines.length + 1).fill(0);
  for (const { first, last } of disputes) {
    change[first]!++;
    change[last + 1]!--;
  }
  let depth = 0;
  return change.map((by) => (depth += by) > 0);
}

/** Finds the line of a block's closing brace. */
function closeLines({ lines }: SourceTree): (node: SourceNode) => SourceLine | undefined {
  const byBrace = new Map<number, SourceLine>();
  for (const line of lines) for (const brace of line.closes) byBrace.set(brace.start, line);
  return ({ close }) => close && byBrace.get(close.start);
}
