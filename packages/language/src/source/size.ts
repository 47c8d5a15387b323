import type { Problem } from './problem.js';

/**
 * Most characters of a file that is read. A printed package pathway of 60 pages takes a tenth of it; what is larger is
 * something else that came in by mistake, and would take longer to read than anybody waits.
 */
export const LARGEST = 1_000_000;

/** What is told of a file that is too large to be read; undefined where it is not. */
export function tooLarge(text: string): Problem | undefined {
  if (text.length <= LARGEST) return undefined;
  const millions = (count: number): string => (Math.ceil(count / 100_000) / 10).toFixed(1).replace('.', ',');
  return { code: 'F219', start: 0, end: 0, parameters: { size: millions(text.length), most: String(LARGEST / 1_000_000) } };
}
