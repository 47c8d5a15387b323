import type { SourceLine, SyntaxFile } from '@pakkeforloeb/language';
import { lineEndOf, lineHolding } from '../tree.js';
import { withoutLines } from './blocks.js';
import type { Fault, FileEdit } from './fix.js';

/** How many lines above and below a fault its other half is looked for. */
const REACH = 20;

/** The lines of the file of a fault, by their index. */
export class Lines {
  readonly list: readonly SourceLine[];
  /** The line of the fault. */
  readonly at: number;
  private readonly file: SyntaxFile;

  constructor(private readonly fault: Fault) {
    this.file = fault.file;
    this.list = this.file.lines;
    this.at = this.list.indexOf(lineHolding(this.file, fault.place.start));
  }

  indexOf(line: SourceLine): number {
    return this.list.indexOf(line);
  }

  numbered(number: number): SourceLine | undefined {
    return this.list.find((line) => line.number === number);
  }

  byNumber(number: number): number {
    return this.list.findIndex((line) => line.number === number);
  }

  /** The heads of the blocks that are open behind a line by braces alone, the outermost first. */
  openAt(index: number): SourceLine[] {
    const open: SourceLine[] = [];
    for (const line of this.list.slice(0, index + 1)) {
      if (line.open) open.push(line);
      for (let left = line.closes.length; left > 0; left--) open.pop();
    }
    return open;
  }

  /** The head of the block that a line with `}` closes by braces alone. */
  headOf(index: number): SourceLine | undefined {
    return this.openAt(index - 1).at(-1);
  }

  /** Lines close to one, the closest first. */
  around(index = this.at): number[] {
    const near = Array.from({ length: 2 * REACH + 1 }, (_, offset) => index - REACH + offset);
    return near.filter((at) => at >= 0 && at < this.list.length).sort((a, b) => Math.abs(a - index) - Math.abs(b - index));
  }

  /** Lines below the fault, within reach. */
  below(): number[] {
    return this.around()
      .filter((at) => at > this.at)
      .sort((a, b) => a - b);
  }

  /** The first `}` below the fault that closes a block that begins above it. */
  nextClose(): SourceLine | undefined {
    let depth = 0;
    for (const line of this.list.slice(this.at + 1)) {
      if (line.open) depth++;
      depth -= line.closes.length;
      if (depth < 0) return line.kind === 'close' ? line : undefined;
    }
    return undefined;
  }

  /** Lines of which the fault is the reason. */
  explained(): number[] {
    const problem = this.file.problems.find(({ code, start }) => code === this.fault.finding.code && start === this.fault.place.start);
    return (problem?.explains ?? []).map((number) => this.byNumber(number)).filter((at) => at >= 0);
  }

  /** A `}` for each head on a line of its own behind a line. */
  closesAfter(index: number, heads: readonly SourceLine[]): FileEdit {
    const text = heads
      .map((head) => `${lineEndOf(this.file)}${this.fault.slice({ start: head.start, end: head.content.start })}}`)
      .join('');
    let at = index;
    while (this.list[at]?.kind === 'blank' && at > 0) at--;
    return this.fault.insert(this.list[at]!.end, text);
  }

  without(index: number): FileEdit {
    return withoutLines(this.file, this.list[index]!.start, this.list[index]!.start);
  }

  /** An edit that takes the white space before it too. */
  withSpace = (edit: FileEdit): FileEdit => {
    const before = this.file.text.slice(0, edit.start);
    return { ...edit, start: before.trimEnd().length };
  };

  /** Lines from one to another moved by so many levels. */
  reindented(first: number, last: number, levels: number): FileEdit[] {
    return this.list.slice(first, last + 1).flatMap((line) => {
      if (line.kind === 'blank' || levels === 0) return [];
      return [this.fault.edit({ start: line.start, end: line.content.start }, ' '.repeat(Math.max(0, line.indent + 2 * levels)))];
    });
  }

  /** Lines between two others in the columns that the braces give them. */
  asBraces(above: number, below: number): FileEdit[] {
    const open = this.openAt(above);
    return this.list.slice(above + 1, below).flatMap((line) => {
      for (let left = line.kind === 'close' ? line.closes.length : 0; left > 0; left--) open.pop();
      const edits =
        line.kind === 'blank' || line.merged || line.indent === 2 * open.length
          ? []
          : [this.fault.edit({ start: line.start, end: line.content.start }, ' '.repeat(2 * open.length))];
      if (line.open) open.push(line);
      for (let left = line.kind === 'close' ? 0 : line.closes.length; left > 0; left--) open.pop();
      return edits;
    });
  }
}
