import type { SourceLine, Span } from './lines.js';
import { definitionOf, mayStand, repeats, type SourceNode } from './tree.js';

/** How the lines are read where braces and indentation disagree. All numbers are indices of lines. */
export interface Reading {
  /** Lines whose `}` closes nothing. */
  readonly ignored: ReadonlySet<number>;
  /** How many blocks end before the line although no `}` stands there. */
  readonly closedBefore: ReadonlyMap<number, number>;
  /** Lines that are read as if they ended in `{`. */
  readonly opened: ReadonlySet<number>;
  /** Columns in which the lines are read as standing. */
  readonly indents: ReadonlyMap<number, number>;
  /** Lines whose indentation says nothing. */
  readonly unaligned: ReadonlySet<number>;
  /** Lines before which the line that opens their block is missing. */
  readonly headless: ReadonlySet<number>;
}

/** The lines as they are written. */
export const AS_WRITTEN: Reading = {
  ignored: new Set(),
  closedBefore: new Map(),
  opened: new Set(),
  indents: new Map(),
  unaligned: new Set(),
  headless: new Set(),
};

/**
 * So many blocks may lie in each other. What people write has fewer than ten; the parser and much of what follows it call
 * themselves for every level, and must be far from the end of their stack.
 */
export const DEEPEST = 64;

/** The lines in what has no block: one list for all, for nothing is ever added to it. */
const NONE: never[] = [];
Object.freeze(NONE);

/** A block that is open while the lines are read. */
export interface OpenBlock {
  readonly node: SourceNode;
  readonly index: number;
  /** Columns of its head. */
  readonly indent: number;
  /** Columns of the block's lines; undefined until there is one that stands further in than the head. */
  inner?: number;
  firstChild?: number;
  /** Whether it lies too deep: its lines are counted, but stand in no tree. */
  readonly unread?: boolean;
}

/** The first line where braces and indentation do not say the same. */
export interface Disagreement {
  readonly type: 'shallow' | 'deep' | 'dash' | 'close' | 'extra' | 'unclosed';
  readonly index: number;
  /** The blocks that are open there, the innermost last. */
  readonly stack: readonly OpenBlock[];
  /** Columns of the lines around it; undefined where it is the first of its block. */
  readonly inner?: number;
  /** The line read before it. */
  readonly previous?: number;
  /** The last line or block before it in the same block. */
  readonly sibling?: SourceNode;
}

/** Lines in blocks, read one way. */
export interface Nesting {
  readonly nodes: readonly SourceNode[];
  readonly first?: Disagreement;
  /** Disagreements, and half as much for every line that may not stand where it is or stands there twice, and every empty block. */
  readonly cost: number;
  /** Whether no line is indented. */
  readonly flat: boolean;
  /** `}` that stand after other content. */
  readonly trailing: readonly Span[];
  /** Lines from the head of a block that lies too deep to its end, both included. */
  readonly unread: readonly { readonly first: number; readonly last: number }[];
}

/**
 * Nests the lines as braces say and counts where the indentation speaks against them. One pass.
 * @param closing the line that closes the block around each line if braces alone are counted
 * @param until the line before which reading stops
 */
