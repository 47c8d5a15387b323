import { joinPastedText, mayStandIn, placeIn, type SourceLine } from '@pakkeforloeb/language';
import { madeText } from '../paste.js';
import { endOf, lineEndOf, lineHolding, nodesOf, pathTo } from '../tree.js';
import { inBlock, indentOf, without, withoutLines } from './blocks.js';
import type { Fault, Fix, Fixer } from './fix.js';
import { thatSettle } from './form-after.js';

/** The rest of a sentence: it is joined with the line above; or it and what was pasted with it become text or points. */
export const continuedLine: Fixer = (fault) => {
  const { lines } = fault.file;
  const line = lineHolding(fault.file, fault.place.start);
  const at = lines.indexOf(line);
  const above = lines[at - 1];
  if (line.kind !== 'continuation' || !above || above.kind === 'continuation') return pastedRun(fault, line);
  const after = lines.slice(at).findIndex(({ kind }) => kind !== 'continuation');
  const run = lines.slice(at, after < 0 ? undefined : at + after);
  const marked: Fix = { title: fault.texts.putMark, edits: run.map(({ content }) => fault.insert(content.start, '> ')) };
  if (isSentence(above)) return [...joinedWithAbove(fault, above, run), ...(above.kind === 'text' ? thatSettle(fault, [marked]) : [])];
  // A sentence of its own goes on from no name and no number.
  if (above.kind !== 'item' && /^\p{Lu}.*[.:]$/u.test(fault.slice(line.content))) {
    const text = pastedRun(fault, line);
    if (text.length > 0) return [...text, ...joinedWithAbove(fault, above, run)];
  }
  return [...joinedWithAbove(fault, above, run), ...pastedRun(fault, line, false)];
};

/** The line above and the run as one. What follows a sentence belongs to it; what follows a name or a number may as well stand by itself. */
function joinedWithAbove(fault: Fault, above: SourceLine, run: readonly SourceLine[]): Fix[] {
  // A date or a choice has no rest.
  if (!isSentence(above) && above.kind !== 'item' && !isWords(above)) return [];
  // The line above was read together with these: its own words end where its line does.
  const own = fault.slice({ start: above.start, end: run[0]!.start }).trimEnd();
  const text = run.reduce((joined, { content }) => joinedWords(joined, fault.slice(content)), own);
  const edits = [fault.edit({ start: above.start, end: run.at(-1)!.content.end }, text)];
  return thatSettle(fault, [{ title: fault.texts.joinWithAbove, edits, preferred: isSentence(above) }]);
}

function isSentence({ kind, match }: SourceLine): boolean {
  return kind === 'text' || match?.definition.obligation !== undefined;
}

function isWords({ match }: SourceLine): boolean {
  return match !== undefined && ['prose', 'title', 'name', 'condition'].includes(match.definition.form);
}

/** The lines from this one on that are none of the language become text or points. */
export function pastedRun(fault: Fault, first: SourceLine, preferred = true): Fix[] {
  const { lines } = fault.file;
  const start = lines.indexOf(first);
  let last = start;
  for (let at = start; at < lines.length && isForeign(lines[at]!, lines[start]!); at++) if (lines[at]!.kind !== 'blank') last = at;
  const edit = madeText(fault.file, { start: first.start, end: lines[last]!.end });
  return thatSettle(fault, [{ title: fault.texts.makeText, edits: [{ ...edit, file: fault.file }], preferred }]);
}

function isForeign({ kind, open, closes, indent }: SourceLine, first: SourceLine): boolean {
  if (open || closes.length > 0) return false;
  return kind === 'unknown' || kind === 'continuation' || kind === 'blank' || (kind === 'item' && indent <= first.indent + 2);
}

/** Two lines of a sentence as one; a word that was divided at the end of the first is made whole. */
function joinedWords(above: string, rest: string): string {
  const divided = /^([\s\S]*?)(\p{L}+-)$/u.exec(above);
  if (!divided) return `${above} ${rest}`;
  const [block] = joinPastedText(`${divided[2]}\n${rest}`);
  return block?.kind === 'prose' ? divided[1]! + block.sentences.join(' ') : `${above} ${rest}`;
}

/** A `}` behind other words moves to a line of its own. */
export const closeBehindWords: Fixer = (fault) => {
  const owner = nodesOf(fault.file).find(({ close }) => close?.start === fault.place.start);
  const before = fault.file.text.slice(0, fault.place.start).trimEnd().length;
  const text = `${lineEndOf(fault.file)}${owner ? indentOf(fault.file, owner) : ''}}`;
  return thatSettle(fault, [
    {
      title: fault.texts.onOwnLine('}'),
      edits: [fault.edit({ start: before, end: fault.place.end }, text)],
      preferred: true,
      safe: true,
    },
  ]);
};

/** An id where nothing is declared goes. */
export const idNotHere: Fixer = (fault) => {
  const before = fault.file.text.slice(0, fault.place.start).trimEnd().length;
  return [
    {
      title: fault.texts.remove(fault.written),
      edits: [fault.edit({ start: before, end: fault.place.end }, '')],
      preferred: true,
      safe: true,
    },
  ];
};

/** A point without words goes. */
export const emptyItem: Fixer = (fault) => {
  const { node } = fault;
  if (!node || node.children.length > 0) return [];
  return [
    {
      title: fault.texts.removeLine,
      edits: [withoutLines(fault.file, node.line.start, endOf(node))],
      preferred: true,
      safe: true,
    },
  ];
};

