import { findKey, keysIn, mayStandIn, placeIn, SYNONYMS, type KeyDefinition, type Language, type SourceNode } from '@pakkeforloeb/language';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { textsIn } from '../../texts/texts.js';
import { keyDocumentation, kindNoun } from './documentation.js';
import { linesBeside, type CompletionPlace } from './place.js';
import { beginsSo, Query, RANKS, Shelves, type Shelved } from './search.js';
import type { Setting } from './setting.js';
import { insertionOf } from './snippets.js';
import type { Suggestion } from './suggestion.js';
import { wholePathway } from './whole-pathway.js';

type KeyPlace = Extract<CompletionPlace, { type: 'key' }>;

/** What may begin a line at the place: what the block lacks first, then its own keys, then those with a quantifier, at last those that may stand everywhere. */
export function keySuggestions(setting: Setting, place: KeyPlace, most: number): Suggestion[] {
  const { file, offset, language } = setting;
  const { block, typed } = place;
  const written = file.text.slice(typed.start, offset);
  const beside = linesBeside(file, block, offset);
  const kind = placeIn(block);
  const keys = keysIn(kind).filter((key) => isFree(key, beside, block));
  const tier = (key: KeyDefinition): number => {
    if (isMissing(key, block)) return 0;
    if (isGeneral(key)) return 4;
    if (key.quantifier) return 3;
    // A block begins with what is said of it.
    return key.declares === 'fact' ? 1 : 2;
  };
  const query = new Query(written);
  const shelves = new Shelves<KeyDefinition>(keys.length);
  for (const key of keys) {
    const rank = query.rank(asTyped(key.key, written));
    if (rank !== undefined && (!key.quantifier || (!query.isEmpty && AS_PHRASE.has(RANKS[rank]!)))) shelves.put(key, rank, tier(key));
    else if (isMeant(key, written, query)) shelves.put(key, RANKS.length - 1, LAST);
  }
  const answering = shelves.best();
  // A short word that begins no key is the author's own (`fra`, `til`), and not the end of a longer key.
  const isOwnWord = written.trim().length < ENOUGH && !query.isEmpty && !answering.some(({ rank }) => beginsSo(rank));
  const found = isOwnWord ? [] : answering.slice(0, most);
  const suggestions = found.map((one) => suggestion(one, place, written, isMissing(one.thing, block), language));
  const whole = block ? [] : wholePathway(setting, typed);
  return [...marks(place, written, language), ...(beside.length === 0 ? whole : []), ...suggestions, ...(beside.length > 0 ? whole : [])];
}

function suggestion(
  { thing: definition, rank }: Shelved<KeyDefinition>,
  { typed, rest }: KeyPlace,
  written: string,
  isRequired: boolean,
  language: Language,
): Suggestion {
  const texts = textsIn(language).completion;
  const key = asTyped(definition.key, written);
  const { text, snippet } = insertionOf(definition, key, texts);
  const description = isRequired
    ? texts.required
    : definition.declares !== 'fact'
      ? kindNoun(definition.declares, language)
      : definition.quantifier || definition.form === 'none'
        ? texts.list
        : '';
  return {
    label: key,
    kind: definition.declares === 'fact' ? CompletionItemKind.Property : CompletionItemKind.Struct,
    ...(description !== '' && description !== key && { description }),
    text: rest.type === 'key' ? key : text,
    ...(rest.type === 'nothing' && snippet !== undefined && { snippet }),
    range: { start: typed.start, end: rest.type === 'key' ? rest.end : typed.end },
    rank,
    goesOn: rest.type !== 'key' && (OFFERED_AFTER.has(definition.form) || definition.key === 'måles i'),
    documentation: () => keyDocumentation(definition, language),
  };
}

/** Forms of values of which something can be offered at once. A choice has its words in the snippet. */
const OFFERED_AFTER: ReadonlySet<KeyDefinition['form']> = new Set(['name', 'condition']);

/** So many letters find a key by its later words, and by other words for it. */
const ENOUGH = 4;

/** Whether the letters typed, four at least, begin another word for the key (`hvis`, `frist`). */
function isMeant({ key }: KeyDefinition, written: string, query: Query): boolean {
  if (written.trim().length < ENOUGH) return false;
  return (OTHER_WORDS.get(key) ?? []).some((word) => BEGINS.has(RANKS[query.rank(word) ?? -1]));
}

const BEGINS: ReadonlySet<(typeof RANKS)[number] | undefined> = new Set(['is as typed', 'begins as typed', 'begins so']);

/** The words that authors try for a key. */
const OTHER_WORDS = new Map<string, string[]>();
for (const [word, keys] of Object.entries(SYNONYMS)) for (const key of keys) OTHER_WORDS.set(key, [...(OTHER_WORDS.get(key) ?? []), word]);

/** The tier of what is meant by another word. */
const LAST = 5;

/** Heads with a quantifier are many: one is offered where its own words were begun, not for what comes in the middle of all of them. */
const AS_PHRASE: ReadonlySet<(typeof RANKS)[number]> = new Set(['is as typed', 'begins as typed', 'begins so', 'words begin so']);

/** A head with a number has the number that was typed: `mindst 3 gælder`. */
function asTyped(key: string, written: string): string {
  if (!key.includes(' N ')) return key;
  const number = /^\p{L}+\s+(\d{1,3}|én|ét|to|tre|fire|fem|seks|syv|otte|ni|ti)(?:\s|$)/iu.exec(written)?.[1]?.toLowerCase();
  return key.replace(' N ', ` ${number ?? (key.startsWith('præcis') ? 'én' : '2')} `);
}

/** Whether the block can still hold the line: once is once, and one condition is all. */
function isFree(definition: KeyDefinition, beside: readonly SourceNode[], block: SourceNode | undefined): boolean {
  const base = definition.base ?? definition.key;
  const keyed = beside.filter(({ line }) => line.kind === 'keyed');
  if (definition.isCondition && block?.definition?.items?.form !== 'condition' && keyed.some((node) => node.definition?.isCondition))
    return false;
  return definition.occurs === 'many' || !keyed.some((node) => (node.definition?.base ?? node.definition?.key) === base);
}

function isMissing(definition: KeyDefinition, block: SourceNode | undefined): boolean {
  return block !== undefined && definition.requiredIn.includes(placeIn(block).kind);
}

/** Keys that may stand in nearly every block. */
function isGeneral({ under }: KeyDefinition): boolean {
  return under.length >= MANY;
}

/** In so many kinds of blocks. */
const MANY = 40;

const TEXT = findKey('tekst')!.definition;
const PARAGRAPH = findKey('afsnitstekst')!.definition;

/** The marks of dash lines and of the document's words, where they may stand. */
function marks({ block, typed, rest }: KeyPlace, written: string, language: Language): Suggestion[] {
  if (!block || written !== '' || rest.type !== 'nothing') return [];
  const texts = textsIn(language).completion;
  const place = placeIn(block);
  const mark = (label: string, description: string, documentation: string): Suggestion => ({
    label,
    kind: CompletionItemKind.Operator,
    description,
    text: `${label} `,
    range: typed,
    rank: 0,
    documentation: () => documentation,
  });
  return [
    ...(block.line.kind === 'keyed' && block.definition?.items ? [mark('-', texts.dash, texts.dashIs)] : []),
    ...(mayStandIn(TEXT, place) || mayStandIn(PARAGRAPH, place) ? [mark('>', texts.quote, texts.quoteIs)] : []),
  ];
}
