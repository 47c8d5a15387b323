import { lineAt } from './line-at.js';
import type { SourceLine, Span } from './lines.js';
import type { Disagreement, OpenBlock, Reading } from './nest.js';
import type { Problem } from './problem.js';
import { mayStand, type SourceNode } from './tree.js';

/** One way to read on where braces and indentation disagree: what is read otherwise, and what the author is told. */
export interface Repair {
  readonly code: Problem['code'];
  readonly at: Span;
  /** The block that the message speaks of. */
  readonly opener?: SourceNode;
  /** For messages that name a line: its index. */
  readonly line?: number;
  /** Lines of which nothing more need be told: what is odd about them follows from the fault. */
  readonly explains: readonly number[];
  /** How unlikely the fault is; 1 for the likeliest. */
  readonly cost: number;
  readonly ignore?: readonly number[];
  readonly closeBefore?: readonly (readonly [index: number, blocks: number])[];
  readonly open?: number;
  readonly indent?: ReadonlyMap<number, number>;
  readonly unaligned?: readonly number[];
  readonly headless?: number;
}

/** How far below a fault the rest of it is looked for, in lines: hands slip by a few. */
export const REACH = 14;

/** The reading with the repair made. */
export function withRepair(reading: Reading, repair: Repair): Reading {
  const closedBefore = new Map(reading.closedBefore);
  for (const [index, blocks] of repair.closeBefore ?? []) closedBefore.set(index, (closedBefore.get(index) ?? 0) + blocks);
  return {
    ignored: new Set([...reading.ignored, ...(repair.ignore ?? [])]),
    closedBefore,
    opened: new Set([...reading.opened, ...(repair.open === undefined ? [] : [repair.open])]),
    indents: new Map([...reading.indents, ...(repair.indent ?? [])]),
    unaligned: new Set([...reading.unaligned, ...(repair.unaligned ?? [])]),
    headless: new Set([...reading.headless, ...(repair.headless === undefined ? [] : [repair.headless])]),
  };
}

/** Every fault that may have been made at a disagreement, the likelier first. */
export function repairsFor(lines: readonly SourceLine[], reading: Reading, found: Disagreement): Repair[] {
  return new Suspects(lines, reading, found).all();
}

class Suspects {
  private readonly index: number;
  private readonly line: SourceLine | undefined;
  private readonly block: OpenBlock | undefined;
  private readonly indent: number;

  constructor(
    private readonly lines: readonly SourceLine[],
    private readonly reading: Reading,
    private readonly found: Disagreement,
  ) {
    this.index = found.index;
    this.line = lines[found.index];
    this.block = found.stack.at(-1);
    this.indent = this.line ? this.indentOf(found.index) : -1;
  }

  all(): Repair[] {
    switch (this.found.type) {
      case 'unclosed':
        // However many blocks the end of the file leaves open: it was cut off once.
        return this.missingClose(this.found.stack.length);
      case 'extra':
        return [this.extraClose(), ...this.closeTooFarUp()];
      case 'close':
        return [
          ...this.missingClose(),
          this.extraClose(),
          ...this.closeTooFarDown(),
          ...this.closeTooFarUp(),
          ...this.torn(),
          ...this.missingFirstHead(),
          ...this.layout(),
        ];
      case 'shallow':
        return [...this.missingClose(), ...this.closeTooFarDown(), ...this.torn(), ...this.flatBlock(), ...this.layout()];
      case 'dash':
        return [...this.listWithoutBlock(), ...this.layout()];
      case 'deep':
        return [
          ...this.missingOpen(),
          ...this.closedTooEarly(),
          ...this.allClosedTooEarly(),
          ...this.missingHead(),
          ...this.tornUpwards(),
          ...this.layout(),
        ];
    }
  }

  /** How many blocks have to end so that the line stands where its indentation says. */
  private blocksToClose(): number {
    const { stack } = this.found;
    const closes = this.line?.kind === 'close';
    for (let left = stack.length - 1; left >= 0; left--) {
      const outer = stack[left - 1];
      if (closes ? outer?.indent === this.indent : outer ? outer.inner === this.indent : stack[0]!.indent === this.indent)
        return stack.length - left;
    }
    return 0;
  }

