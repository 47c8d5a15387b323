/** A place in a text: 1-based line and column in UTF-16 units, as editors count, and the offset from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Finds lines and columns in one text. Lines end as in the language: CRLF, LF or CR. */
export class LineIndex {
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    const starts = [0];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
    }
    this.starts = starts;
  }

  /** The position of an offset. */
  position(offset: number): Position {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.starts[low]! + 1, offset };
  }

  /** The offset of a 1-based line and column; what lies outside the text or the line is taken for the nearest in it. */
  offset(line: number, column: number): number {
    if (line < 1) return 0;
    if (line > this.starts.length) return this.text.length;
    const start = this.starts[line - 1]!;
    return start + Math.min(Math.max(column - 1, 0), this.line(line).length);
  }

  /** A line's text without its line end. */
  line(number: number): string {
    const start = this.starts[number - 1] ?? this.text.length;
    let end = this.starts[number] ?? this.text.length;
    // No pattern: it would be tried at each character of the line, for each finding in it.
    while (end > start && '\r\n'.includes(this.text[end - 1]!)) end--;
    return this.text.slice(start, end);
  }
}
