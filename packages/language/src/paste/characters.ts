/** Line breaks of every program: LF, CRLF, CR, Word's manual break (U+000B), page break (U+000C), U+0085, U+2028, U+2029. */
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/** Characters that print nothing: zero-width spaces and joiners, direction marks, byte order mark. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu;

/** A soft hyphen (U+00AD) that is not at a line's end. At the end it says that the word goes on, so it stays. */
const SOFT_HYPHEN_INSIDE = /\u00AD(?!\s*$)/gu;

/** Hyphens that programs write for the plain one: U+2010 and the non-breaking U+2011. */
const HYPHENS = /[\u2010\u2011]/gu;

/**
 * Splits pasted text into lines of plain characters: NFC, no invisible characters, one kind of hyphen,
 * ordinary spaces (a tab counts four). Leading space is kept, it shows nesting; trailing space is not.
 */
export function plainLines(text: string): string[] {
  return text.normalize('NFC').replace(INVISIBLE, '').split(LINE_BREAK).map(plainLine);
}

function plainLine(line: string): string {
  return line.replace(SOFT_HYPHEN_INSIDE, '').replace(HYPHENS, '-').replaceAll('\t', '    ').replace(/\s/gu, ' ').trimEnd();
}
