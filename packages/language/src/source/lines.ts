import { joinBroken } from './broken.js';
import { splitMerged } from './merged.js';
import { findKey, likelyKeys, startKeys, type KeyMatch } from '../vocabulary/index.js';

/** A stretch of the source text, in UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a line is, judged from the line alone; a `continuation` has been read as the end of the line above it. */
export type LineKind = 'blank' | 'comment' | 'text' | 'item' | 'close' | 'keyed' | 'unknown' | 'continuation';

/** One line of the source with its parts; the whole line without its line end is `[start, end)`. */
export interface SourceLine extends Span {
  /** Zero-based. */
  readonly number: number;
  readonly kind: LineKind;
  /** Columns of white space before the content; a tab counts two. */
  readonly indent: number;
  /** The content without white space around it. */
  readonly content: Span;
  /** The words before the colon, or the mark of a dash or text line. */
  readonly key?: Span;
  readonly match?: KeyMatch;
  /** Whether a colon follows the key. */
  readonly colon: boolean;
  /** What follows the key, without id and brace; absent when empty. */
  readonly value?: Span;
  /** The `#id` at the end. */
  readonly id?: Span;
  /** The `{` at the end. */
  readonly open?: Span;
  /** The `}` that make up the line, or those that follow other content and belong on lines of their own. */
  readonly closes: readonly Span[];
  /** For an `unknown` line: what it says if its key is one slip away from a key, or has lost its colon; likeliest first. */
  readonly likely?: readonly SourceLine[];
  /** How the line differs from what it is read as. */
  readonly slip?: 'spelling' | 'colon';
  /** Whether the line stands behind another on the same line of the file. */
  readonly merged?: boolean;
}