  private missingClose(blocks = this.blocksToClose()): Repair[] {
    if (blocks === 0 || !this.block) return [];
    return [
      {
        code: 'F201',
        at: this.endOf(this.found.previous ?? this.block.index),
        opener: this.block.node,
        line: this.block.index,
        explains: [],
        cost: blocks,
        closeBefore: [[this.index, blocks]],
      },
    ];
  }

  private extraClose(): Repair {
    return { code: 'F206', at: this.line!.content, explains: [], cost: 1, ignore: [this.index] };
  }

  /** The `}` that belongs before this line stands a few lines further down. */
  private closeTooFarDown(): Repair[] {
    const blocks = this.blocksToClose();
    if (blocks === 0 || !this.block) return [];
    const { block } = this;
    return this.lastOfEachRun(this.closesBelow()).map((close) => ({
      code: 'F202',
      at: this.lines[close]!.content,
      opener: block.node,
      line: this.found.previous ?? block.index,
      // Lines that were moved with the brace stand in the wrong block: what they do there is no news.
      explains: [block.index, ...range(Math.max(this.index + 1, close - 6), close)],
      // Where one line alone shows it, the braces are right and the line stands wrong: F203 names both ways to mend it.
      cost: 1.055 + (this.indentOf(close) === block.indent ? 0 : 0.3),
      closeBefore: [[this.index, blocks]],
      ignore: [close],
    }));
  }

  /** Of `}` that follow each other in one column any may be the one too many: the last is told. */
  private lastOfEachRun(closes: readonly number[]): number[] {
    return closes.filter((at, place) => {
      const next = closes[place + 1];
      return (
        next === undefined || this.indentOf(next) !== this.indentOf(at) || range(at + 1, next - 1).some((line) => !this.isSilent(line))
      );
    });
  }

  /** This `}` belongs to a block that goes on, or that only begins, below. */
  private closeTooFarUp(): Repair[] {
    const repairs: Repair[] = [];
    const owner = this.found.stack.findLast(({ indent }) => indent === this.indent);
    const end = (from: number): number => {
      let at = from;
      while (at < this.lines.length && (this.isSilent(at) || this.indentOf(at) > this.indent)) at++;
      return at;
    };
    if (owner) {
      const until = end(this.index + 1);
      repairs.push(this.movedUp(owner.node, until, 1.1));
    }
    for (let at = this.index + 1; at < Math.min(this.index + 6, this.lines.length); at++) {
      const head = this.lines[at]!;
      if (!head.open || this.indentOf(at) !== this.indent) continue;
      repairs.push(this.movedUp({ line: head, children: [], block: true }, end(at + 1), 1.15));
    }
    return repairs;
  }

  private movedUp(opener: SourceNode, until: number, cost: number): Repair {
    const head = this.indexAt(opener.line.start);
    return { code: 'F204', at: this.line!.content, opener, explains: [head], cost, ignore: [this.index], closeBefore: [[until, 1]] };
  }

  /** The block before this line has ended too early: its `}` stands too far up. */
  private closedTooEarly(): Repair[] {
    const last = this.found.sibling;
    if (!last?.close) return [];
    const close = this.indexAt(last.close.start);
    if (this.lines[close]!.kind !== 'close') return [];
    const until = this.endOfBlock(this.indentOf(this.indexAt(last.line.start)));
    return [
      {
        code: 'F204',
        at: last.close,
        opener: last,
        explains: [this.indexAt(last.line.start)],
        cost: last.children.length === 0 || last.children.some((child) => child.line.indent === this.indent) ? 1.02 : 1.4,
        ignore: [close],
        closeBefore: [[until, 1]],
      },
    ];
  }

