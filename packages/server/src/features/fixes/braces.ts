import { bracesFromIndentation, type SourceLine, type SyntaxFile } from '@pakkeforloeb/language';
import { lineHolding } from '../tree.js';
import { lineEndOf, withoutLines } from './blocks.js';
import type { Fault, FileEdit, Fix, Fixer } from './fix.js';
import { formAndValuesIn, thatSettle } from './form-after.js';

/** How many lines above and below a fault its other half is looked for. */
const REACH = 20;
/** So many blocks at most are closed at once at the end of a file. */
const MOST_CLOSED = 8;

/** A `}` is missing: here, or further down where the block around ends. Or the block was not meant to be one. */
export const missingClose: Fixer = (fault) => {
  const lines = new Lines(fault);
  const opener = lines.numbered(Number(fault.parameter('line')) - 1);
  if (!opener) return [];
  const heads = lines.openAt(lines.at).toReversed();
  const from = Math.max(
    0,
    heads.findIndex(({ start }) => start === opener.start),
  );
  const next = lines.list.slice(lines.indexOf(opener) + 1).find(({ kind }) => kind !== 'blank' && kind !== 'comment');
  if (next && fault.slice(next.content) === fault.slice(opener.content))
    return thatSettle(fault, [
      { title: fault.texts.removeTwice(opener.number + 1), edits: [lines.without(lines.indexOf(opener))], preferred: true },
    ]);
  const here = Array.from({ length: MOST_CLOSED }, (_, more): Fix => ({
    title: fault.texts.closeHere(more + 1),
    edits: [lines.closesAfter(lines.at, heads.slice(from, from + more + 1))],
    preferred: true,
  }));
  const around = lines.nextClose();
  const below: Fix[] = around
    ? [
        {
          title: fault.texts.closeBelow(around.number),
          edits: [...lines.reindented(lines.at + 1, lines.indexOf(around) - 1, 1), lines.closesAfter(lines.indexOf(around) - 1, [opener])],
        },
      ]
    : [];
  const noBlock: Fix[] = opener.open
    ? [
        {
          title: fault.texts.noBlock(opener.number + 1),
          edits: [fault.edit({ start: opener.content.end - 1, end: opener.content.end }, '')].map(lines.withSpace),
        },
      ]
    : [];
  return [...thatSettle(fault, here, 1), ...thatSettle(fault, [...below, ...noBlock])];
};

/** A `}` stands too far down: it is moved up; or the lines before it belong to the block after all. */
export const closeTooFarDown: Fixer = (fault) => {
  const lines = new Lines(fault);
  const last = lines.byNumber(Number(fault.parameter('line')) - 1);
  const moved: Fix[] = lines
    .openAt(last)
    .toReversed()
    .map((head) => ({
      title: fault.texts.moveBraceUp(lines.list[last]!.number + 1),
      edits: [lines.closesAfter(last, [head]), lines.without(lines.at)],
      preferred: true,
    }));
  const inside = { title: fault.texts.indentAsBraces, edits: lines.asBraces(last, lines.at) };
  return [...thatSettle(fault, moved, 1), ...thatSettle(fault, [inside])];
};

/** A `}` stands too far up: it is moved down behind the lines that stand further in; or these belong to the block around. */
export const closeTooFarUp: Fixer = (fault) => {
  const lines = new Lines(fault);
  const head = lines.openAt(lines.at - 1).at(-1);
  const brace = lines.list[lines.at]!;
  if (!head) return [];
  const column = lines.list[lines.at]!.indent;
  const ends = lines.below().filter((at) => lines.list[at]!.indent >= column && lines.list[at]!.kind !== 'blank');
  const moved = ends.map((at): Fix => {
    const deeper = lines.list[lines.at + 1]!.indent > column ? 0 : 1;
    return {
      title: fault.texts.moveBraceDown(lines.list[at]!.number + 1),
      edits: [lines.without(lines.at), ...lines.reindented(lines.at + 1, at, deeper), lines.closesAfter(at, [head])],
      preferred: true,
    };
  });
  // Its block may begin below it, too.
  const asItStands = lines.below().map((at): Fix => ({
    title: fault.texts.moveBraceDown(lines.list[at]!.number + 1),
    edits: [lines.without(lines.at), lines.closesAfter(at, [brace])],
    preferred: true,
  }));
  const outside = { title: fault.texts.indentAsBraces, edits: lines.asBraces(lines.at, ends.at(-1) ?? lines.at) };
  return [...thatSettle(fault, [...moved, ...asItStands], 1), ...thatSettle(fault, [outside])];
};

