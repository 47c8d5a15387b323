import type { KeyDefinition } from '../../vocabulary/index.js';

/** Words that look like a key but mean others; the first that may stand at the place is meant. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  tid: ['højst', 'forløbstid'],
  tidsfrist: ['højst', 'forløbstid'],
  frist: ['højst', 'forløbstid'],
};
/** Endings of Danish verbs and nouns. */
const ENDING = /(?:erne|ende|ene|ede|es|er|en|et|te|e|s|r|t)$/u;
/** So many letters of a word must be left to be known by. */
const STEM = 5;
/** One to three words and a colon: how a line with a key begins. */
const KEY_LIKE = /^\p{Ll}[\p{Ll}-]*(?: \p{Ll}[\p{Ll}-]*){0,2}\s*:/u;
/** Danish letters in their other spelling: `boer`, `naar`. */
const SPELT = { aa: 'å', oe: 'ø', ae: 'æ' } as const;

/**
 * The key of which the words are another form, or the beginning: `henvis til` for `henvises til`, `undersøges` for `undersøges med`.
 * Undefined where no key that may stand at the place is.
 */
export function inflectedKey(written: string, allowed: readonly KeyDefinition[]): string | undefined {
  const words = written.trim().toLowerCase().split(/\s+/u);
  const meant = Object.hasOwn(MEANT, words.join(' ')) ? MEANT[words.join(' ')]! : [];
  const own = meant.find((key) => allowed.some((entry) => entry.key === key));
  if (own !== undefined || words[0]!.length < STEM) return own;
  const stems = words.map(stemOf).join(' ');
  const alike = allowed.filter(({ quantifier, key }) => {
    const known = key.split(' ').map(stemOf).join(' ');
    return !quantifier && (known === stems || known.startsWith(`${stems} `));
  });
  return alike.sort((a, b) => a.key.length - b.key.length)[0]?.key;
}

/** Whether the words look so much like a key that they mean one, be it none: then they are not the rest of a sentence. */
export function isWordsOfKey(written: string): boolean {
  return Object.hasOwn(MEANT, written.trim().toLowerCase());
}

/** Whether the line looks like one with a key, and not like the rest of a sentence: `hvis: feber`, `boer`. */
export function looksKeyed(line: string, allowed: readonly KeyDefinition[]): boolean {
  return KEY_LIKE.test(line) || speltKey(line, allowed) !== undefined;
}

/** The key that the whole line is in another spelling of æ, ø and å. */
export function speltKey(line: string, allowed: readonly KeyDefinition[]): string | undefined {
  const words = line.replace(/\s*\{$/u, '');
  const spelt = words.replace(/aa|oe|ae/gu, (letters) => SPELT[letters as keyof typeof SPELT]);
  return spelt === words ? undefined : allowed.find(({ key }) => key === spelt)?.key;
}

function stemOf(word: string): string {
  const stem = word.replace(ENDING, '');
  return stem.length < STEM ? word : stem;
}