export function nest(
  lines: readonly SourceLine[],
  closing: readonly (SourceLine | undefined)[],
  reading: Reading,
  until = lines.length,
): Nesting {
  const nodes: SourceNode[] = [];
  const trailing: Span[] = [];
  const stack: OpenBlock[] = [];
  const unread: { first: number; last: number }[] = [];
  /** A file in which nothing is indented has lost its layout: then only braces speak. */
  const flat = lines.every(({ indent, kind }) => indent === 0 || kind === 'blank');
  let first: Disagreement | undefined;
  let cost = 0;
  let rootInner: number | undefined;
  let previous: number | undefined;

  const disagree = (type: Disagreement['type'], index: number, weight = 1): void => {
    cost += weight;
    const top = stack.at(-1);
    first ??= {
      type,
      index,
      stack: stack.map((block) => ({ ...block })),
      inner: top ? top.inner : rootInner,
      previous,
      sibling: (top ? top.node.children : nodes).at(-1),
    };
  };

  const open = (node: SourceNode, index: number, indent: number): void => {
    const parent = stack.at(-1);
    const tooDeep = parent?.unread || stack.length >= DEEPEST;
    if (tooDeep && !parent?.unread) unread.push({ first: index, last: lines.length - 1 });
    stack.push(tooDeep ? { node: { ...node, children: [] }, index, indent, unread: true } : { node, index, indent });
  };

  /** Ends the innermost block, by a brace or without one. */
  const end = (index: number, brace?: Span): void => {
    const block = stack.pop();
    // A list that grew has room for many more.
    if (block && block.node.children.length > 0) block.node.children = block.node.children.slice();
    if (block && brace) block.node.close = brace;
    if (block?.unread && !stack.at(-1)?.unread) unread.at(-1)!.last = Math.min(index, lines.length - 1);
  };

  const openHeadless = (line: SourceLine, index: number): void => {
    const parent = stack.at(-1);
    const at = { start: line.content.start, end: line.content.start };
    const head: SourceLine = {
      ...line,
      kind: 'unknown',
      content: at,
      key: undefined,
      value: undefined,
      id: undefined,
      open: at,
      closes: [],
    };
    const node: SourceNode = { line: head, parent: parent?.node, children: [], block: true };
    (parent ? parent.node.children : nodes).push(node);
    open(node, index, (parent ? (parent.inner ?? parent.indent + 2) : rootInner) ?? line.indent);
  };

  const content = (written: SourceLine, index: number): void => {
    if (reading.headless.has(index)) openHeadless(written, index);
    const block = stack.at(-1);
    // A line that is read as the head of a block was meant as what may hold the lines below.
    const read = inItsBlock(written, block?.node);
    const line =
      reading.opened.has(index) && read.slip !== undefined && !mayHold(read, lines, index) ? { ...written, likely: undefined } : read;
    const inner = block ? block.inner : rootInner;
    // The second of two lines that were merged has no column of its own.
    const indent = reading.indents.get(index) ?? (line.merged ? (inner ?? (block ? block.indent + 2 : line.indent)) : line.indent);
    const opens = line.open !== undefined || reading.opened.has(index);
    // What is no line of ours says nothing by its layout: pasted text stands anywhere.
    const witness =
      !flat && !line.merged && !reading.unaligned.has(index) && !(line.kind === 'unknown' && !opens) && !isPasted(lines, index);
    // A block that was put in without indentation: its braces agree with each other.
    const unindented =
      block !== undefined &&
      inner === undefined &&
      indent === block.indent &&
      closing[index]?.indent === indent &&
      mayStand(line, block.node);
    if (witness && !unindented) {
      if (inner === undefined ? block !== undefined && indent <= block.indent : indent < inner) disagree('shallow', index);
      else if (inner !== undefined && indent > inner) disagree('deep', index);
      else if (isStray(line, block?.node, (block ? block.node.children : nodes).at(-1))) disagree('dash', index);
    }
    const node: SourceNode = {
      line,
      definition: definitionOf(line, block?.node),
      parent: block?.node,
      children: opens ? [] : NONE,
      block: opens,
      close: undefined,
    };
    if (!mayStand(line, block?.node) || (block && repeats(line, block.node))) cost += 0.5;
    if (block) {
      if (witness && (unindented || indent > block.indent)) {
        block.inner ??= indent;
        block.firstChild ??= index;
      }
      block.node.children.push(node);
    } else {
      if (witness) rootInner ??= indent;
      nodes.push(node);
    }
    if (opens) open(node, index, witness ? indent : (inner ?? indent));
    for (const brace of line.closes) {
      trailing.push(brace);
      end(index, brace);
    }
  };

  const close = (line: SourceLine, index: number): void => {
    for (const brace of line.closes) {
      const block = stack.at(-1);
      if (!block) {
        disagree('extra', index);
        continue;
      }
      const indent = reading.indents.get(index) ?? line.indent;
      if (
        !flat &&
        !line.merged &&
        !block.node.line.merged &&
        indent !== block.indent &&
        line.closes.length === 1 &&
        !reading.unaligned.has(index)
      )
        disagree('close', index);
      end(index, brace);
      if (block.node.children.length === 0) cost += 0.5;
    }
  };

  for (let index = 0; index < until; index++) {
    const line = lines[index]!;
    for (let left = reading.closedBefore.get(index) ?? 0; left > 0; left--) end(index - 1);
    if (line.kind === 'blank' || line.kind === 'comment' || line.kind === 'continuation') continue;
    if (line.kind !== 'close') content(line, index);
    else if (!reading.ignored.has(index)) close(line, index);
    previous = index;
  }
  if (until === lines.length) {
    for (let left = reading.closedBefore.get(until) ?? 0; left > 0; left--) end(until);
    while (stack.length > 0) {
      disagree('unclosed', until);
      end(until);
    }
  }
  return { nodes, first, cost, flat, trailing, unread };
}

/** Whether the line next below may stand in a block of the line; the words of a document may stand in any. */
function mayHold(head: SourceLine, lines: readonly SourceLine[], index: number): boolean {
  let below = index + 1;
  while (lines[below] && /^(blank|comment|continuation|text)$/.test(lines[below]!.kind)) below++;
  const next = lines[below];
  return next !== undefined && mayStand(next, { line: head, definition: head.match?.definition, children: [], block: true });
}

/** Whether a dash line can only belong to the line above it, in whose column it stands and which holds no points yet. */
function isStray(line: SourceLine, parent: SourceNode | undefined, above: SourceNode | undefined): boolean {
  if (line.kind !== 'item' || above?.line.kind !== 'keyed' || mayStand(line, parent)) return false;
  // A name that stands on the line is all that is meant.
  const names = above.definition?.form === 'name' && above.line.value !== undefined;
  return !names && above.definition?.items !== undefined && above.children.every((child) => child.line.kind !== 'item');
}

/** Whether a line belongs to text that was pasted with it: a dash line that goes on in a line that is none of ours, a line at the margin below one. */
function isPasted(lines: readonly SourceLine[], index: number): boolean {
  const { kind, indent, open } = lines[index]!;
  const isForeign = (line: SourceLine | undefined): boolean => line?.kind === 'unknown' && !line.open && !line.likely;
  if (kind === 'item' && (lines[index + 1]?.kind === 'continuation' || isForeign(lines[index + 1]))) return true;
  return indent === 0 && !open && isForeign(lines[index - 1]) && lines[index - 1]!.indent === 0;
}

/**
 * The line as it is read in its block: a misspelt key as the nearest that may stand there; a dash line in a list of names
 * or conditions that holds only an id as a reference to that id.
 */
function inItsBlock(line: SourceLine, parent: SourceNode | undefined): SourceLine {
  if (line.kind === 'unknown' && line.likely) return line.likely.find((likely) => mayStand(likely, parent)) ?? line.likely[0]!;
  const form = parent?.definition?.items?.form;
  const refers = line.kind === 'item' && line.id !== undefined && line.value === undefined && (form === 'name' || form === 'condition');
  return refers ? { ...line, value: line.id, id: undefined } : line;
}
