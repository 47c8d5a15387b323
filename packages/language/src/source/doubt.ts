import { lineAt } from './line-at.js';
import type { SourceLine } from './lines.js';
import type { Disagreement } from './nest.js';
import type { Problem } from './problem.js';
import { REACH, type Repair } from './repairs.js';

/** Faults after which it is a guess which lines belong to which block: something was moved. A brace that is lost or doubled leaves no doubt. */
const GUESSES: ReadonlySet<Problem['code']> = new Set(['F202', 'F203', 'F204', 'F216', 'F217']);

/**
 * The lines around a fault of braces whose block is in doubt: from where the fault was made to where it was noticed, and as
 * far around that as hands slip, but not beyond the block in which the block stands where it was noticed.
 */
export function doubtOf({ code, at, explains }: Repair, found: Disagreement, lines: readonly SourceLine[]): Problem['doubt'] {
  if (!GUESSES.has(code)) return undefined;
  const last = lines.length - 1;
  const [from, noticed] = [lineAt(lines, at.start), Math.min(found.index, last)];
  const outer = Math.min(lines[from]!.indent - 2, lines[noticed]!.indent - 2, found.stack.at(-1)?.indent ?? 0);
  const extended = (start: number, step: 1 | -1): number => {
    let index = start;
    for (let left = REACH; left > 0; left--) {
      const next = lines[index + step];
      if (!next || (next.kind !== 'blank' && next.indent < outer)) break;
      index += step;
    }
    return lines[index]!.number;
  };
  const first = Math.min(from, noticed);
  return { first: extended(first, -1), last: extended(Math.max(first, from, noticed, ...explains), 1) };
}
