/** What authors write where the language has `over` and `under`: «ældre end 40 år». */
const COMPARATIVES: Readonly<Record<string, 'over' | 'under'>> = {
  ældre: 'over',
  større: 'over',
  mere: 'over',
  flere: 'over',
  højere: 'over',
  længere: 'over',
  yngre: 'under',
  mindre: 'under',
  færre: 'under',
  lavere: 'under',
  kortere: 'under',
};

const COMPARED = new RegExp(`^(.*?)\\s*(?<!\\p{L})(${Object.keys(COMPARATIVES).join('|')}|over|under)\\s+end\\s+(.+)$`, 'iu');

/** What follows a bound that itself counts: «40 år eller ældre», «40 år eller derunder». */
const INCLUSIVE: Readonly<Record<string, 'mindst' | 'højst'>> = {
  ældre: 'mindst',
  derover: 'mindst',
  mere: 'mindst',
  yngre: 'højst',
  derunder: 'højst',
  mindre: 'højst',
};

/** Longer words are no comparison that somebody wrote, in characters; they would only take long to look through. */
const LONGEST = 200;

/**
 * The comparison that words which name nothing were meant to be: `alder ældre end 40 år` -> `alder over 40 år`; undefined where
 * they compare nothing.
 */
export function comparisonMeant(words: string): string | undefined {
  if (words.length > LONGEST) return undefined;
  const [, subject = '', comparative = '', bound = ''] = COMPARED.exec(words) ?? [];
  if (bound === '') return undefined;
  const word = comparative.toLowerCase();
  return [subject, COMPARATIVES[word] ?? word, bound].filter((part) => part !== '').join(' ');
}

/** The word for a bound that counts itself, where these words stand for one (`eller ældre`). */
export function inclusiveBound(words: string): 'mindst' | 'højst' | undefined {
  const word = words.toLowerCase();
  return Object.hasOwn(INCLUSIVE, word) ? INCLUSIVE[word] : undefined;
}
