import type { SourceLine, Span } from '../source/lines.js';

/** A line in its one form, without indentation. Only the white space between its parts changes, and the mark of a dash line. */
export function renderLine(text: string, line: SourceLine): string {
  const written = (span: Span): string => text.slice(span.start, span.end);
  const value = line.value && written(line.value);
  switch (line.kind) {
    case 'blank':
      return '';
    case 'comment':
      return written(line.content).replace(/^\/\/(?=[^\s/])/, '// ');
    case 'text':
      return value === undefined ? '>' : `> ${value}`;
    case 'close':
    case 'unknown':
    case 'continuation':
      return written(line.content);
    case 'item':
      return `-${value === undefined ? '' : ` ${value}`}${ending(line, value === undefined ? ' ' : '  ')}`;
    case 'keyed': {
      const colon = line.colon && (value !== undefined || !line.open) ? ':' : '';
      return `${written(line.key!)}${colon}${value === undefined ? '' : ` ${value}`}${ending(line, '  ')}`;
    }
  }

  function ending({ id, open, closes }: SourceLine, beforeId: string): string {
    return `${id ? beforeId + written(id) : ''}${open ? ' {' : ''}${' }'.repeat(closes.length)}`;
  }
}