const LINE_END = /[\r\n]/g;
const BULLET = /^[-–—•·▪*‐‑]/;
/** A condition that wants an operand yet: what follows is a name in it, not the line's own id. */
const UNFINISHED = /(?:^|[\s(])(?:og|eller)$|\($|(?:^|\(|\s(?:og|eller)\s)\s*ikke$|(?:mindst|højst|præcis) \S+ af$|^(?:alle|ingen) af$/i;
/** Nearly every id. An expression of the letters of all alphabets takes as long to make as hundreds of lines to read. */
const PLAIN_ID = /^#[A-Za-zÀ-ÖØ-öø-ÿΑ-Ωα-ω0-9][\wÀ-ÖØ-öø-ÿΑ-Ωα-ω./-]*$/;
const ANY_ID = /^#[\p{L}\p{N}][\p{L}\p{N}\p{M}_./-]*$/u;

/**
 * Splits the text into lines and each line into its parts. Two lines that were merged into one are read as two, and a
 * line that was broken in two as one. Never fails: what is not understood is an `unknown` line.
 */
export function readLines(text: string): SourceLine[] {
  return joinBroken(
    text,
    writtenLines(text).flatMap((line) => splitMerged(text, line)),
  );
}

/** The lines as they are written: one for each line of the file, which stands at the place of its number. */
export function writtenLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  // Most files have but one kind of line end, which is found without an expression.
  const hasReturns = text.includes('\r');
  let start = 0;
  for (;;) {
    const end = hasReturns ? lineEnd(text, start) : text.indexOf('\n', start);
    lines.push(readLine(text, start, end < 0 ? text.length : end, lines.length));
    if (end < 0) return lines;
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
}

/** Where a line of a file with carriage returns ends; -1 where it is the last. */
function lineEnd(text: string, start: number): number {
  LINE_END.lastIndex = start;
  return LINE_END.exec(text)?.index ?? -1;
}

/**
 * Reads the stretch as one line.
 * @param guess whether an unknown line is told what it may have been meant as (`likely`)
 */
export function readLine(text: string, start: number, end: number, number: number, guess = true): SourceLine {
  let at = start;
  let indent = 0;
  for (; at < end && isSpace(text.charCodeAt(at)); at++) indent += text.charCodeAt(at) === 9 ? 2 : text.charCodeAt(at) === 0xfeff ? 0 : 1;
  let last = end;
  while (last > at && isSpace(text.charCodeAt(last - 1))) last--;
  const content = { start: at, end: last };
  const frame: Frame = { number, start, end, indent, content };
  if (at === last) return lineOf(frame, 'blank', EMPTY);
  const first = text[at]!;
  if (first === '/' && text[at + 1] === '/') return lineOf(frame, 'comment', EMPTY);
  if (first === '}') {
    const closes = closesOf(text, content);
    if (closes) return lineOf(frame, 'close', { ...EMPTY, closes });
  }
  if (first === '>') return lineOf(frame, 'text', { ...EMPTY, value: trimmed(text, at + 1, last) }, { start: at, end: at + 1 });
  if (BULLET.test(first) && (at + 1 === last || isSpace(text.charCodeAt(at + 1))))
    return lineOf(frame, 'item', bodyOf(text, at + 1, last, 'item'), { start: at, end: at + 1 });
  return keyedLine(text, frame, content, guess);
}

const NONE: readonly Span[] = [];

/** Where a line stands. */
type Frame = Pick<SourceLine, 'number' | 'start' | 'end' | 'indent' | 'content'>;
/** What a line holds beside its key. */
type Body = Pick<SourceLine, 'value' | 'id' | 'open' | 'closes'>;

const EMPTY: Body = { value: undefined, id: undefined, open: undefined, closes: NONE };

/** A line with all its properties, absent ones too: what reads them is twice as fast when all lines have the same. */
function lineOf(
  frame: Frame,
  kind: LineKind,
  body: Body,
  key?: Span,
  match?: KeyMatch,
  colon = false,
  slip?: SourceLine['slip'],
): SourceLine {
  const { number, start, end, indent, content } = frame;
  const { value, id, open, closes } = body;
  return {
    number,
    start,
    end,
    kind,
    indent,
    content,
    key,
    match,
    colon,
    value,
    id,
    open,
    closes,
    likely: undefined,
    slip,
    merged: undefined,
  };
}

function keyedLine(text: string, frame: Frame, content: Span, guess: boolean): SourceLine {
  // Looked for in the line alone: a file without colons would otherwise be searched to its end for every line.
  const inLine = text.slice(content.start, content.end).indexOf(':');
  const colon = content.start + inLine;
  const key = inLine >= 0 ? trimmed(text, content.start, colon) : undefined;
  const match = key && findKey(text.slice(key.start, key.end));
  if (key && match) return withKey(text, frame, key, match, colon + 1);
  const head = bodyOf(text, content.start, content.end, 'title');
  const whole = head.value && findKey(text.slice(head.value.start, head.value.end));
  if (whole && head.id && namesAnother(whole))
    return { ...lineOf(frame, 'unknown', head), likely: [withoutColon(text, frame, head.value!, whole)] };
  if (whole) return lineOf(frame, 'keyed', { ...head, value: undefined }, head.value, whole);
  if (!guess) return lineOf(frame, 'unknown', head);
  const likely = [
    ...(key ? likelyKeys(text.slice(key.start, key.end)).map((near) => withKey(text, frame, key, near, colon + 1, 'spelling')) : []),
    ...(head.value && !key
      ? likelyKeys(text.slice(head.value.start, head.value.end)).map((near) =>
          lineOf(frame, 'keyed', { ...head, value: undefined }, head.value, near, false, 'spelling'),
        )
      : []),
    ...otherMark(text, frame, content),
    ...startKeys(text.slice(content.start, content.end))
      // What stands at the margin is more likely pasted than a line of a block.
      .filter(({ definition }) => frame.indent > 0 || definition.under.includes('document'))
      .map(({ length, ...near }) => withoutColon(text, frame, { start: content.start, end: content.start + length }, near)),
  ];
  return { ...lineOf(frame, 'unknown', head), ...(likely.length > 0 && { likely }) };
}

/** Whether what follows the key is the name of something else: an id after it is that name, and not the line's own. */
function namesAnother({ definition: { form, quantifier } }: KeyMatch): boolean {
  return form === 'name' && quantifier === undefined;
}

/** The line with a key that has lost its colon. */
function withoutColon(text: string, frame: Frame, key: Span, match: KeyMatch): SourceLine {
  return { ...withKey(text, frame, key, match, key.end, 'colon'), colon: false };
}

/** The line if another mark stands where the colon should (`aktør. Læge {`). */
function otherMark(text: string, frame: Frame, content: Span): SourceLine[] {
  const [, words] = /^(\p{L}[\p{L} ]{1,38}?) ?[.;,](?= \S)/u.exec(text.slice(content.start, content.end)) ?? [];
  const match = words && findKey(words);
  if (!match || frame.indent === 0) return [];
  const end = content.start + words.length;
  const rest = text.slice(end, content.end).search(/[.;,]/) + 1;
  return [{ ...withKey(text, frame, { start: content.start, end }, match, end + rest, 'colon'), colon: false }];
}

/** The line with this key; what stands from `rest` on is read as the table says. */
function withKey(text: string, frame: Frame, key: Span, match: KeyMatch, rest: number, slip?: SourceLine['slip']): SourceLine {
  const { declares, form } = match.definition;
  // What is only an id after `undtagen når` is the condition: one without would be nothing.
  const declared = form === 'condition' ? 'condition' : 'title';
  const reads = form === 'name' ? 'reference' : declares !== 'fact' ? declared : 'fact';
  return lineOf(frame, 'keyed', bodyOf(text, rest, frame.content.end, reads), key, match, true, slip);
}

/** What a line holds after its key or dash, as far as it matters to the id at its end. */
type Reads = 'item' | 'title' | 'condition' | 'fact' | 'reference';

/** Reads what follows a key: value, `#id` and brace. An id is looked for only where something is declared. */
function bodyOf(text: string, from: number, to: number, reads: Reads): Body {
  let rest = trimmed(text, from, to);
  let open: Span | undefined;
  let closes: readonly Span[] = NONE;
  while (rest && text[rest.end - 1] === '}') {
    closes = [{ start: rest.end - 1, end: rest.end }, ...closes];
    rest = trimmed(text, rest.start, rest.end - 1);
  }
  if (rest && text[rest.end - 1] === '{') {
    open = { start: rest.end - 1, end: rest.end };
    rest = trimmed(text, rest.start, rest.end - 1);
  }
  let id: Span | undefined;
  if (rest && reads !== 'fact') {
    const value = text.slice(rest.start, rest.end);
    if (value.includes('#') && !((reads === 'reference' || reads === 'condition') && isId(value))) {
      const at = value.lastIndexOf('#');
      if ((at === 0 || isSpace(value.charCodeAt(at - 1))) && isId(value.slice(at)) && !isOperand(value.slice(0, at), reads)) {
        id = { start: rest.start + at, end: rest.end };
        rest = trimmed(text, rest.start, id.start);
      }
    }
  }
  return { value: rest, id, open, closes };
}

function isId(text: string): boolean {
  return PLAIN_ID.test(text) || (!/\s/.test(text) && ANY_ID.test(text));
}

/**
 * Whether an id at a line's end is a name in the condition before it. A dash line may be a condition or a title, and a title may end in any
 * word: there the two spaces tell that stand before a line's own id.
 */
function isOperand(before: string, reads: Reads): boolean {
  return (reads === 'condition' || (reads === 'item' && /\S\s$/u.test(before))) && UNFINISHED.test(before.trimEnd());
}

/** The braces of a line that holds nothing else, or nothing. */
function closesOf(text: string, content: Span): Span[] | undefined {
  // Nearly all such lines hold one.
  if (content.end - content.start === 1) return [content];
  const closes: Span[] = [];
  for (let at = content.start; at < content.end; at++) {
    if (text[at] === '}') closes.push({ start: at, end: at + 1 });
    else if (!isSpace(text.charCodeAt(at))) return undefined;
  }
  return closes;
}

function trimmed(text: string, from: number, to: number): Span | undefined {
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : undefined;
}

/** White space that Word and PDFs produce, a byte order mark among it. */
function isSpace(code: number): boolean {
  return (
    code === 32 ||
    code === 9 ||
    code === 10 ||
    code === 13 ||
    code === 0xa0 ||
    code === 0x202f ||
    code === 0x2009 ||
    code === 0xfeff ||
    code === 0x2007 ||
    code === 11 ||
    code === 12
  );
}
