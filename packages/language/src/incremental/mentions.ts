import { foldName } from '../text/fold.js';

/** What a text may hold inside a word, where the word is not to be seen then: soft hyphens and the marks of decomposed letters. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u0300-\u036f]/u;

/**
 * Says whether texts may name any of these: every spelling that folds to one of the names is found, and some that do not.
 * @param names as written
 */
export function mentioning(names: Iterable<string>): (text: string) => boolean {
  const patterns = new Set<string>();
  for (const name of names) patterns.add((foldName(name).match(/[\p{L}\p{N}]+/gu) ?? []).join('[^\\p{L}\\p{N}]{1,9}'));
  if (patterns.size === 0) return () => false;
  if (patterns.has('')) return () => true;
  const any = new RegExp([...patterns].join('|'), 'iu');
  return (text) => any.test(text) || INVISIBLE.test(text);
}