/** A `{` is missing at the end of the line; or the lines below belong to the block around and their `}` is one too many. */
export const missingOpen: Fixer = (fault) => {
  const lines = new Lines(fault);
  const head = lines.list[lines.at]!;
  const open = fault.insert(head.content.end, ' {');
  const runs = lines.below().filter((at) => lines.list[at]!.kind !== 'blank');
  const opened: Fix[] = [
    { title: fault.texts.openHere, edits: [open], preferred: true },
    ...runs.map((at) => ({
      title: fault.texts.openHere,
      edits: [
        open,
        ...lines.reindented(lines.at + 1, at, lines.list[lines.at + 1]!.indent > head.indent ? 0 : 1),
        lines.closesAfter(at, [head]),
      ],
      preferred: true,
    })),
  ];
  const close = lines.nextClose();
  const around: Fix[] = close
    ? [
        {
          title: fault.texts.deleteBraceIn(close.number + 1),
          edits: [...lines.reindented(lines.at + 1, lines.indexOf(close) - 1, -1), lines.without(lines.indexOf(close))],
        },
      ]
    : [];
  return [...thatSettle(fault, opened, 1), ...thatSettle(fault, around), ...fromIndentation(fault)];
};

/** A `}` closes nothing: it goes, or another close to it does. */
export const extraClose: Fixer = (fault) => {
  const lines = new Lines(fault);
  const others = lines
    .around()
    .filter((at) => at !== lines.at && lines.list[at]!.kind === 'close')
    .map((at): Fix => ({ title: fault.texts.deleteBraceIn(lines.list[at]!.number + 1), edits: [lines.without(at)] }));
  return [
    ...thatSettle(fault, [{ title: fault.texts.deleteBrace, edits: [lines.without(lines.at)], preferred: true }]),
    ...thatSettle(fault, others, 1),
  ];
};

/** Indentation and braces disagree: the indentation follows the braces, or a `}` is moved to where the indentation has it. */
export const layout: Fixer = (fault) => {
  const lines = new Lines(fault);
  const explained = lines.explained();
  const [first, last] = [Math.min(lines.at, ...explained), Math.max(lines.at, ...explained)];
  const reaches = [[lines.at, lines.at], [first, last], ...lines.around().map((at) => [Math.min(first, at), Math.max(last, at)])];
  const indented = reaches.map(([from, to]): Fix => ({
    title: fault.texts.indentAsBraces,
    edits: lines.asBraces(from! - 1, to! + 1),
    preferred: true,
  }));
  const moved = lines
    .around()
    .filter((at) => lines.list[at]!.kind === 'close')
    .flatMap((at) =>
      // Before the lines that stand too far out, or behind those that stand too far in.
      [first - 1, last].flatMap((to): Fix[] => {
        const head = lines.headOf(at);
        if (!head || to === at || to === at - 1 || lines.list[to]!.start < head.start) return [];
        const line = lines.list[to]!.number + 1;
        const title = to < at ? fault.texts.moveBraceUp(line) : fault.texts.moveBraceDown(line);
        return [{ title, edits: [lines.closesAfter(to, [head]), lines.without(at)] }];
      }),
    );
  return [...thatSettle(fault, indented, 1), ...thatSettle(fault, moved, 1)];
};

/** Lines that were torn from their block are moved back to it, with their `}`. */
export const tornBlock: Fixer = (fault) => {
  const lines = new Lines(fault);
  const opener = lines.byNumber(Number(fault.parameter('line')) - 1);
  const close = lines.below().find((at) => lines.list[at]!.kind === 'close' && lines.list[at]!.indent < lines.list[lines.at]!.indent);
  const head = lines.list[opener];
  if (close === undefined || !head) return [];
  const run = fault.slice({ start: lines.list[lines.at]!.start, end: lines.list[close]!.end });
  const moved = lines.around(opener).flatMap((at): Fix[] =>
    at >= opener && (at < lines.at || at > close)
      ? [
          {
            title: fault.texts.moveLinesTo(head.number + 1),
            edits: [
              fault.insert(lines.list[at]!.end, lineEndOf(fault.file) + run),
              withoutLines(fault.file, lines.list[lines.at]!.start, lines.list[close]!.start),
            ],
            preferred: true,
          },
        ]
      : [],
  );
  return thatSettle(fault, moved, 1);
};

/** A line that stands in the wrong block follows the braces where it may; else it goes to the end of a block close to it. */
export const wrongBlock: Fixer = (fault) => {
  const lines = new Lines(fault);
  const line = lines.list[lines.at]!;
  const words = fault.slice(line.content);
  const moved = lines.around().flatMap((at): Fix[] => {
    const close = lines.list[at]!;
    const head = close.kind === 'close' ? lines.headOf(at) : undefined;
    if (!head || line.open) return [];
    const indent = `${fault.slice({ start: head.start, end: head.content.start })}  `;
    return [
      {
        title: fault.texts.moveLineTo(head.number + 1),
        edits: [fault.insert(close.start, `${indent}${words}${lineEndOf(fault.file)}`), lines.without(lines.at)],
      },
    ];
  });
  const stays = { title: fault.texts.indentAsBraces, edits: lines.asBraces(lines.at - 1, lines.at + 1) };
  return thatSettle(fault, [stays, ...moved], 1, formAndValuesIn);
};

/** Braces for a whole file that has none, as its indentation tells. */
export function fromIndentation(fault: Fault): Fix[] {
  const text = bracesFromIndentation(fault.file.text);
  return text === undefined
    ? []
    : [{ title: fault.texts.bracesFromIndentation, edits: [fault.edit({ start: 0, end: fault.file.text.length }, text)], preferred: true }];
}

/** The lines of the file of a fault, by their index. */
class Lines {
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
