import type { SourceLine } from '../../packages/language/src/source/lines.js';

/** A stretch of a text, in UTF-16 offsets. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * `3:5-3:12`: line and column, both from 1, the end exclusive. Columns do not count line ends, so a file with CRLF says
 * the same as its twin with LF.
 */
export function placeText(lines: readonly SourceLine[], { start, end }: Span): string {
  return `${point(lines, start)}-${point(lines, end)}`;
}

function point(lines: readonly SourceLine[], offset: number): string {
  const line = lines.findLast((candidate) => candidate.start <= offset) ?? lines[0]!;
  return `${line.number + 1}:${offset - line.start + 1}`;
}

/** A text in quotes with everything visible that prints nothing or looks like a space. */
export function visible(text: string): string {
  const shown = text.replaceAll('\r\n', '\n').replace(/[^\P{C}\n]|[^\S \n]|\n|\p{M}|["\\]/gu, (character) => {
    if (character === '"' || character === '\\') return `\\${character}`;
    return `\\u{${character.codePointAt(0)!.toString(16).toUpperCase()}}`;
  });
  return `"${shown}"`;
}
