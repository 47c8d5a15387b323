import {
  choiceOf,
  factOf,
  factsOf,
  KIND_NOUNS,
  MESSAGES,
  messageText,
  otherNamesOf,
  rootOf,
  valuesOf,
  type Code,
  type Element,
  type KeyDefinition,
  type Kind,
  type Language,
} from '@pakkeforloeb/language';
import { textsIn } from '../../texts/texts.js';
import { escaped } from '../markdown.js';
import { englishOf } from '../hover/key.js';
import { nearestNumber } from '../navigation/elements.js';

/** What a key means, with the example of the table, which explains in Danish only; in English that is said, and what the key is in English. */
export function keyDocumentation(definition: KeyDefinition, language: Language): string {
  const { explanation, example } = definition;
  const { completion, navigation } = textsIn(language);
  const { danishOnly, inEnglish } = navigation.hover;
  const term = inEnglish === undefined ? '' : `${inEnglish}: ${englishOf(definition)}\n\n`;
  return `${term}${explanation}\n\n${completion.example}:\n\n\`\`\`forloeb\n${example}\n\`\`\`${danishOnly === undefined ? '' : `\n\n*${danishOnly}*`}`;
}

/** What a word of a closed list means, as far as the key's explanation says it. */
export function choiceDocumentation(definition: KeyDefinition, word: string, language: Language): string {
  const { explanation } = definition;
  const own = explanation
    .split(/(?<=\.) (?=[«\p{Lu}])/u)
    .find((sentence) => sentence.toLowerCase().startsWith(`${word}:`) || sentence.startsWith(`«${word}»:`));
  return own === undefined ? keyDocumentation(definition, language) : `${own}\n\n${keyDocumentation(definition, language)}`;
}

/** What a finding's code stands for. */
export function codeDocumentation(code: Code, language: Language): string {
  return messageText(code, {}, language).replace(/\{\w+\}/gu, '…');
}

/** What something declared is: title, kind, where it belongs, its number in print, other names, values, its first sentence. */
export function nameDocumentation(element: Element, language: Language): string {
  const texts = textsIn(language).completion;
  const root = rootOf(element);
  const number = nearestNumber(element);
  const others = otherNamesOf(element);
  const values = valuesOf(element).flatMap(({ title }) => title ?? []);
  const unit = factOf(element, 'måles i')?.value;
  const facts = [
    number === undefined ? '' : `${texts.inSection}: ${number}`,
    others.length === 0 ? '' : `${texts.alsoCalled}: ${others.join(', ')}`,
    values.length === 0 ? '' : `${texts.values}: ${values.slice(0, MOST_VALUES).join(', ')}${values.length > MOST_VALUES ? ' …' : ''}`,
    unit?.type === 'text' ? `${texts.measuredIn}: ${unit.text}` : '',
  ].filter(Boolean);
  const sentence = firstSentence(textOf(element));
  return [
    `**${escaped(element.title ?? `#${element.id}`)}**`,
    [kindNoun(element.kind, language), root !== element && root.title ? escaped(root.title) : ''].filter(Boolean).join(' · '),
    facts.map(escaped).join('  \n'),
    sentence === undefined ? '' : escaped(sentence),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const MOST_VALUES = 12;

/** What a kind of thing is called, without article. */
export function kindNoun(kind: Kind, language: Language): string {
  return KIND_NOUNS[kind][language].replace(/^(?:en|et|an|a) /u, '').replace(/ \(.*\)$/u, '');
}

/** How a data element is answered, for a word beside its name. */
export function valueTypeWord(element: Element): string | undefined {
  const choice = choiceOf(element, 'type');
  if (choice === undefined) return undefined;
  const value = factsOf(element).find(({ definition: { key } }) => key === 'type');
  return Object.entries(value?.definition.choices ?? {}).find(([, english]) => english === choice)?.[0];
}

/** The document's words about the element: its own, or its `tekst`. */
export function textOf(element: Element): string | undefined {
  if (element.text) return element.text;
  const value = factOf(element, 'tekst')?.value;
  return value?.type === 'text' ? value.text : undefined;
}

/** A text up to its first full stop that ends a sentence. */
export function firstSentence(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  // A word of four letters is no abbreviation.
  const end = /(?<=\p{L}{4}|\))[.!?](?=\s+\p{Lu})/u.exec(text);
  const sentence = end ? text.slice(0, end.index + 1) : text;
  return sentence.length > 300 ? `${sentence.slice(0, 299).trimEnd()}…` : sentence;
}

/** The severity of a finding decides whether it can be allowed. */
export function allowableCodes(): Code[] {
  return (Object.keys(MESSAGES) as Code[]).filter((code) => MESSAGES[code].severity !== 'error');
}
