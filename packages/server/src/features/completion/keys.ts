import { keysIn, mayStandIn, findKey, placeIn, type KeyDefinition, type Language, type SourceNode } from '@pakkeforloeb/language';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { textsIn } from '../../texts/texts.js';
import { keyDocumentation, kindNoun } from './documentation.js';
import { linesBeside, type CompletionPlace } from './place.js';
import { Query, search, type Found } from './search.js';
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
  const beside = linesBeside(block, file.nodes, typed);
  const kind = placeIn(block);
  const keys = keysIn(kind).filter((key) => isFree(key, beside, block));
  const tier = (key: KeyDefinition): number => {
    if (isMissing(key, block)) return 0;
    if (isGeneral(key)) return 3;
    return key.quantifier ? 2 : 1;
  };
  const found = search(keys, new Query(written), ({ key }) => [asTyped(key, written)], tier, most);
  const suggestions = found.map((one) => suggestion(one, place, written, isMissing(one.thing, block), language));
  return [...marks(place, written, language), ...(block ? [] : wholePathway(setting, typed)), ...suggestions];
}

function suggestion(
  { thing: definition, rank }: Found<KeyDefinition>,
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
    documentation: () => keyDocumentation(definition, language),
  };
}

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
