import { compare } from '../document/json.js';
import type { Digest, LeftDocument } from './types.js';

/** How many characters a name may have before `.map.json`. With that it stays below 100. */
const LONGEST = 90;
/** How many digits of a digest tell two names apart, as a rule. */
const DIGITS = 8;

/** The Danish letters as they are written where there is only ASCII. */
const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss', đ: 'd', ð: 'd', þ: 'th', œ: 'oe', ł: 'l' };

/** What tells a document from all others; unlike documents have unlike keys. */
export function identityOf({ kind, id, edition }: LeftDocument): string {
  return JSON.stringify([kind, id, edition ?? null].map((part) => part?.normalize('NFC') ?? null));
}

/** The order of documents in lists: by kind, id and edition. */
export function byIdentity(a: LeftDocument, b: LeftDocument): number {
  return compare(a.kind, b.kind) || compare(a.id, b.id) || compare(a.edition ?? '', b.edition ?? '');
}

/**
 * The name of each document's file without its ending: `<kind>-<id>[-<edition>]` in `a-z`, `0-9` and `-`. Since the kind
 * stands first, none is a name that Windows keeps for itself. Names that would be the same, too long or without any letter
 * of the id end in a part of the digest of the true id instead, whatever the order of the documents.
 * @returns the names by {@link identityOf}
 */
export function fileNames(documents: readonly LeftDocument[], digest: Digest): ReadonlyMap<string, string> {
  const digits = new Map<string, number>();
  for (;;) {
    const names = new Map(documents.map((document) => [identityOf(document), nameOf(document, digits.get(identityOf(document)), digest)]));
    const bearers = new Map<string, string[]>();
    for (const [identity, name] of names) bearers.set(name, [...(bearers.get(name) ?? []), identity]);
    const clashing = [...bearers.values()].filter((identities) => identities.length > 1).flat();
    if (clashing.length === 0) return names;
    for (const identity of clashing.sort(compare)) digits.set(identity, (digits.get(identity) ?? 0) + DIGITS);
  }
}

function nameOf(document: LeftDocument, digits: number | undefined, digest: Digest): string {
  const { kind, id, edition } = document;
  const parts = [kind, id, ...(edition === undefined ? [] : [edition])].map(asciiOf);
  const name = parts.filter((part) => part !== '').join('-');
  if (digits === undefined && parts.every((part) => part !== '') && name.length <= LONGEST) return name;
  const end = digest(identityOf(document)).slice(0, digits ?? DIGITS);
  return `${name.slice(0, LONGEST - end.length - 1).replace(/-+$/, '')}-${end}`;
}

/** A text in lower-case ASCII; whatever is no letter or digit parts words. */
function asciiOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøåßđðþœł]/g, (letter) => LETTERS[letter]!)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
