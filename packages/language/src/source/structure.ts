import { quoted, words, type Code, type Parameters } from '../messages/index.js';
import { closingLines } from './balance.js';
import { lineAt } from './line-at.js';
import { doubtOf } from './doubt.js';
import { readLines, type SourceLine } from './lines.js';
import { AS_WRITTEN, DEEPEST, nest, type Disagreement, type Nesting, type Reading } from './nest.js';
import type { Problem } from './problem.js';
import { REACH, repairsFor, withRepair, type Repair } from './repairs.js';
import { tooLarge } from './size.js';
import type { SourceNode } from './tree.js';

/** A file as nested lines, with what is wrong with its braces and its layout. */
export interface SourceTree {
  readonly lines: readonly SourceLine[];
  readonly nodes: readonly SourceNode[];
  readonly problems: readonly Problem[];
  /** Stretches of lines (zero-based, both included) about which braces and layout disagree: nobody may change their layout. */
  readonly disputes: readonly { readonly first: number; readonly last: number }[];
}

/** How many lines below a disagreement are read to judge a repair. */
const WINDOW = 250;
/** A longer block is not followed to its end, so that a huge file is not read to its end for every repair. */
const LONGEST = 1_000;
/** How many faults of one file are repaired; the layout of what comes after that is not judged. */
const MOST = 25;
/** So many lines are read again for all repairs together: where braces stand wrong in a huge file, fewer are told. */
const REREAD = 250_000;

/**
 * Nests the lines of a file. Braces decide; indentation is the second witness. Where the two disagree, every fault that
 * may have been made there is tried, and the one is told after which braces, indentation and the table of what may stand
 * where agree best in the lines below (docs/decisions/0001-notation.md).
 */
export function readStructure(text: string): SourceTree {
  const large = tooLarge(text);
  if (large) return { lines: readLines(''), nodes: [], problems: [large], disputes: [{ first: 0, last: 0 }] };
  const lines = readLines(text);
  const problems: Problem[] = [];
  const disputes: SourceTree['disputes'][number][] = [];
  let last: Repair | undefined;
  let reading: Reading = AS_WRITTEN;
  const closing = closingLines(lines);
  let nesting = nest(lines, closing, reading);
  const most = Math.min(MOST, Math.ceil(REREAD / lines.length));
  for (let round = 0; nesting.first && round < most; round++) {
    const repair = bestRepair(lines, closing, reading, nesting.first);
    if (!last || !isSameRun(last, repair, lines)) {
      const problem = { ...problemOf(repair, lines, text), doubt: doubtOf(repair, nesting.first, lines) };
      addProblem(problems, problem, lines, areApart(last, repair));
    }
    last = repair;
    disputes.push(...disputesOf(repair, nesting.first, lines));
    reading = withRepair(reading, repair);
    nesting = nest(lines, closing, reading);
  }
  if (nesting.first) disputes.push(...stretch(lines, [nesting.first.index, lines.length - 1]));
  // Nothing tells where a fault in a file without layout was made.
  if (nesting.flat && disputes.length > 0) disputes.push(...stretch(lines, [0, lines.length - 1]));
  for (const brace of nesting.trailing) problems.push({ code: 'F106', parameters: {}, ...brace });
  disputes.push(...nesting.unread.flatMap(({ first, last }) => stretch(lines, [first, last])));
  return { lines, nodes: nesting.nodes, problems: withTooDeep(problems, nesting.unread, lines), disputes };
}

/** The problems with one for every block that lies too deep, and without those of the lines in such a block: they are not read. */
function withTooDeep(problems: readonly Problem[], unread: Nesting['unread'], lines: readonly SourceLine[]): readonly Problem[] {
  if (unread.length === 0) return problems;
  const isRead = ({ start }: Problem): boolean =>
    unread.every(({ first, last }) => start < lines[first]!.start || start > lines[last]!.end);
  const tooDeep = unread.map(({ first, last }): Problem => ({
    code: 'F218',
    ...lines[first]!.content,
    parameters: { most: String(DEEPEST) },
    explains: lines.slice(first, last + 1).map(({ number }) => number),
  }));
  return [...problems.filter(isRead), ...tooDeep];
}

/** The repair that leaves least wrong; of equally good ones the likeliest. */
function bestRepair(lines: readonly SourceLine[], closing: ReturnType<typeof closingLines>, reading: Reading, found: Disagreement): Repair {
  const until = Math.min(lines.length, Math.max(found.index, endOfBlock(lines, found.index)) + WINDOW);
  let best: { repair: Repair; cost: number } | undefined;
  for (const repair of repairsFor(lines, reading, found)) {
    const after: Nesting = nest(lines, closing, withRepair(reading, repair), until);
    // A repair that moves the disagreement up or leaves it where it is would be tried for ever.
    if (after.first && after.first.index <= found.index && found.type !== 'unclosed') continue;
    const cost = repair.cost + after.cost;
    if (!best || cost < best.cost) best = { repair, cost };
  }
  return best?.repair ?? lastResort(lines, found);
}

/**
 * The line that closes the block that the line opens, by braces alone: where a block was moved into another, what was left of
 * that one stands below it. The line itself where it opens none, or where the block is longer than any that is moved by a slip.
 */
function endOfBlock(lines: readonly SourceLine[], head: number): number {
  let depth = 0;
  for (let at = head; at < Math.min(lines.length, head + LONGEST); at++) {
    const { open, closes } = lines[at]!;
    depth += (open ? 1 : 0) - closes.length;
    if (depth <= 0) return at;
  }
  return head;
}

