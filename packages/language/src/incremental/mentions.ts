import type { ParsedFile } from '../model/types.js';
import { foldName } from '../text/fold.js';

/** What a text may hold inside a word, where the word is not to be seen then: soft hyphens and the marks of decomposed letters. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u0300-\u036f]/u;

/** The words of texts, for as long as their files are there: they are searched at every key that is struck in a pathway's name. */
const known = new WeakMap<ParsedFile, { readonly words: string; readonly hasInvisible: boolean }>();

/**
 * Says whether files may name any of these: every spelling that folds to one of the names is found, and some that do not.
 * @param names as written
 */
export function mentioning(names: Iterable<string>): (file: ParsedFile) => boolean {
  const wanted = [...new Set([...names].map((name) => wordsOf(foldName(name))))];
  if (wanted.length === 0) return () => false;
  return (file) => {
    const { words, hasInvisible } = read(file);
    return hasInvisible || wanted.some((name) => words.includes(name));
  };
}

function read(file: ParsedFile): { readonly words: string; readonly hasInvisible: boolean } {
  let found = known.get(file);
  if (!found) known.set(file, (found = { words: wordsOf(file.text.toLowerCase()), hasInvisible: INVISIBLE.test(file.text) }));
  return found;
}

function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
