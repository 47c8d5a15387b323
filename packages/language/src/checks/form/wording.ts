import { joined, quoted, words, type Words } from '../../messages/index.js';
import type { SourceNode } from '../../source/tree.js';
import { KEYS, type KeyDefinition, type Kind } from '../../vocabulary/index.js';
import { keysIn, type Place } from '../../vocabulary/placement.js';
import { KIND_NOUNS } from './kinds.js';

/** The key that declares each kind by a title: what an author writes to make one. */
const DECLARING = new Map<Kind, KeyDefinition>();
/** The key that opens the block of each kind. */
const OPENING = new Map<Kind, string>();
for (const entry of KEYS) {
  if (entry.declares === 'fact') continue;
  if (!OPENING.has(entry.declares)) OPENING.set(entry.declares, entry.key);
  if (entry.form === 'title' && entry.named && !DECLARING.has(entry.declares)) DECLARING.set(entry.declares, entry);
}

/** Kinds that no single key opens. */
const NO_KEY: ReadonlySet<Kind> = new Set(['statement', 'item', 'value', 'document', 'paragraph', 'fact']);
/** More than this many alternatives help nobody. */
const MOST_KINDS = 6;
const MOST_OWNERS = 6;
const MOST_HEADS = 4;
/** A key with so few owners is made for them: `analyser` in a group. */
const FEW_OWNERS = 2;

/** What something is, said with its article: `en aktør`. */
export function kindNouns(kinds: readonly Kind[], last: 'and' | 'or'): Words {
  const nouns = [...new Set(kinds)].map((kind) => KIND_NOUNS[kind]);
  return joined(nouns.length > MOST_KINDS ? [...nouns.slice(0, MOST_KINDS - 1), words('other-kinds')] : nouns, last);
}

/** Words in a name that tell what it is the name of. */
const TELLING: readonly (readonly [kind: Kind, words: RegExp])[] = [
  ['external-pathway', /forløb|pakke/iu],
  ['unit', /afdeling|enhed|center|klinik|ambulatori|hospital|sygehus/iu],
  ['conference', /konference|(?<!\p{L})MDT(?!\p{L})/u],
];

/**
 * The kinds that a key accepts, in the order in which something of this name may be one of them: what the name itself tells, then as the
 * table has them. Of what patients are referred to, only what is called a pathway is one: most are units.
 */
export function likelyKinds(name: string, kinds: readonly Kind[]): Kind[] {
  const told = TELLING.find(([kind, words]) => kinds.includes(kind) && words.test(name))?.[0];
  const rank = (kind: Kind): number => (kind === told ? 0 : kind === 'external-pathway' && kinds.includes('unit') ? 2 : 1);
  return [...kinds].sort((a, b) => rank(a) - rank(b));
}

/** The line that would declare the name as the likeliest of these kinds ({@link likelyKinds}); undefined where no key declares any. */
export function declaringLine(name: string, kinds: readonly Kind[]): string | undefined {
  const entries = likelyKinds(name, kinds).flatMap((kind) => DECLARING.get(kind) ?? []);
  const entry = entries.find(({ under }) => !under.includes('document')) ?? entries[0];
  return entry && `${entry.key}: ${name}`;
}

/** Keys that can hold a list at the place: a named list first, then those that only few places have; at most four. */
export function listHeads(place: Place): string[] {
  const heads = keysIn(place).filter(
    ({ items, chapter, quantifier }) => items && !quantifier && chapter !== 'tekst' && chapter !== 'filer',
  );
  const keys = heads
    .filter(({ obligation }, index) => !obligation || index === heads.findIndex((head) => head.obligation))
    .map(({ key }) => key);
  const own = new Set(heads.filter(({ under }) => under.length <= FEW_OWNERS).map(({ key }) => key));
  const rank = (key: string): number => (key === 'liste' ? 0 : own.has(key) ? 1 : 2);
  return keys.sort((a, b) => rank(a) - rank(b)).slice(0, MOST_HEADS);
}

/** Where a key may stand: the commonest owners, at most six. */
export function whereAllowed(definition: KeyDefinition): Words {
  const owners = definition.under
    .filter((kind) => kind !== 'fact')
    .map((kind) => (kind === 'document' ? words('the-file') : NO_KEY.has(kind) ? KIND_NOUNS[kind] : quoted(OPENING.get(kind) ?? kind)));
  const all = owners.length > 0 ? owners : definition.underKeys.map(quoted);
  return words('may-stand-in', {
    owners: joined(all.length > MOST_OWNERS ? [...all.slice(0, MOST_OWNERS), words('other-blocks')] : all, 'and'),
  });
}

/** The line that a block lacks, as it can be written. */
export function whatToWrite({ key, choices, example, form }: KeyDefinition): Words {
  const known = Object.keys(choices);
  if (known.length > 0) return words('write-choice', { key, choices: joined(known.map(quoted), 'or') });
  const line = example.split('\n')[0]!;
  return words('write-example', { line: form === 'none' ? line : line.replace(/ \{$/, '') });
}

/** The place inside the block of a node. */
export function placeWords(node: SourceNode | undefined, text: string): Words {
  if (!node) return words('at-top');
  return node.line.kind === 'item' ? words('in-item') : words('in-block', { owner: ownerName(node, text) });
}

/** The key of the line that a block belongs to, as written. */
export function ownerName(node: SourceNode, text: string): string {
  const key = node.line.key ?? node.line.content;
  return text.slice(key.start, key.end);
}