/** Of the two versions of a merge conflict one is kept, or both. */
export const mergeConflict: Fixer = (fault) => {
  const match =
    /^<{7}[^\r\n]*(?:\r\n|\n|\r)([\s\S]*?)(?:^\|{7}[\s\S]*?)?^={7}[^\r\n]*(?:\r\n|\n|\r)([\s\S]*?)^>{7}[^\r\n]*(?:\r\n|\n|\r|$)/mu.exec(
      fault.file.text.slice(lineHolding(fault.file, fault.place.start).start),
    );
  if (!match || match.index > 0) return [];
  const start = lineHolding(fault.file, fault.place.start).start;
  const span = { start, end: start + match[0].length };
  const [, ours = '', theirs = ''] = match;
  return [
    { title: fault.texts.keepFirst, edits: [fault.edit(span, ours)] },
    { title: fault.texts.keepSecond, edits: [fault.edit(span, theirs)] },
  ];
};

/** The second of two lines on one gets a line of its own. In prose it may be meant as it stands: then the author has to look. */
export const twoLines: Fixer = (fault) => {
  const { text, lines } = fault.file;
  const { start, end } = fault.place;
  const line = lineHolding(fault.file, start);
  const before = text.slice(0, start).trimEnd().length;
  const inside = line.merged && line.kind !== 'close' && lines[lines.indexOf(line) - 1]?.open ? '  ' : '';
  const indent = fault.indentAt(line.start);
  const fixes = [indent + inside, indent.slice(2)].map((white): Fix => ({
    title: fault.texts.onOwnLine(text.slice(start, end)),
    edits: [fault.edit({ start: before, end: start }, lineEndOf(fault.file) + white)],
    preferred: true,
    safe: line.merged === true,
  }));
  return line.merged ? thatSettle(fault, fixes, 1) : fixes.slice(0, 1);
};

/** A text that ends in what may be a line gets it on a line of its own; a document may well say just that. */
export const lineInText: Fixer = (fault) => twoLines(fault).map((fix) => ({ ...fix, preferred: false }));

/** The mark of a text line before what looks like a line of the block is deleted. */
export const lineBehindMark: Fixer = (fault) => {
  const mark = fault.node?.line.key;
  return mark
    ? [{ title: fault.texts.remove(fault.slice(mark)), edits: [fault.edit({ start: mark.start, end: fault.place.start }, '')] }]
    : [];
};

/** A line that may not stand in its block goes to one that it may stand in: one around it, or one right above it. */
export const misplaced: Fixer = (fault) => {
  const { node } = fault;
  const definition = node?.definition;
  if (!node || !definition || node.children.length > 0 || node.line.open || node.line.merged) return [];
  const around = pathTo(fault.file.nodes, node.line.start);
  const beside = node.parent?.children ?? fault.file.nodes;
  const above = beside.slice(0, beside.indexOf(node)).findLast(({ line }) => line.kind === 'keyed');
  // Each with the line in its block behind which the line is put.
  const homes = [
    ...(above ? [{ home: above, after: above.children.at(-1) }] : []),
    ...around
      .slice(0, -1)
      .map((home, index) => ({ home, after: around[index + 1] }))
      .toReversed(),
  ].filter(({ home }) => mayStandIn(definition, placeIn(home)));
  const words = fault.slice(node.line.content);
  const moved = homes.map(({ home, after }) => ({
    title: fault.texts.moveLineTo(home.line.number + 1),
    edits: [inBlock(fault.file, home, [words], after), without(fault.file, node)],
  }));
  return thatSettle(fault, moved, 2);
};

/** A `{` on a line of its own moves up behind the line that it belongs to. */
export const openAlone: Fixer = (fault) => {
  const { lines } = fault.file;
  const at = lines.indexOf(lineHolding(fault.file, fault.place.start));
  const head = lines.slice(0, at).findLast(({ kind }) => kind !== 'blank' && kind !== 'comment');
  if (!head) return [];
  // A line that was read together with the brace ends where its own line does.
  const end = fault.file.text.slice(0, lines[lines.indexOf(head) + 1]!.start).trimEnd().length;
  const up = [fault.insert(end, ' {'), withoutLines(fault.file, fault.place.start, fault.place.start)];
  return thatSettle(fault, [{ title: fault.texts.openHere, edits: up, preferred: true, safe: true }]);
};

/** An id with spaces is written with hyphens. */
export const spacedId: Fixer = (fault) => {
  const suggestion = fault.parameter('suggestion');
  return suggestion === undefined ? [] : [fault.replace(suggestion, { preferred: true, safe: true })];
};

/** A text that belongs to nothing goes into the block above it. */
export const textWithoutOwner: Fixer = (fault) => {
  const { lines } = fault.file;
  const at = lines.indexOf(lineHolding(fault.file, fault.place.start));
  let end = at;
  while (lines[end + 1]?.kind === 'text') end++;
  const close = lines.slice(0, at).findLast(({ kind }) => kind !== 'blank');
  if (close?.kind !== 'close') return [];
  const indent = `${fault.file.text.slice(close.start, close.content.start)}  `;
  const moved = lines
    .slice(at, end + 1)
    .map(({ content }) => indent + fault.slice(content) + lineEndOf(fault.file))
    .join('');
  return thatSettle(fault, [
    {
      title: fault.texts.intoBlockAbove,
      edits: [fault.insert(close.start, moved), withoutLines(fault.file, lines[at]!.start, lines[end]!.end)],
      preferred: true,
    },
  ]);
};
