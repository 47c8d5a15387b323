import { closingLines } from './balance.js';
import { readLines, type SourceLine, type Span } from './lines.js';
import type { Problem } from './problem.js';
import { definitionOf, mayStand, type SourceNode } from './tree.js';

/** A file as nested lines, with what is wrong with its braces and its layout. */
export interface SourceTree {
  readonly lines: readonly SourceLine[];
  readonly nodes: readonly SourceNode[];
  readonly problems: readonly Problem[];
}

/** A block that is open while the lines are read. */
interface OpenBlock {
  readonly node: SourceNode;
  /** Columns of the block's first line; undefined until there is one. */
  inner?: number;
  /** Whether the block's lines do not stand further in than its head: then layout is no witness. */
  flat: boolean;
  /** Whether a wrong layout has been told for the run of lines that is being read. */
  told: boolean;
  /** Whether the block was opened again after a `}` that stood too far up. */
  reopened: boolean;
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
  private readonly closing: readonly (SourceLine | undefined)[];
  private readonly nodes: SourceNode[] = [];
  private readonly problems: Problem[] = [];
  private readonly stack: OpenBlock[] = [];
  /** Braces that have been told of already and close nothing. */
  private readonly ignored = new Set<SourceLine>();
  private rootInner: number | undefined;
  private previous: SourceLine | undefined;

  constructor(private readonly text: string) {
    this.lines = readLines(text);
    this.closing = closingLines(this.lines);
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
    return { lines: this.lines, nodes: this.nodes, problems: this.problems };
  }

  private get top(): OpenBlock | undefined {
    return this.stack.at(-1);
  }

  private readContent(line: SourceLine): void {
    this.settleShallow(line);
    this.settleDeep(line);
    const parent = this.top?.node;
    const node: SourceNode = {
      line: inItsBlock(line, parent),
      definition: definitionOf(line, parent),
      parent,
      children: [],
      block: line.open !== undefined,
    };
    const block = this.top;
    if (block) {
      if (block.inner === undefined) {
        block.inner = line.indent;
        block.flat = line.indent <= block.node.line.indent;
      }
      block.node.children.push(node);
    } else {
      this.rootInner ??= line.indent;
      this.nodes.push(node);
    }
    if (line.open) this.open(node);
    for (const brace of line.closes) {
      this.problem('F106', brace, {});
      if (line.open && this.top?.node === node) this.pop(brace);
      else if (this.top) this.pop(brace);
    }
  }

  private open(node: SourceNode, reopened = false): void {
    this.stack.push({ node, flat: false, told: false, reopened, ...(reopened && { inner: node.children[0]?.line.indent }) });
  }

  private pop(close?: Span): void {
    const block = this.stack.pop();
    if (block && close) block.node.close = close;
  }

  /** A line that does not stand further in than the head of its block: a `}` may be missing before it. */
  private settleShallow(line: SourceLine): void {
    for (let block = this.top; block; block = this.top) {
      if (block.flat || block.inner === undefined) {
        // An empty block whose first line stands further out than its head: the block was never closed.
        if (block.inner !== undefined || line.indent >= block.node.line.indent || this.agrees(line, block)) return;
      } else if (line.indent > block.node.line.indent) {
        if (line.indent < block.inner) this.tellLayout(line, block);
        return;
      }
      if (block.reopened) {
        this.pop();
        continue;
      }
      if (this.agrees(line, block)) {
        if (mayStand(line, block.node) || !mayStand(line, block.node.parent)) {
          this.tellLayout(line, block);
          return;
        }
        const brace = this.closing[line.number]!;
        this.ignored.add(brace);
        this.problem('F202', brace.content, { opener: this.name(block.node), line: String(this.previous!.number + 1) });
        this.pop();
        continue;
      }
      this.tellMissingClose(block);
      this.pop();
    }
  }

  /** Whether the brace that closes the block by counting stands under the head of the block. */
  private agrees(line: SourceLine, block: OpenBlock): boolean {
    return this.closing[line.number]?.indent === block.node.line.indent;
  }

