import { CompletionItemKind } from 'vscode-languageserver-types';
import { textsIn } from '../../texts/texts.js';
import { takesName } from './conditions.js';
import { idSuggestions } from './ids.js';
import { keySuggestions } from './keys.js';
import { placeAt, type CompletionPlace } from './place.js';
import { beginsSo, Query } from './search.js';
import type { Setting } from './setting.js';
import type { Suggestion } from './suggestion.js';
import { valueSuggestions } from './values.js';

export type { Setting } from './setting.js';
export type { Suggestion } from './suggestion.js';

/** So many things are offered at most: nobody reads further, and what is typed next finds the others. */
export const MOST_OFFERED = 200;

/**
 * What can be written at a place, the best first; nothing where the author's own words stand.
 * @param trigger the character that made the editor ask; undefined where the author asked, or typed a letter
 */
export function suggestionsAt(setting: Setting, trigger?: string): Suggestion[] {
  const place = placeAt(setting.file, setting.offset);
  if (!place || !answers(trigger, place, setting)) return [];
  const found = suggestionsIn(place, setting);
  // The parts of a list are in order already; where there are several, what answers better goes before.
  const ordered = found
    .map((suggestion, index) => ({ suggestion, index }))
    .sort((a, b) => a.suggestion.rank - b.suggestion.rank || a.index - b.index)
    .slice(0, MOST_OFFERED)
    .map(({ suggestion }) => spaced(suggestion, setting));
  const [first] = ordered;
  return [...(first && isNamePlace(place, first, setting) ? asTyped(first, setting) : []), ...ordered];
}

/** Whether a name can stand where the suggestion does. */
function isNamePlace(place: CompletionPlace, { range }: Suggestion, { file }: Setting): boolean {
  if (place.type !== 'value') return false;
  return (
    place.read.form === 'name' || (place.read.form === 'condition' && takesName(file.text, { start: place.typed.start, end: range.start }))
  );
}

/**
 * What was typed, before all others where the first of them does not begin so: editors put in the first at Enter, and a name that nothing bears yet would
 * become another.
 */
function asTyped(first: Suggestion, { file, offset, language }: Setting): Suggestion[] {
  const text = file.text.slice(first.range.start, offset);
  // What another name of it begins with is not to be seen in the list; one that is typed in full is meant.
  if (!text || first.rank === 0 || beginsSo(new Query(text.replace(/^\[/u, '')).rank(first.label) ?? Infinity)) return [];
  const { asTyped: description, asTypedIs } = textsIn(language).completion;
  const range = { start: first.range.start, end: offset };
  return [{ label: text, kind: CompletionItemKind.Text, description, text, range, rank: first.rank, documentation: () => asTypedIs }];
}

function suggestionsIn(place: CompletionPlace, setting: Setting): Suggestion[] {
  switch (place.type) {
    case 'key':
      return keySuggestions(setting, place, MOST_OFFERED);
    case 'value':
      return valueSuggestions(setting, place, MOST_OFFERED);
    case 'id':
      return idSuggestions(setting, place);
  }
}

/** Whether a character that editors ask at says something here: a space at the beginning of a line is only indentation. */
function answers(trigger: string | undefined, place: CompletionPlace, { file, offset }: Setting): boolean {
  const typed = file.text.slice(place.typed.start, offset);
  switch (trigger) {
    case ' ':
      return place.type !== 'key' || typed.trim() !== '';
    case '-':
      return place.type === 'value' && place.read.isItem && typed === '';
    case ':':
      return place.type === 'value';
    case '#':
      return place.type === 'id' || (place.type === 'value' && /#$/u.test(typed));
    case '[':
      return place.type === 'value' && place.read.form === 'condition';
    default:
      return true;
  }
}

/** Directly behind a colon or a dash a space comes first. */
function spaced(suggestion: Suggestion, { file, offset }: Setting): Suggestion {
  const { range, text, snippet } = suggestion;
  if (range.start !== offset || !/[:\-–—•]/u.test(file.text[offset - 1] ?? '')) return suggestion;
  return { ...suggestion, text: ` ${text}`, ...(snippet !== undefined && { snippet: ` ${snippet}` }) };
}
