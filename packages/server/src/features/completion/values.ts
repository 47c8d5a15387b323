import {
  ENTRIES,
  factOf,
  LANGUAGE_VERSION,
  MESSAGES,
  MONTHS,
  namedInScope,
  type Code,
  type KeyDefinition,
  type Kind,
  type SourceNode,
  type Span,
} from '@pakkeforloeb/language';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { textsIn } from '../../texts/texts.js';
import { conditionSuggestions } from './conditions.js';
import { allowableCodes, choiceDocumentation, codeDocumentation, keyDocumentation, kindNoun, nameDocumentation } from './documentation.js';
import { nameSuggestions } from './names.js';
import { linesBeside, type CompletionPlace } from './place.js';
import { Query, search } from './search.js';
import type { Setting } from './setting.js';
import type { Suggestion } from './suggestion.js';
import { unitSuggestions } from './units.js';

type ValuePlace = Extract<CompletionPlace, { type: 'value' }>;

/** What may stand after a key or a dash, by the form of the value. */
export function valueSuggestions(setting: Setting, place: ValuePlace, most: number): Suggestion[] {
  const { read, block, typed, end } = place;
  const { definition } = read;
  const range = { start: typed.start, end };
  switch (read.form) {
    case 'name':
      if (definition.key === 'omfatter') return wordSuggestions(setting, range, siblings(setting, place));
      return names(setting, place, range, most);
    case 'condition':
      return conditionSuggestions(setting, block, typed, most);
    case 'choice':
      return wordSuggestions(
        setting,
        range,
        Object.keys(definition.choices).map((word) => choice(definition, word, setting)),
      );
    case 'quantity':
      return quantity(setting, definition, range);
    case 'date':
      return wordSuggestions(setting, range, today(setting));
    case 'code':
      return definition.key === 'tillad'
        ? wordSuggestions(
            setting,
            range,
            allowableCodes().map((code) => allowance(code, setting)),
          )
        : [];
    default:
      return prose(setting, definition, block, range);
  }
}

/** Names that can stand after a key, but for those that stand beside it already. */
function names(setting: Setting, place: ValuePlace, range: Span, most: number): Suggestion[] {
  const said = namedBeside(setting, place);
  const { accepts } = place.read.definition;
  const found = nameSuggestions(setting, { accepts, block: place.block, range, most: most + said.size });
  return found.filter(({ text }) => !said.has(text.toLowerCase())).slice(0, most);
}

/** The other values of a value's own data element: no other can be included. */
function siblings({ file, language }: Setting, { read, block }: ValuePlace): Word[] {
  const value = read.isItem ? block?.parent : block;
  const others = value?.parent?.children.filter((node) => node !== value && node.line.value) ?? [];
  return others.map(({ line }) => ({
    word: file.text.slice(line.value!.start, line.value!.end),
    kind: CompletionItemKind.EnumMember,
    description: kindNoun('value', language),
    documentation: () => '',
  }));
}

/** What the other points of the list, or the other lines with the same key, name already. */
function namedBeside({ file, offset }: Setting, { read, block }: ValuePlace): ReadonlySet<string> {
  const beside = linesBeside(file, block, offset).filter(({ line, definition }) =>
    read.isItem ? line.kind === 'item' : definition === read.definition,
  );
  return new Set(beside.flatMap(({ line: { value } }) => (value ? [file.text.slice(value.start, value.end).toLowerCase()] : [])));
}

/** A word that can be put in whole. */
interface Word {
  readonly word: string;
  readonly kind: CompletionItemKind;
  readonly description: string;
  readonly documentation: () => string;
}

function wordSuggestions({ file, offset }: Setting, range: Span, words: readonly Word[]): Suggestion[] {
  const query = new Query(file.text.slice(range.start, offset));
  return search(
    words,
    query,
    ({ word }) => word,
    () => 0,
    words.length,
  ).map(({ thing: { word, ...shown }, rank }) => ({
    label: word,
    text: word,
    range,
    rank,
    ...shown,
  }));
}

function choice(definition: KeyDefinition, word: string, { language }: Setting): Word {
  const obligation = definition.key === 'pligt' ? ENTRIES.find((entry) => entry.obligation && entry.key === word) : undefined;
  return {
    word,
    kind: CompletionItemKind.EnumMember,
    description: textsIn(language).completion.choice,
    documentation: () => (obligation ? keyDocumentation(obligation, language) : choiceDocumentation(definition, word, language)),
  };
}

const AFTER_NUMBER = /^(?:(?:≥|>=|>|≤|<=|<|over|under|mindst|højst)\s*)?(?:ca\.?\s*)?\d+(?:[.,]\d+)?(?:\s*[-–]\s*\d+(?:[.,]\d+)?)?(\s*)/u;

/** After the number the unit; what the number is nobody but the author knows. */
function quantity(setting: Setting, { key }: KeyDefinition, range: Span): Suggestion[] {
  const { file, offset } = setting;
  const number = AFTER_NUMBER.exec(file.text.slice(range.start, offset));
  if (!number) return [];
  const unit = { start: range.start + number[0].length, end: range.end };
  const found = unitSuggestions(setting, unit, { ofTime: key !== 'grænse' });
  return number[1] === '' ? found.map((one) => ({ ...one, text: ` ${one.text}` })) : found;
}

/** Today in the forms that dates can have. */
function today({ today: date, language }: Setting): Word[] {
  const texts = textsIn(language).completion;
  const month = `${MONTHS[date.getMonth()]!} ${date.getFullYear()}`;
  return [`${date.getDate()}. ${month}`, month, String(date.getFullYear())].map((word) => ({
    word,
    kind: CompletionItemKind.Value,
    description: texts.date,
    documentation: () => texts.today,
  }));
}

function allowance(code: Code, { language }: Setting): Word {
  return {
    word: code,
    kind: CompletionItemKind.Constant,
    description: MESSAGES[code].name,
    documentation: () => codeDocumentation(code, language),
  };
}

/** The editions of the pathway that a line names, in whose block `udgave` says which is meant. */
function editions({ file, snapshot, language }: Setting, block: SourceNode | undefined): Word[] {
  const value = block?.definition?.form === 'title' ? undefined : block?.line.value;
  if (!value) return [];
  const named = namedInScope(snapshot.workspace.resolution, undefined, file.text.slice(value.start, value.end), new Set<Kind>(['pathway']));
  return named.flatMap((element) => {
    const edition = factOf(element, 'udgave')?.value;
    const documentation = (): string => nameDocumentation(element, language);
    return edition?.type === 'text'
      ? [{ word: edition.text, kind: CompletionItemKind.Value, description: element.title ?? '', documentation }]
      : [];
  });
}

/** Nothing is offered for what authors write in their own words, but for some that are none. */
function prose(setting: Setting, { key }: KeyDefinition, block: SourceNode | undefined, range: Span): Suggestion[] {
  if (key === 'måles i') return unitSuggestions(setting, range, {});
  if (key === 'udgave') return wordSuggestions(setting, range, editions(setting, block));
  if (key !== 'sprogversion') return [];
  const { languageVersion } = textsIn(setting.language).completion;
  const word = { word: LANGUAGE_VERSION, kind: CompletionItemKind.Value, description: '', documentation: () => languageVersion };
  return wordSuggestions(setting, range, [word]);
}
