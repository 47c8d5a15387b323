import { findKey, type KeyMatch } from '../vocabulary/index.js';

/** A stretch of the source text, in UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a line is, judged from the line alone. */
export type LineKind = 'blank' | 'comment' | 'text' | 'item' | 'close' | 'keyed' | 'unknown';

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
}

const LINE_END = /\r\n|\n|\r/g;
const BULLET = /^[-–—•·▪*‐‑]/;
const ID_AT_END = /(?:^|\s)(#[\p{L}\p{N}][\p{L}\p{N}\p{M}_./-]*)$/u;
const ONLY_ID = /^#[\p{L}\p{N}][\p{L}\p{N}\p{M}_./-]*$/u;

/** Splits the text into lines and each line into its parts. Never fails: what is not understood is an `unknown` line. */
export function readLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let start = 0;
  LINE_END.lastIndex = 0;
  for (;;) {
    const match = LINE_END.exec(text);
    lines.push(readLine(text, start, match ? match.index : text.length, lines.length));
    if (!match) return lines;
    start = match.index + match[0].length;
  }
}

function readLine(text: string, start: number, end: number, number: number): SourceLine {
  let at = start;
  let indent = 0;
  for (; at < end && isSpace(text.charCodeAt(at)); at++) indent += text.charCodeAt(at) === 9 ? 2 : text.charCodeAt(at) === 0xfeff ? 0 : 1;
  let last = end;
  while (last > at && isSpace(text.charCodeAt(last - 1))) last--;
  const content = { start: at, end: last };
  const line = { number, start, end, indent, content, colon: false, closes: NONE };
  if (at === last) return { ...line, kind: 'blank' };
  const first = text[at]!;
  if (first === '/' && text[at + 1] === '/') return { ...line, kind: 'comment' };
  if (first === '}') {
    const closes = closesOf(text, content);
    if (closes) return { ...line, kind: 'close', closes };
  }
  if (first === '>') return { ...line, kind: 'text', key: { start: at, end: at + 1 }, value: trimmed(text, at + 1, last) };
  if (BULLET.test(first) && (at + 1 === last || isSpace(text.charCodeAt(at + 1)))) {
    const body = bodyOf(text, at + 1, last, 'item');
    return { ...line, kind: 'item', key: { start: at, end: at + 1 }, ...body };
  }
  return keyedLine(text, line, content);
}

const NONE: readonly Span[] = [];

function keyedLine(text: string, line: Omit<SourceLine, 'kind'>, content: Span): SourceLine {
  // Looked for in the line alone: a file without colons would otherwise be searched to its end for every line.
  const inLine = text.slice(content.start, content.end).indexOf(':');
  const colon = content.start + inLine;
  if (inLine >= 0) {
    const key = trimmed(text, content.start, colon);
    const match = key && findKey(text.slice(key.start, key.end));
    if (key && match) {
      const declares = match.definition.declares !== 'fact';
      const body = bodyOf(text, colon + 1, content.end, match.definition.form === 'name' ? 'reference' : declares ? 'item' : 'fact');
      return { ...line, kind: 'keyed', key, match, colon: true, ...body };
    }
  }
  const head = bodyOf(text, content.start, content.end, 'item');
  const match = head.value && findKey(text.slice(head.value.start, head.value.end));
  if (match) return { ...line, kind: 'keyed', key: head.value!, match, id: head.id, open: head.open, closes: head.closes };
  return { ...line, kind: 'unknown', ...head };
}

type Body = Pick<SourceLine, 'value' | 'id' | 'open' | 'closes'>;

/** Reads what follows a key: value, `#id` and brace. An id is looked for only where something is declared. */
function bodyOf(text: string, from: number, to: number, reads: 'item' | 'fact' | 'reference'): Body {
  let rest = trimmed(text, from, to);
  let open: Span | undefined;
  const closes: Span[] = [];
  while (rest && text[rest.end - 1] === '}') {
    closes.unshift({ start: rest.end - 1, end: rest.end });
    rest = trimmed(text, rest.start, rest.end - 1);
  }
  if (rest && text[rest.end - 1] === '{') {
    open = { start: rest.end - 1, end: rest.end };
    rest = trimmed(text, rest.start, rest.end - 1);
  }
  let id: Span | undefined;
  if (rest && reads !== 'fact') {
    const value = text.slice(rest.start, rest.end);
    if (value.includes('#') && !(reads === 'reference' && ONLY_ID.test(value))) {
      const found = ID_AT_END.exec(value);
      if (found) {
        id = { start: rest.end - found[1]!.length, end: rest.end };
        rest = trimmed(text, rest.start, id.start);
      }
    }
  }
  return { value: rest, id, open, closes };
}

/** The braces of a line that holds nothing else, or nothing. */
function closesOf(text: string, content: Span): Span[] | undefined {
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
    code === 0xa0 ||
    code === 0x202f ||
    code === 0x2009 ||
    code === 0xfeff ||
    code === 0x2007 ||
    code === 11 ||
    code === 12
  );
}
