import { slugOf, type SourceNode, type Span } from '@pakkeforloeb/language';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { textsIn } from '../../texts/texts.js';
import { namespaceAt } from './names.js';
import type { CompletionPlace } from './place.js';
import { Query } from './search.js';
import type { Setting } from './setting.js';
import type { Suggestion } from './suggestion.js';

type IdPlace = Extract<CompletionPlace, { type: 'id' }>;

/** How many words of a sentence that carry meaning make an id. */
const WORDS = 4;

/** The id that can be made from a title or a sentence, with a number where it is taken. */
export function idSuggestions(setting: Setting, place: IdPlace): Suggestion[] {
  const { file, offset, language } = setting;
  const texts = textsIn(language).completion;
  const taken = namespaceAt(setting, place.block)?.ids;
  const isOnLine = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  const isTaken = (id: string): boolean =>
    taken?.get(id)?.some(({ place: other }) => other.file.uri !== file.uri || !isOnLine(other)) === true;
  const wanted = wantedId(place, file.text);
  let id = wanted;
  for (let number = 2; isTaken(id); number++) id = `${wanted}-${number}`;
  const rank = new Query(file.text.slice(place.typed.start + 1, offset)).rank(id);
  if (rank === undefined) return [];
  const label = `#${id}`;
  return [{ label, kind: CompletionItemKind.Reference, text: label, range: place.typed, rank, documentation: () => texts.idFromTitle }];
}

/** As `forloeb ids` makes ids: that of a value begins with its data element's, by which conditions find it. */
function wantedId({ declares, words, block }: IdPlace, text: string): string {
  if (declares === 'sentence') return slugOf(words, WORDS);
  const element = declares === 'value' ? block?.parent : undefined;
  return element ? `${idOf(element, text)}-${slugOf(words)}` : slugOf(words);
}

function idOf({ line: { id, value } }: SourceNode, text: string): string {
  return id ? text.slice(id.start + 1, id.end) : slugOf(value ? text.slice(value.start, value.end) : '');
}
