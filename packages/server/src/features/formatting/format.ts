import { formatText, type Span, type SyntaxFile } from '@pakkeforloeb/language';
import { lineHolding } from '../tree.js';
import { formattingEdits, type OffsetEdit } from './line-edits.js';

/** The edits that give a file its one form. Places where braces and layout disagree stay as they are. */
export function formatFile({ text }: SyntaxFile): OffsetEdit[] {
  return formattingEdits(text, formatText(text).text);
}

/** The edits of {@link formatFile} within the lines that a selection touches; a line at whose very beginning it ends is not among them. */
export function formatRange(file: SyntaxFile, { start, end }: Span): OffsetEdit[] {
  const first = lineHolding(file, start).start;
  const last = lineHolding(file, end > start ? end - 1 : end).end;
  const written = file.text.slice(last).match(/^(?:\r\n|\n|\r)/u)?.[0].length ?? 0;
  return formatFile(file).filter((edit) => edit.start >= first && edit.end <= last + written);
}
