import { closingLines, followingLines } from './balance.js';
import { readLines, type SourceLine, type Span } from './lines.js';
import type { Problem } from './problem.js';
import { ProblemList, type Dispute } from './problem-list.js';
import { definitionOf, mayStand, type SourceNode } from './tree.js';

/** A file as nested lines, with what is wrong with its braces and its layout. */
export interface SourceTree {
  readonly lines: readonly SourceLine[];
  readonly nodes: readonly SourceNode[];
  readonly problems: readonly Problem[];
  /** Where braces and layout disagree, in no particular order; every problem lies in one of them. */
  readonly disputes: readonly Dispute[];
}

/** A block that is open while the lines are read. */
interface OpenBlock {
  readonly node: SourceNode;
  /** Columns where the head should stand; where it does stand is with the node. */
  readonly indent: number;
  /** Columns of the block's first line; undefined until there is one. */
  inner?: number;
  /** Whether the block's lines do not stand further in than its head: then layout is no witness. */
  flat: boolean;
  /** Whether a wrong layout has been told for the run of lines that is being read. */
  told: boolean;
  /** The `}` that stood too far up, where the block was opened again after it. */
  readonly reopened?: Span;
}

/**
 * Nests the lines of a file. Braces decide; indentation is the second witness: where braces do not balance, it tells
 * where one is missing or too many; where both balance but disagree, a warning says so; where the table and the
 * indentation both speak against a brace, the brace is read as misplaced (docs/decisions/0001-notation.md).
 */
export function readStructure(text: string): SourceTree {
  return new StructureReader(text).read();
}

class StructureReader {
  private readonly lines: readonly SourceLine[];
  /** The line that closes the block around each line if braces alone are counted. */
  private readonly closing: readonly (SourceLine | undefined)[];
  private readonly following: readonly (SourceLine | undefined)[];
  private readonly nodes: SourceNode[] = [];
  private readonly problems: ProblemList;
  private readonly stack: OpenBlock[] = [];
  private rootInner: number | undefined;
  private previous: SourceLine | undefined;
  /** Whether some block has no layout: then nothing tells where a brace too many stands. */
  private someFlat = false;

  constructor(text: string) {
    this.lines = readLines(text);
    this.closing = closingLines(this.lines);
    this.following = followingLines(this.lines);
    this.problems = new ProblemList(text);
  }

  read(): SourceTree {
    for (const line of this.lines) {
      if (line.kind === 'blank' || line.kind === 'comment') continue;
      if (line.kind === 'close') {
        for (const brace of line.closes) this.readClose(line, brace);
      } else {
        this.readContent(line);
      }
      this.previous = line;
    }
    this.closeAtEnd();
    return { lines: this.lines, nodes: this.nodes, problems: this.problems.problems, disputes: this.problems.disputes };
  }

  private get top(): OpenBlock | undefined {
    return this.stack.at(-1);
  }

  private readContent(line: SourceLine): void {
    this.settleShallow(line);
    this.settleDeep(line);
    const block = this.top;
    const parent = block?.node;
    const node: SourceNode = {
      line: inItsBlock(line, parent),
      definition: definitionOf(line, parent),
      parent,
      children: [],
      block: line.open !== undefined,
    };
    if (block) {
      if (block.inner === undefined) {
        block.inner = line.indent;
        block.flat = line.indent <= block.indent;
        this.someFlat ||= block.flat;
      }
      block.node.children.push(node);
    } else {
      this.rootInner ??= line.indent;
      this.nodes.push(node);
    }
    if (line.open) this.open(node);
    for (const brace of line.closes) {
      this.problems.braceAfterContent(brace);
      this.pop(brace);
    }
  }

  private open(node: SourceNode): void {
    const outer = this.top;
    const indent = (!outer ? this.rootInner : outer.flat ? undefined : outer.inner) ?? node.line.indent;
    this.stack.push({ node, indent, flat: false, told: false });
  }

  private reopen(node: SourceNode): void {
    const { line, children, close } = node;
    node.close = undefined;
    this.stack.push({ node, indent: line.indent, inner: children[0]?.line.indent, flat: false, told: false, reopened: close });
  }

  private pop(close?: Span): void {
    const block = this.stack.pop();
    if (block && close) block.node.close = close;
  }

  /** A line that does not stand further in than the head of its block: a `}` may be missing before it. */
  private settleShallow(line: SourceLine): void {
    for (let block = this.top; block; block = this.top) {
      if (line.indent > block.indent) {
        if (block.inner !== undefined && !block.flat && line.indent < block.inner) this.tellLayout(line, block);
        return;
      }
      if (block.reopened) {
        this.pop();
        continue;
      }
      if (this.agrees(line, block)) {
        if (block.inner === undefined || block.flat) return;
        if (block.told || !this.tableSpeaksFor(line, block.node.parent, block.node, (next) => next.indent <= block.indent)) {
          this.tellLayout(line, block, this.previous);
          return;
        }
      } else if ((block.flat || block.inner === undefined) && !this.unclosed(line, block)) return;
      this.tellMissingClose(block);
      this.pop();
    }
  }

  /** Whether the brace that closes the block by counting stands under the head of the block. */
  private agrees(line: SourceLine, block: OpenBlock): boolean {
    const close = this.closing[line.number];
    return close !== undefined && standsUnder(close, block);
  }

