import { lineAt, type SourceLine, type SourceNode, type SyntaxFile } from '@pakkeforloeb/language';

/** All nodes of a file, each before those in its block. */
export function nodesOf({ nodes }: Pick<SyntaxFile, 'nodes'>): SourceNode[] {
  return nodes.flatMap((node) => [node, ...nodesOf({ nodes: node.children })]);
}

/** The line that holds the offset; of two lines that were merged the one that does. */
export function lineHolding({ lines }: SyntaxFile, offset: number): SourceLine {
  return lines[lineAt(lines, offset)]!;
}

/** The node whose line holds the offset, its indentation too; undefined for comments, ends of blocks and empty lines. */
export function nodeHolding(file: SyntaxFile, offset: number): SourceNode | undefined {
  const { start } = lineHolding(file, offset);
  return pathTo(file.nodes, start).find(({ line }) => line.start === start);
}

/** The node in whose words an offset stands, also in the second half of a line that was broken in two; undefined before a line and between lines. */
export function nodeAt(nodes: readonly SourceNode[], offset: number): SourceNode | undefined {
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index]!;
    if (node.line.content.start > offset) continue;
    return offset <= node.line.content.end ? node : nodeAt(node.children, offset);
  }
  return undefined;
}

/** The nodes from the outermost to the innermost whose line or block holds the offset. */
export function pathTo(nodes: readonly SourceNode[], offset: number): SourceNode[] {
  const node = nodes.findLast(({ line }) => line.start <= offset);
  if (!node || endOf(node) < offset) return [];
  return [node, ...pathTo(node.children, offset)];
}

/** Where a node ends: behind its `}`, or where that is missing behind the last line in its block. */
export function endOf(node: SourceNode): number {
  return Math.max(node.close?.end ?? 0, node.line.end, ...node.children.slice(-1).map(endOf));
}

/** Columns a level. */
export const STEP = '  ';

/** Where the line of a text begins that holds the offset. */
export function lineStart(text: string, offset: number): number {
  if (offset === 0) return 0;
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** Where the line of a text ends that holds the offset, before its line end. */
export function lineEnd(text: string, offset: number): number {
  LINE_END.lastIndex = offset;
  return LINE_END.exec(text)?.index ?? text.length;
}

const LINE_END = /[\r\n]/gu;

/** How lines end in the file. */
export function lineEndOf({ text }: Pick<SyntaxFile, 'text'>): string {
  return /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
}