  /** The blocks before this line that end together have ended too early: their `}` were moved up together. */
  private allClosedTooEarly(): Repair[] {
    const chain: SourceNode[] = [];
    let node = this.found.sibling;
    let below = this.index;
    while (node?.close) {
      const close = this.indexAt(node.close.start);
      if (this.lines[close]!.kind !== 'close' || range(close + 1, below - 1).some((at) => !this.isSilent(at))) break;
      chain.push(node);
      below = close;
      node = node.children.at(-1);
    }
    const owner = chain.findIndex(({ line }) => this.indentOf(this.indexAt(line.start)) < this.indent && line.indent + 2 >= this.indent);
    if (owner < 1) return [];
    const moved = chain.slice(0, owner + 1).map((block) => ({
      close: this.indexAt(block.close!.start),
      until: this.endOfBlock(this.indentOf(this.indexAt(block.line.start))),
    }));
    return [
      {
        code: 'F204',
        at: chain[owner]!.close!,
        opener: chain[owner]!,
        explains: chain.slice(0, owner + 1).map(({ line }) => this.indexAt(line.start)),
        cost: 1.1,
        ignore: moved.map(({ close }) => close),
        closeBefore: moved.map(({ until }) => [until, 1] as const),
      },
    ];
  }

  /** The first line from here on that stands no further in than the head of a block. */
  private endOfBlock(head: number): number {
    let until = this.index;
    while (until < this.lines.length && (this.isSilent(until) || this.indentOf(until) > head)) until++;
    return until;
  }

  /** The line before this one has lost its `{`. */
  private missingOpen(): Repair[] {
    const last = this.found.sibling;
    if (!last || last.block || last.line.kind === 'text') return [];
    const index = this.indexAt(last.line.start);
    if (this.indentOf(index) >= this.indent) return [];
    // Where other lines stand between them, the head of the block may have been lost among those.
    const apart = !mayStand(this.line!, last) && range(index + 1, this.index - 1).some((at) => this.lines[at]!.kind !== 'comment');
    // A line that names one thing holds no list of others.
    const named = last.definition?.form === 'name' && last.line.value !== undefined && this.line!.kind === 'item';
    return [{ code: 'F205', at: this.endOf(index), opener: last, explains: [index], cost: apart || named ? 1.3 : 1, open: index }];
  }

  /** The lines from here to a `}` that closes nothing of theirs: their first line is lost. */
  private missingHead(): Repair[] {
    let depth = 0;
    for (let at = this.index; at < this.lines.length; at++) {
      const line = this.lines[at]!;
      if (this.isSilent(at)) continue;
      if (line.kind === 'close') depth -= line.closes.length;
      else if (line.open) depth++;
      if (depth < 0) {
        if (this.indentOf(at) !== this.found.inner) return [];
        return [{ code: 'F216', at: this.line!.content, explains: range(this.index, at), cost: 1.1, headless: this.index }];
      }
      if (this.indentOf(at) < this.indent) return [];
    }
    return [];
  }

  /** The block began with another block, of which the first line is lost: the `}` stands further in than the head. */
  private missingFirstHead(): Repair[] {
    const { block } = this;
    if (block?.firstChild === undefined || block.inner === undefined) return [];
    if (this.indent <= block.indent || this.indent >= block.inner) return [];
    const { firstChild } = block;
    const above = this.lines[firstChild - 1];
    if (above?.kind === 'unknown' && !above.open) {
      const opener: SourceNode = { line: above, children: [], block: true };
      return [{ code: 'F205', at: this.endOf(firstChild - 1), opener, explains: [firstChild - 1], cost: 0.9, open: firstChild - 1 }];
    }
    return [
      { code: 'F216', at: this.lines[firstChild]!.content, explains: range(firstChild, this.index), cost: 0.95, headless: firstChild },
    ];
  }

  /** The block ends here, and the rest of it stands a few lines away: half of it was moved down, or the other half up. */
  private torn(): Repair[] {
    const blocks = this.blocksToClose();
    const { block } = this;
    const outermost = this.found.stack.at(-blocks);
    if (blocks === 0 || !block || !outermost) return [];
    return this.closesBelow(60).flatMap((close): Repair[] => {
      if (this.indentOf(close) !== outermost.indent) return [];
      let from = close;
      while (from > this.index + 1 && (this.isSilent(from - 1) || this.indentOf(from - 1) > outermost.indent)) from--;
      if (from === close) return [];
      const run = range(from, close);
      const ignore = this.unmatched(run);
      if (ignore.length !== blocks) return [];
      return [
        {
          code: 'F217',
          at: this.lines[from]!.content,
          opener: outermost.node,
          line: outermost.index,
          explains: [...this.found.stack.slice(-blocks).map(({ index }) => index), ...run],
          cost: 1.3,
          closeBefore: [[this.index, blocks]],
          unaligned: run,
          ignore,
        },
      ];
    });
  }