  /** Whether a block without layout is never closed, as far as the layout around it tells. */
  private unclosed(line: SourceLine, block: OpenBlock): boolean {
    const close = this.closing[line.number];
    if (close) return close.indent < block.indent;
    const outer = this.stack.at(-2);
    return line.indent < block.indent || (outer !== undefined && outer.indent < block.indent);
  }

  /** A line that stands further in than its neighbours: a `{` or `}` above it may be missing or misplaced. */
  private settleDeep(line: SourceLine): void {
    const block = this.top;
    const inner = block ? block.inner : this.rootInner;
    if (inner === undefined) return;
    if (line.indent <= inner) {
      if (block && line.indent === inner) block.told = false;
      return;
    }
    const last = (block ? block.node.children : this.nodes).at(-1);
    if (!last || last.line.indent >= line.indent || block?.told) return this.tellLayout(line, block);
    const close = this.closing[line.number];
    const closesLast = close !== undefined && close.indent === last.line.indent && close.indent !== block?.indent;
    if (last.block) {
      const belongs =
        last.close !== undefined &&
        (last.children[0]?.line.indent ?? line.indent) === line.indent &&
        (closesLast || this.tableSpeaksFor(line, last, block?.node, (next) => next.indent > inner));
      if (!belongs) return this.tellLayout(line, block);
      this.problems.closeTooFarUp(last.close!, last, line);
      this.reopen(last);
    } else if (closesLast && last.line.kind !== 'text') {
      this.problems.missingOpen(last, line);
      last.block = true;
      this.open(last);
    } else {
      this.tellLayout(line, block);
    }
  }

  /**
   * Whether the table says that the run of lines that begins here belongs to the first block rather than to the
   * second: some line may stand only in the first, and none only in the second.
   */
  private tableSpeaksFor(
    from: SourceLine,
    first: SourceNode | undefined,
    second: SourceNode | undefined,
    inRun: (line: SourceLine) => boolean,
  ): boolean {
    let depth = 0;
    let speaks = false;
    for (let line: SourceLine | undefined = from; line; line = this.following[line.number]) {
      if (depth === 0 && line.kind !== 'close') {
        if (!inRun(line)) break;
        const inFirst = mayStand(line, first);
        const inSecond = mayStand(line, second);
        if (inSecond && !inFirst) return false;
        speaks ||= inFirst && !inSecond;
      }
      depth += (line.open ? 1 : 0) - line.closes.length;
      if (depth < 0) break;
    }
    return speaks;
  }

  private readClose(line: SourceLine, brace: Span): void {
    while (this.top?.reopened && this.top.node.line.indent !== line.indent && this.stack.length > 1) this.pop();
    const block = this.top;
    if (!block) {
      this.tellSurplus(line, brace);
      return;
    }
    if (line.closes.length > 1 || standsUnder(line, block)) {
      if (block.reopened) this.problems.closedAgain(block.reopened, line);
      this.pop(brace);
      return;
    }
    const next = this.following[line.number];
    if (line.indent < block.indent) {
      const ancestor = this.stack.findLastIndex((outer) => outer !== block && standsUnder(line, outer));
      if (ancestor >= 0 && !goesOn(next, this.stack[ancestor]!)) {
        this.tellMissingClose(block);
        while (this.stack.length > ancestor + 1) this.pop();
        this.pop(brace);
        return;
      }
    }
    if (block.flat) {
      this.pop(brace);
    } else if (goesOn(next, block)) {
      this.tellSurplus(line, brace);
    } else {
      this.tellLayout(line, block);
      this.pop(brace);
    }
  }

  private closeAtEnd(): void {
    while (this.top?.reopened) this.pop();
    const block = this.top;
    if (block) this.tellMissingClose(block, this.stack[0]!.node);
    this.stack.length = 0;
  }

  /** The brace is missing after the last line before this one: there it is told, not at the line that showed it. */
  private tellMissingClose(block: OpenBlock, outermost = block.node): void {
    this.problems.missingClose(block.node, this.previous ?? block.node.line, outermost.line);
  }

  /** Where the brace stands as the lines of its block do, only it is in doubt; else the layout of the block is too. */
  private tellSurplus(line: SourceLine, brace: Span): void {
    const block = this.top;
    const from = this.someFlat ? this.lines[0]! : block && block.inner !== line.indent ? block.node.line : line;
    this.problems.surplusClose(line, brace, from);
  }

  /** Tells of a wrong layout once for a run of lines. */
  private tellLayout(line: SourceLine, block: OpenBlock | undefined, after?: SourceLine): void {
    this.problems.layout(line, block?.node, { from: block?.node ?? this.nodes.at(-1), isNew: !block?.told, after });
    if (block) block.told = true;
  }
}

/** Whether the brace stands in the column of the block's head, be it where that stands or where it should. */
function standsUnder(close: SourceLine, block: OpenBlock): boolean {
  return close.indent === block.indent || close.indent === block.node.line.indent;
}

/** Whether the block goes on with this line, as far as the layout tells. */
function goesOn(line: SourceLine | undefined, block: OpenBlock): boolean {
  if (!line) return false;
  return line.kind === 'close' ? line.indent >= block.indent : line.indent > block.indent;
}

/** In a list of names or conditions a dash line that holds only an id refers to that id. */
function inItsBlock(line: SourceLine, parent: SourceNode | undefined): SourceLine {
  const form = parent?.definition?.items?.form;
  const refers = line.kind === 'item' && line.id !== undefined && line.value === undefined && (form === 'name' || form === 'condition');
  return refers ? { ...line, value: line.id, id: undefined } : line;
}
