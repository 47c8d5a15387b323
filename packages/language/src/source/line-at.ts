import type { SourceLine } from './lines.js';

/** The index of the line that holds the offset, of lines in their order: the last that begins there or before it; else the first. */
export function lineAt(lines: readonly Pick<SourceLine, 'start'>[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