  /** These lines belong to a block that begins further down and has no end there: they were moved up. */
  private tornUpwards(): Repair[] {
    const repairs: Repair[] = [];
    let close = this.index;
    while (close < this.lines.length && this.unmatched(range(this.index, close)).length === 0) {
      if (!this.isSilent(close) && this.indentOf(close) < this.indent && this.lines[close]!.kind !== 'close') return [];
      close++;
    }
    if (close >= this.lines.length) return [];
    const run = range(this.index, close);
    for (let head = close + 1; head < Math.min(close + REACH, this.lines.length); head++) {
      if (!this.lines[head]!.open || this.indentOf(head) !== this.indentOf(close)) continue;
      let until = head + 1;
      while (until < this.lines.length && (this.isSilent(until) || this.indentOf(until) > this.indentOf(head))) until++;
      repairs.push({
        code: 'F217',
        at: this.line!.content,
        opener: { line: this.lines[head]!, children: [], block: true },
        line: head,
        explains: [...run, head],
        cost: 1.3,
        unaligned: run,
        ignore: [close],
        closeBefore: [[until, 1]],
      });
    }
    return repairs;
  }

  /** The lines of a run whose `}` closes a block that begins before it. */
  private unmatched(run: readonly number[]): number[] {
    let depth = 0;
    return run.filter((at) => {
      const { kind, open, closes } = this.lines[at]!;
      if (open) depth++;
      if (kind !== 'close' || this.reading.ignored.has(at)) return false;
      depth -= closes.length;
      if (depth >= 0) return false;
      depth = 0;
      return true;
    });
  }

  /** Dash lines in the column of the line that they belong to: it has lost its `{`, or its `}` stands before them. */
  private listWithoutBlock(): Repair[] {
    const head = this.found.sibling!;
    const index = this.indexAt(head.line.start);
    let until = this.index;
    const isPoint = (at: number): boolean => this.lines[at]!.kind === 'item' && this.indentOf(at) === this.indent;
    while (until < this.lines.length && (this.isSilent(until) || isPoint(until) || this.indentOf(until) > this.indent)) until++;
    const indent = new Map(range(this.index, until - 1).map((at) => [at, this.indentOf(at) + 2]));
    const isClosed = this.lines[until]?.kind === 'close' && this.indentOf(until) === this.indent;
    const ends: Repair['closeBefore'] = isClosed ? [] : [[until, 1]];
    if (!head.block)
      return [{ code: 'F205', at: this.endOf(index), opener: head, explains: [index], cost: 0.9, open: index, closeBefore: ends, indent }];
    const close = head.close && this.indexAt(head.close.start);
    if (close === undefined || this.lines[close]!.kind !== 'close') return [];
    return [{ code: 'F204', at: head.close!, opener: head, explains: [index], cost: 0.9, ignore: [close], closeBefore: ends, indent }];
  }

  /** The first line of the block stands in the column of its head: the lines to the `}` lost their indentation, or the head got too much. */
  private flatBlock(): Repair[] {
    const { block } = this;
    const end = block && this.blockEnd(block.index);
    if (!block || end === undefined || this.indent !== block.indent) return [];
    if (range(block.index + 1, this.index - 1).some((at) => !this.isSilent(at))) return [];
    const run = range(this.index, end);
    const flat: Repair = { ...this.unaligned(run, block, 1.02), explains: [...run, block.index] };
    const by = this.indentOf(end) - block.indent;
    if (by >= 0) return [flat];
    // The head alone may stand too far in: then the rest of the block and its end stand as they should.
    return [{ ...this.shifted([block.index], by, this.found.stack.at(-2), 1.01), at: block.node.line.content }, flat];
  }

