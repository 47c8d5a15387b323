import type { Span } from '@pakkeforloeb/language';

/** A stretch of a text that gets other words, in offsets. */
export interface OffsetEdit extends Span {
  readonly text: string;
}

/**
 * The edits that turn a text into its formatted form: only what differs within a line, so that a cursor elsewhere stays where it is.
 * The formatter takes away or joins empty lines and puts each `}` on a line of its own; else line follows line.
 */
export function formattingEdits(text: string, formatted: string): OffsetEdit[] {
  const [old, wanted] = [linesOf(text), linesOf(formatted)];
  const edits: OffsetEdit[] = [];
  let at = 0;
  for (const line of old) {
    const next = wanted[at];
    const from = at;
    if (isBlank(line.text)) at += next !== undefined && isBlank(next.text) ? 1 : 0;
    else at += Math.max(1, /^[}\s]+$/u.test(line.text) ? line.text.replace(/\s/gu, '').length : 1);
    const replacement = wanted
      .slice(from, at)
      .map((one) => one.text)
      .join('');
    edits.push(...difference(line, replacement));
  }
  return edits;
}

interface Line extends Span {
  /** With its line end. */
  readonly text: string;
}

function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/gu)].map(({ 0: line, index }) => ({
    text: line,
    start: index,
    end: index + line.length,
  }));
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** What differs between a line and its replacement: its indentation and its rest are compared by themselves. */
function difference({ text, start, end }: Line, replacement: string): OffsetEdit[] {
  if (text === replacement) return [];
  const [indent, wanted] = [text, replacement].map((line) => line.length - line.trimStart().length) as [number, number];
  const parts: [Span, string][] =
    isBlank(text) || isBlank(replacement)
      ? [[{ start, end }, replacement]]
      : [
          [{ start, end: start + indent }, replacement.slice(0, wanted)],
          [{ start: start + indent, end }, replacement.slice(wanted)],
        ];
  return parts.flatMap(([span, words]) => shortened(span, text.slice(span.start - start, span.end - start), words));
}

function shortened(span: Span, before: string, after: string): OffsetEdit[] {
  if (before === after) return [];
  let first = 0;
  while (first < Math.min(before.length, after.length) && before[first] === after[first]) first++;
  let last = 0;
  while (last < Math.min(before.length, after.length) - first && before.at(-1 - last) === after.at(-1 - last)) last++;
  return [{ start: span.start + first, end: span.end - last, text: after.slice(first, after.length - last) }];
}