/** The line is read as braces say. */
function lastResort(lines: readonly SourceLine[], found: Disagreement): Repair {
  const line = lines[found.index]!;
  return {
    code: 'F203',
    at: line.content,
    opener: found.stack.at(-1)?.node,
    explains: [found.index],
    cost: 0,
    unaligned: [found.index],
  };
}

/** Findings about a `}` that stands where it should not. */
const MISPLACED: ReadonlySet<string> = new Set(['F202', 'F204', 'F206']);

/** Whether the repair goes on where the last one was made: lines of one block that stand wrong, or `}` that follow each other, are told once. */
function isSameRun(last: Repair, next: Repair, lines: readonly SourceLine[]): boolean {
  const from = lineAt(lines, last.at.start);
  const to = lineAt(lines, next.at.start);
  const between = (first: number, end = to): boolean =>
    lines.slice(first + 1, end).every(({ kind }) => kind === 'blank' || kind === 'comment');
  if (MISPLACED.has(last.code) && MISPLACED.has(next.code))
    return lines[from]!.kind === 'close' && lines[to]!.kind === 'close' && from !== to && between(Math.min(from, to), Math.max(from, to));
  if (last.code !== 'F203' || next.code !== 'F203' || last.opener?.line.start !== next.opener?.line.start) return false;
  return between(Math.max(from, ...last.explains.filter((index) => index < to)));
}

/** Findings about a `}` alone: it was moved within or out of a block that is whole otherwise. */
const MOVED_CLOSE: ReadonlySet<string> = new Set(['F202', 'F204']);

/** Whether two `}` of two blocks stand wrong: one hand that slips moves the end of one block, so these are two faults. */
function areApart(last: Repair | undefined, next: Repair): boolean {
  const isOfOther = last?.opener?.line.start !== next.opener?.line.start;
  return last !== undefined && MOVED_CLOSE.has(last.code) && MOVED_CLOSE.has(next.code) && isOfOther;
}

/** Of two faults that come of one move (lines that stand wrong, and their brace a few lines away) the graver is told. */
function addProblem(problems: Problem[], next: Problem, lines: readonly SourceLine[], isApart: boolean): void {
  const last = problems.at(-1);
  const isLayout = last?.code === 'F203' && next.code === 'F203';
  if (!last?.doubt || !next.doubt || isLayout || isApart || Math.abs(lineAt(lines, last.start) - lineAt(lines, next.start)) > REACH / 2) {
    problems.push(next);
    return;
  }
  const told = last.code === 'F203' ? next : last;
  const doubt = { first: Math.min(last.doubt.first, next.doubt.first), last: Math.max(last.doubt.last, next.doubt.last) };
  problems.splice(-1, 1, { ...told, doubt, explains: [...(last.explains ?? []), ...(next.explains ?? [])] });
}

/**
 * The lines whose layout is evidence: from the head of the block that is spoken of to where the fault was noticed. A
 * line that only shows that a `}` is missing above it stands where it should.
 */
function disputesOf({ code, at, opener, explains }: Repair, found: Disagreement, lines: readonly SourceLine[]): SourceTree['disputes'] {
  const indexOf = (offset: number): number => lineAt(lines, offset);
  const noticed = code === 'F201' ? (found.previous ?? found.index) : found.index;
  const block = found.stack.at(-1);
  const outermost = found.type === 'unclosed' ? found.stack.slice(0, 1).map(({ index }) => index) : [];
  const unsure = code === 'F206' && block && block.inner !== lines[found.index]!.indent ? [block.index] : [];
  return stretch(lines, [
    indexOf(at.start),
    noticed,
    ...outermost,
    ...unsure,
    ...explains,
    ...(opener ? [indexOf(opener.line.start)] : []),
  ]);
}

/** From the first to the last of these lines. */
function stretch(lines: readonly SourceLine[], indices: readonly number[]): SourceTree['disputes'] {
  const numberOf = (index: number): number => lines[Math.min(index, lines.length - 1)]!.number;
  return [{ first: numberOf(Math.min(...indices)), last: numberOf(Math.max(...indices)) }];
}

function problemOf({ code, at, opener, line, explains }: Repair, lines: readonly SourceLine[], text: string): Problem {
  const name = opener && nameOf(opener, text);
  const parameters: Parameters =
    code === 'F203'
      ? { owner: name === undefined ? words('the-file') : quoted(name) }
      : { ...(name !== undefined && { opener: name }), ...(line !== undefined && { line: String(lines[line]!.number + 1) }) };
  return {
    code,
    start: MISSING_AFTER.has(code) ? startOfShown(lines[lineAt(lines, at.start)]!, at.end, text) : at.start,
    end: at.end,
    parameters,
    explains: explains.map((index) => lines[index]!.number),
  };
}

/** Where what is shown before something missing begins: a single character with a line under it is not seen. */
function startOfShown({ start, kind, content }: SourceLine, end: number, text: string): number {
  // There is no word to show. The line is shown whole, for what is missing belongs behind it and behind no other.
  if (kind === 'close') return start;
  return end - (LAST_WORD.exec(text.slice(Math.max(content.start, end - LONGEST_SHOWN), end))?.[0].length ?? 0);
}

/** Something is missing behind the line. */
const MISSING_AFTER: ReadonlySet<Code> = new Set<Code>(['F201', 'F205']);

/** No more of a line is looked at: a word can be as long as the file. */
const LONGEST_SHOWN = 200;

/** The last word of a line, with the one before it where it is very short. */
const LAST_WORD = /(?:\S+\s+)?\S{1,2}$|\S+$/u;

/** A block by its first line, shortened. */
function nameOf({ line: { content, open } }: SourceNode, text: string): string {
  const words = text.slice(content.start, open ? open.start : content.end).trim();
  return words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words;
}
