import { bracesFromIndentation } from '@pakkeforloeb/language';
import { lineEndOf } from '../tree.js';
import { withoutLines } from './blocks.js';
import { Lines } from './brace-lines.js';
import type { Fault, Fix, Fixer } from './fix.js';
import { formAndValuesIn, thatSettle } from './form-after.js';

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
        const target = lines.list[to];
        if (!head || !target || to === at || to === at - 1 || target.start < head.start) return [];
        const line = target.number + 1;
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
function fromIndentation(fault: Fault): Fix[] {
  const text = bracesFromIndentation(fault.file.text);
  return text === undefined
    ? []
    : [{ title: fault.texts.bracesFromIndentation, edits: [fault.edit({ start: 0, end: fault.file.text.length }, text)], preferred: true }];
}
