import type { SourceLine } from './lines.js';

/**
 * For every line, the line that closes the block around it if braces alone are counted; undefined where none does.
 * Index `n` looks from before line `n`. One pass, linear in the number of lines.
 */
export function closingLines(lines: readonly SourceLine[]): readonly (SourceLine | undefined)[] {
  const depth = [0];
  for (const [index, line] of lines.entries()) depth.push(depth[index]! + (line.open ? 1 : 0) - line.closes.length);
  const closing = new Array<SourceLine | undefined>(lines.length + 1);
  // Next smaller element, from the right: the first later point where the depth is lower than here.
  const waiting: number[] = [];
  for (let point = lines.length; point >= 0; point--) {
    while (waiting.length > 0 && depth[waiting.at(-1)!]! >= depth[point]!) waiting.pop();
    const lower = waiting.at(-1);
    closing[point] = lower === undefined ? undefined : lines[lower - 1];
    waiting.push(point);
  }
  return closing;
}