  /** Braces are right; a line, a block or a run of lines stands in the wrong column. */
  private layout(): Repair[] {
    const { line, index, block, found } = this;
    const repairs: Repair[] = [];
    if (!line) return [];
    if (line.kind === 'close') {
      if (!block) return [];
      return [
        this.shifted([index], block.indent - this.indent, block, 1.05),
        { ...this.shifted([block.index], this.indent - block.indent, found.stack.at(-2), 1.1), at: block.node.line.content },
      ];
    }
    const expected = found.inner ?? (block ? block.indent + 2 : 0);
    const by = expected - this.indent;
    repairs.push(this.shifted([index], by, block, 1.05));
    const end = this.blockEnd(index);
    if (end !== undefined) {
      const run = range(index, end);
      repairs.push(this.shifted(run, by, block, 1.06), this.unaligned(run, block, 1.2));
    }
    let last = index;
    for (let at = index + 1; at < this.lines.length && (this.isSilent(at) || this.indentOf(at) >= this.indent); at++) last = at;
    if (last > index) repairs.push(this.shifted(range(index, last), by, block, 1.15));
    if (block?.firstChild !== undefined && block.node.children.length > 0) {
      const from = block.firstChild;
      // Where the lines above stand in the usual column it is not they that are wrong.
      const usual = this.indentOf(from) === block.indent + 2 ? 0.2 : 0;
      const run = range(from, this.blockEnd(from) ?? from);
      repairs.push({ ...this.shifted(run, this.indent - this.indentOf(from), block, 1.07 + usual), at: this.lines[from]!.content });
      if (index - from > 1) {
        const all = range(from, found.previous ?? from);
        repairs.push({ ...this.shifted(all, this.indent - this.indentOf(from), block, 1.2 + usual), at: this.lines[from]!.content });
      }
    }
    return repairs;
  }

  private shifted(run: readonly number[], by: number, owner: OpenBlock | undefined, cost: number): Repair {
    const indent = new Map(run.map((at) => [at, this.indentOf(at) + by]));
    return { code: 'F203', at: this.line!.content, opener: owner?.node, explains: this.withNeighbour(run), cost, indent };
  }

  private unaligned(run: readonly number[], owner: OpenBlock | undefined, cost: number): Repair {
    return { code: 'F203', at: this.line!.content, opener: owner?.node, explains: this.withNeighbour(run), cost, unaligned: run };
  }

  /** Lines that stand too far in may have been moved out of the block above them, which lacks them then. */
  private withNeighbour(run: readonly number[]): readonly number[] {
    const { type, sibling } = this.found;
    return type === 'deep' && sibling?.block ? [...run, this.indexAt(sibling.line.start)] : run;
  }

  /** The line that closes the block that a line opens, by braces alone. */
  private blockEnd(head: number): number | undefined {
    if (!this.lines[head]!.open) return undefined;
    let depth = 0;
    for (let at = head; at < this.lines.length; at++) {
      const line = this.lines[at]!;
      if (line.open) depth++;
      if (!this.reading.ignored.has(at)) depth -= line.closes.length;
      if (depth <= 0) return at;
    }
    return undefined;
  }

  /** Lines below this one that only close a block, within reach. */
  private closesBelow(reach = REACH): number[] {
    const end = Math.min(this.lines.length, this.index + reach);
    return range(this.index + (this.found.type === 'close' ? 1 : 0), end - 1).filter(
      (at) => this.lines[at]!.kind === 'close' && !this.reading.ignored.has(at),
    );
  }

  private indexAt(offset: number): number {
    return lineAt(this.lines, offset);
  }

  private indentOf(index: number): number {
    return this.reading.indents.get(index) ?? this.lines[index]!.indent;
  }

  private isSilent(index: number): boolean {
    const { kind, open, likely } = this.lines[index]!;
    return kind === 'blank' || kind === 'comment' || kind === 'continuation' || (kind === 'unknown' && !open && !likely);
  }

  /** The last character of a line: where something is missing after it. */
  private endOf(index: number): Span {
    const { content } = this.lines[index]!;
    return { start: Math.max(content.start, content.end - 1), end: content.end };
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => from + offset);
}
