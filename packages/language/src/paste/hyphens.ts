/** A line that ends inside a word, and the line after it. */
const WRAPPED = /[\p{L}\p{N})][-\u00AD]$/u;
const LAST_WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?=[-\u00AD]$)/u;
const FIRST_WORD = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/u;
const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

/** First parts that Danish always writes with a hyphen: "ikke-maligne", and the Greek letters of "alfa-føtoprotein". */
const HYPHENATED_PREFIXES: ReadonlySet<string> = new Set(['ikke', 'non', 'alfa', 'alpha', 'beta', 'gamma', 'delta', 'kappa', 'lambda']);

/** What becomes of a hyphen at a line's end: dropped, kept, or kept with a space after it ("led- og bindevæv"). */
export type HyphenDecision = 'drop' | 'keep' | 'suspended';

/** How often each word (lower case) stands unbroken in the text: the text's own evidence for how a word is written. */
export type WordCounts = ReadonlyMap<string, number>;

/** Whether the line ends in a hyphen (or soft hyphen) that a word stands before, without space. */
export function endsInHyphen(line: string): boolean {
  return WRAPPED.test(line);
}

/** Counts the words that are not broken at a line's end. */
export function countWords(lines: readonly string[]): WordCounts {
  const counts = new Map<string, number>();
  lines.forEach((line, index) => {
    const words = line.match(WORD) ?? [];
    const broken = endsInHyphen(line);
    const afterBreak = index > 0 && endsInHyphen(lines[index - 1] ?? '');
    for (const word of words.slice(afterBreak ? 1 : 0, broken ? -1 : undefined)) {
      const key = word.toLowerCase();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  });
  return counts;
}

/**
 * Decides about the hyphen between two lines. In this order: a soft hyphen is never printed; "og"/"eller" after it makes it a suspended one;
 * then how the same text writes the word elsewhere; then capitals and digits (CT-skanning, M-komponent, 1-2), and parts that are no syllable
 * (one letter, or no vowel). Everything else is a word that the page's margin broke.
 * @param line ends in a hyphen, see {@link endsInHyphen}
 */
export function decideHyphen(line: string, next: string, counts: WordCounts): HyphenDecision {
  if (line.endsWith('\u00AD')) return 'drop';
  const left = LAST_WORD.exec(line)?.[0] ?? '';
  const right = FIRST_WORD.exec(next)?.[0] ?? '';
  if (left === '' || right === '') return 'suspended';
  if (/^(?:og|eller|samt)$/u.test(right)) return 'suspended';
  const evidence = occurrences(counts, left + right) - occurrences(counts, `${left}-${right}`);
  if (evidence !== 0) return evidence > 0 ? 'drop' : 'keep';
  const part = left.slice(left.lastIndexOf('-') + 1);
  const isName = /\p{N}|.\p{Lu}/u.test(part) || /^[\p{Lu}\p{N}]/u.test(right);
  const isSyllable = part.length > 1 && /[aeiouyæøåéü]/iu.test(part);
  return isName || !isSyllable || HYPHENATED_PREFIXES.has(part.toLowerCase()) ? 'keep' : 'drop';
}

/** How often the text has the word, or (where never) a longer form of it: "organspecifikke" speaks for "organspecifik". */
function occurrences(counts: WordCounts, word: string): number {
  const wanted = word.toLowerCase();
  const exact = counts.get(wanted);
  if (exact !== undefined) return exact;
  let longer = 0;
  for (const [other, count] of counts) if (other.startsWith(wanted)) longer += count;
  return longer;
}
