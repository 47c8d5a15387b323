import type { Element, Language, SyntaxFile } from '@pakkeforloeb/language';
import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import { rangeIn, type Snapshot } from '../../session/snapshot.js';
import { textsIn, type Texts } from '../../texts/texts.js';
import { elementOf, subjectAt } from '../navigation/subject.js';
import { escaped } from '../markdown.js';
import { elementCard } from './element.js';
import { keyCard } from './key.js';
import { wordAt } from './words.js';

/** The words that cards are written in. */
export type HoverTexts = Texts['navigation']['hover'];

/** What is known of what stands at an offset, for people to read. */
export function hoverAt(snapshot: Snapshot, file: SyntaxFile, offset: number, language: Language): Hover | undefined {
  const subject = subjectAt(snapshot, file, offset);
  const texts = textsIn(language).navigation.hover;
  const element = elementOf(subject);
  if (subject && element) {
    const card = elementCard(snapshot, element, file, language);
    const isGuess = subject.type === 'reference' && subject.isGuess;
    return hover(file, subject.place, isGuess ? `${guess(subject.reference.name, element, texts)}\n\n${card}` : card);
  }
  if (subject?.type === 'key') return hover(file, subject.place, keyCard(subject.definition, texts));
  const word = subject?.type === 'value' ? wordAt(file, subject.node, offset, texts) : undefined;
  return word && hover(file, word.place, word.text);
}

/** Says of a name that nobody declared what it is like: that is shown, and may be something else than the author meant. */
function guess(name: string, { title, id }: Element, texts: HoverTexts): string {
  return texts.guess(escaped(name), escaped(title ?? `#${id}`));
}

function hover(file: SyntaxFile, place: { readonly start: number; readonly end: number }, value: string): Hover {
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeIn(file, place) };
}
