import { ENTRIES, type KeyDefinition } from '@pakkeforloeb/language';
import type { HoverTexts } from './hover.js';
import { block, code, escaped } from '../markdown.js';

/** What a key means, and how it is written. The table explains in Danish only; in English that is said, and what the key is in English. */
export function keyCard(definition: KeyDefinition, texts: HoverTexts): string {
  const { key, explanation, choices, quantifier, example } = definition;
  const words = Object.entries(choices);
  return [
    `**${escaped(key)}**${translated(englishOf(definition), texts)}`,
    explained(explanation),
    ...(quantifier ? [texts.quantifiers[quantifier]] : []),
    ...(words.length > 0
      ? [`${texts.choices}: ${words.map(([word, english]) => code(word) + (texts.inEnglish ? ` (${inWords(english)})` : '')).join(', ')}`]
      : []),
    `${texts.example}:`,
    block(example),
    ...(texts.danishOnly ? [`*${texts.danishOnly}*`] : []),
  ].join('\n\n');
}

/** What one of the words means that may follow a key. */
export function choiceCard({ key, choices, explanation }: KeyDefinition, word: string, texts: HoverTexts): string {
  const obligation = ENTRIES.find((entry) => entry.obligation && entry.key === word);
  const others = Object.keys(choices).filter((other) => other !== word);
  return [
    `**${escaped(word)}** – ${texts.choiceOf} «${escaped(key)}»${translated(inWords(choices[word] ?? ''), texts)}`,
    explained(obligation?.explanation ?? explanation),
    ...(others.length > 0 ? [`${texts.otherChoices}: ${others.map(code).join(', ')}`] : []),
    ...(texts.danishOnly ? [`*${texts.danishOnly}*`] : []),
  ].join('\n\n');
}

/** What a key is in English: an obligation word by what it says, another as it is in the JSON. */
export function englishOf({ english, obligation }: KeyDefinition): string {
  return inWords(obligation?.english ?? english);
}

/** An English term behind a Danish one, for those who read English. */
function translated(english: string, { inEnglish }: HoverTexts): string {
  return inEnglish && english !== '' ? ` – ${inEnglish}: ${escaped(english)}` : '';
}

/** `referFirstTo` and `single-choice` as words. */
function inWords(english: string): string {
  return english
    .replaceAll('-', ' ')
    .replace(/(?<=[a-z])(?=[A-Z])/gu, ' ')
    .toLowerCase();
}

/** An explanation of the table; what stands between backticks in it is code. */
function explained(explanation: string): string {
  return explanation
    .split('`')
    .map((part, index) => (index % 2 === 1 ? code(part) : escaped(part)))
    .join('');
}
