import type { SyntaxFile } from '../../packages/language/src/workspace/parse.js';
import type { SourceNode } from '../../packages/language/src/source/tree.js';
import type { NameReference, Workspace } from '@pakkeforloeb/language';

/** One fault that a hand, an editor or git can make in a file. */
export interface Fault {
  /** Zero-based line of the file as it was where the fault is made. */
  readonly line: number;
  /** The whole file with the fault in it. */
  text(): string;
}

/** What the places of a kind are found from. */
export interface Context {
  readonly file: SyntaxFile;
  /** Every line that stands in the tree, in the order of the file. */
  readonly nodes: readonly SourceNode[];
  /** The names in the file that refer to something. */
  readonly references: readonly NameReference[];
  readonly workspace: Workspace;
  readonly random: () => number;
}

/** One kind of fault. */
export interface FaultKind {
  /** In Danish, for the report. */
  readonly name: string;
  /** A slip of form can be seen in the file; what is well formed and only wrong no tool can know. */
  readonly form: boolean;
  /** Every place of the file where the fault can be made. */
  places(context: Context): Fault[];
}

/** A fault that exchanges a stretch of the text. */
export function replace(file: SyntaxFile, start: number, end: number, by: string): Fault {
  const line = file.lines.findLastIndex((candidate) => candidate.start <= start);
  return { line, text: () => file.text.slice(0, start) + by + file.text.slice(end) };
}

/** The text of a file line by line, without line ends. */
export function textLines(file: SyntaxFile): string[] {
  return file.lines.map(({ start, end }) => file.text.slice(start, end));
}

/** A fault that exchanges whole lines. */
export function relined(line: number, make: () => readonly string[]): Fault {
  return { line, text: () => make().join('\n') };
}

/** All nodes of a tree in the order of the file. */
export function* nodesIn(nodes: readonly SourceNode[]): Generator<SourceNode> {
  for (const node of nodes) {
    yield node;
    yield* nodesIn(node.children);
  }
}

/** The number of the line that closes the block; undefined where there is none. */
export function closeLine(file: SyntaxFile, node: SourceNode): number | undefined {
  const { close } = node;
  return close && file.lines.findLastIndex(({ start }) => start <= close.start);
}
