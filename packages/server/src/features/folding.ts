import type { SourceLine, SyntaxFile } from '@pakkeforloeb/language';
import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import { endOf, lineHolding, nodesOf } from './tree.js';

/** What can be folded: blocks (their `}` stays in sight), texts of several lines, comments of several lines. */
export function foldingRanges(file: SyntaxFile): FoldingRange[] {
  const blocks = nodesOf(file).flatMap((node) => {
    if (!node.block) return [];
    const last = lineHolding(file, endOf(node)).number - (node.close ? 1 : 0);
    return last > node.line.number ? [{ startLine: node.line.number, endLine: last }] : [];
  });
  return [...blocks, ...runs(file.lines, 'text'), ...runs(file.lines, 'comment', FoldingRangeKind.Comment)].sort(
    (a, b) => a.startLine - b.startLine || b.endLine - a.endLine,
  );
}

/** Lines of one kind below each other, of two and more. */
function runs(lines: readonly SourceLine[], kind: SourceLine['kind'], fold?: FoldingRangeKind): FoldingRange[] {
  const found: FoldingRange[] = [];
  let first: SourceLine | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.kind !== kind) continue;
    if (lines[index - 1]?.kind !== kind) first = line;
    if (lines[index + 1]?.kind !== kind && first && line.number > first.number)
      found.push({ startLine: first.number, endLine: line.number, ...(fold && { kind: fold }) });
  }
  return found;
}
