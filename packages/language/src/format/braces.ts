import { readLines, type SourceLine } from '../source/lines.js';

/**
 * Sets the braces of a file that has not a single one, as its indentation tells. Only done when an author asks for it:
 * a file is never read by its indentation.
 * @returns the text with braces, or undefined where the file has a brace already, no line stands further in than
 * another, or the indentation does not tell where a line belongs
 */
export function bracesFromIndentation(text: string): string | undefined {
  const lines = readLines(text);
  if (lines.some((line) => line.open || line.closes.length > 0)) return undefined;
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const written: string[] = [];
  /** Heads of the open blocks; the outermost first. */
  const heads: SourceLine[] = [];
  /** Blank lines and comments since the last line of content. */
  let waiting: SourceLine[] = [];
  let last: { readonly line: SourceLine; readonly at: number } | undefined;
  let blocks = 0;

  const copy = (line: SourceLine): void => void written.push(text.slice(line.start, line.end));
  /** Closes the blocks that end before a column. A comment further in than a head belongs to its block. */
  const closeTo = (indent: number): void => {
    while (heads.length > 0 && heads.at(-1)!.indent >= indent) {
      const head = heads.pop()!;
      const inside = waiting.findLastIndex((line) => line.kind === 'comment' && line.indent > head.indent) + 1;
      waiting.splice(0, inside).forEach(copy);
      written.push(`${' '.repeat(head.indent)}}`);
    }
  };

  for (const line of lines) {
    if (line.kind === 'blank' || line.kind === 'comment') {
      waiting.push(line);
      continue;
    }
    if (last && line.indent > last.line.indent) {
      if (last.line.kind === 'text') return undefined;
      const { content } = last.line;
      written[last.at] = `${text.slice(last.line.start, content.end)} {`;
      heads.push(last.line);
      blocks++;
    } else if (last && line.indent < last.line.indent) {
      const sibling = heads.find((head) => head.indent >= line.indent);
      if (sibling?.indent !== line.indent) return undefined;
      closeTo(line.indent);
    }
    waiting.forEach(copy);
    waiting = [];
    copy(line);
    last = { line, at: written.length - 1 };
  }
  if (blocks === 0) return undefined;
  closeTo(0);
  waiting.forEach(copy);
  return written.join(lineEnd);
}
