import type { ConditionWord } from '../../texts/completion.js';
import type { ConditionState } from './condition-state.js';

/** Words that are offered, each with an explanation of its own or that of a word it belongs to. */
export type OfferedWord = ConditionWord | 'enten' | 'hverken' | 'og ikke' | 'eller ikke';

/** After what has values. */
export const IS: readonly OfferedWord[] = ['er', 'er ikke', 'er enten', 'er hverken'];
/** After what is a number. */
export const COMPARED: readonly OfferedWord[] = ['over', 'under', 'mindst', 'højst', 'præcis', 'mellem'];
/** What is nothing without more. */
export const MORE_FOLLOWS: ReadonlySet<OfferedWord> = new Set<OfferedWord>([
  ...IS,
  ...COMPARED,
  'og',
  'og ikke',
  'eller',
  'eller ikke',
  'ikke',
  'enten',
  'hverken',
  'mindst 2 af',
  'alle af',
  'ingen af',
  'af',
  'skøn:',
  ',',
]);

/** The word whose explanation holds in this state. */
export function explained({ next }: ConditionState, word: OfferedWord): ConditionWord {
  if (word === 'enten' || word === 'hverken') return `er ${word}`;
  if (word === 'og ikke' || word === 'eller ikke') return word === 'og ikke' ? 'og' : 'eller';
  return word === 'ikke' && next === 'is' ? 'er ikke' : word;
}

/** Mixed `og` and `eller` need brackets (F409), and it has to be clear how far `ikke` reaches (F410): what would be told is not offered. */
export function connectors({ joins, negated }: ConditionState): readonly OfferedWord[] {
  const join = joins.at(-1);
  const words = (join ? [join] : (['og', 'eller'] as const)).map((word): OfferedWord => (negated ? `${word} ikke` : word));
  return joins.length > 1 ? [...words, ')'] : words;
}