  /** A line that stands further in than its neighbours: a `{` or `}` above it may be missing or misplaced. */
  private settleDeep(line: SourceLine): void {
    const block = this.top;
    const inner = block ? block.inner : this.rootInner;
    if (block?.flat || inner === undefined) return;
    if (line.indent <= inner) {
      if (block) block.told = false;
      return;
    }
    const last = (block ? block.node.children : this.nodes).at(-1);
    if (!last || last.line.indent >= line.indent) return this.tellLayoutOnce(line, block);
    const close = this.closing[line.number];
    const closesLast = close !== undefined && close.indent === last.line.indent && close.indent !== block?.node.line.indent;
    if (last.block) {
      const belongs =
        last.children[0]?.line.indent === line.indent && (closesLast || (!mayStand(line, block?.node) && mayStand(line, last)));
      if (!belongs || !last.close) return this.tellLayoutOnce(line, block);
      this.problem('F204', last.close, { opener: this.name(last) });
      this.open(last, true);
    } else if (closesLast && last.line.kind !== 'text') {
      this.problem('F205', { start: last.line.content.end - 1, end: last.line.content.end }, { opener: this.name(last) });
      last.block = true;
      this.open(last);
    } else {
      this.tellLayoutOnce(line, block);
    }
  }

  private readClose(line: SourceLine, brace: Span): void {
    if (this.ignored.has(line)) return;
    while (this.top?.reopened && this.top.node.line.indent !== line.indent && this.stack.length > 1) this.pop();
    const block = this.top;
    if (!block) {
      this.problem('F206', brace, {});
      return;
    }
    const head = block.node.line.indent;
    if (block.flat || line.indent === head || line.closes.length > 1) {
      this.pop(brace);
      return;
    }
    const next = this.closing[line.number + 1];
    const ancestor = this.stack.findLastIndex((outer) => outer !== block && outer.node.line.indent === line.indent && !outer.flat);
    if (ancestor >= 0 && line.indent < head) {
      const parent = this.stack.at(-2);
      if (parent && next?.indent !== parent.node.line.indent) {
        this.tellMissingClose(block);
        while (this.stack.length > ancestor + 1) this.pop();
        this.pop(brace);
        return;
      }
    } else if (line.indent > head && next?.indent === head) {
      this.problem('F206', brace, {});
      return;
    }
    this.tellLayout(line, block);
    this.pop(brace);
  }

  private closeAtEnd(): void {
    while (this.top?.reopened) this.pop();
    const block = this.top;
    if (block) this.tellMissingClose(block);
    this.stack.length = 0;
  }

  /** The brace is missing after the last line before this one: there it is told, not at the line that showed it. */
  private tellMissingClose(block: OpenBlock): void {
    const last = this.previous ?? block.node.line;
    const end = last.content.end;
    this.problem(
      'F201',
      { start: Math.max(last.content.start, end - 1), end },
      { opener: this.name(block.node), line: String(block.node.line.number + 1) },
    );
  }

  private tellLayoutOnce(line: SourceLine, block: OpenBlock | undefined): void {
    if (block?.told) return;
    if (block) block.told = true;
    this.tellLayout(line, block);
  }

  private tellLayout(line: SourceLine, block: OpenBlock | undefined): void {
    this.problem('F203', line.content, { owner: block ? this.name(block.node) : 'filen' });
  }

  private name(node: SourceNode): string {
    const { content, open } = node.line;
    const words = this.text.slice(content.start, open ? open.start : content.end).trim();
    return words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words;
  }

  private problem(code: Problem['code'], span: Span, parameters: Problem['parameters']): void {
    this.problems.push({ code, start: span.start, end: span.end, parameters });
  }
}

/** In a list of names or conditions a dash line that holds only an id refers to that id. */
function inItsBlock(line: SourceLine, parent: SourceNode | undefined): SourceLine {
  const form = parent?.definition?.items?.form;
  const refers = line.kind === 'item' && line.id !== undefined && line.value === undefined && (form === 'name' || form === 'condition');
  return refers ? { ...line, value: line.id, id: undefined } : line;
}
