import type { SourceNode } from '../../source/tree.js';
import { KEYS, type KeyDefinition, type Kind } from '../../vocabulary/index.js';
import { mayStandIn } from '../../vocabulary/placement.js';

const DECLARING = new Map<Kind, string>();
for (const entry of KEYS) if (entry.declares !== 'fact' && !DECLARING.has(entry.declares)) DECLARING.set(entry.declares, entry.key);

const KINDS: Partial<Record<Kind, string>> = {
  statement: 'et pligtord (skal, bør, kan …)',
  item: 'et punkt på en liste',
  value: 'en værdi',
  document: 'filens øverste niveau',
  paragraph: 'en tekst i et afsnit',
  row: 'en række',
  fact: 'en oplysning om noget andet',
};

/** A kind in an author's words: the key that declares it. */
export function kindWord(kind: Kind): string {
  return KINDS[kind] ?? `«${DECLARING.get(kind) ?? kind}»`;
}

/** Several kinds in an author's words. */
export function kindWords(kinds: readonly Kind[]): string {
  const words = [...new Set(kinds.map(kindWord))];
  return joinWords(words.length > 5 ? [...words.slice(0, 4), 'noget andet, der kan henvises til'] : words, 'eller');
}

/** `a, b og c`. */
export function joinWords(words: readonly string[], last: 'og' | 'eller'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** Where a key may stand: the commonest owners, at most six. */
export function whereAllowed(definition: KeyDefinition): string {
  const owners = definition.under.filter((kind) => kind !== 'fact');
  const words = [...new Set(owners.map(kindWord))];
  if (words.length === 0) return `Den kan stå i «${definition.underKeys.slice(0, 4).join('», «')}».`;
  return `Den kan stå i ${joinWords(words.length > 6 ? [...words.slice(0, 6), 'flere'] : words, 'og')}.`;
}

/** The owner of a block in an author's words. */
export function ownerWords(node: SourceNode | undefined, text: string): string {
  if (!node) return 'øverst i filen';
  if (node.line.kind === 'item') return 'i et punkt på en liste';
  const key = node.line.key ?? node.line.content;
  return `i «${text.slice(key.start, key.end)}»`;
}

/** Keys whose block may hold dash lines and that may stand in the owner. */
export function listKeysIn(place: Parameters<typeof mayStandIn>[1]): string[] {
  return KEYS.filter((entry) => entry.items && mayStandIn(entry, place)).map(({ key }) => key);
}
