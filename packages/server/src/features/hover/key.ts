import { ENTRIES, type KeyDefinition } from '@pakkeforloeb/language';
import type { HoverTexts } from './hover.js';
import { block, code, escaped } from '../markdown.js';

/** What a key means, and how it is written. The table explains in Danish only; in English that is said. */
export function keyCard({ key, explanation, choices, quantifier, example }: KeyDefinition, texts: HoverTexts): string {
  const words = Object.keys(choices);
  return [
    `**${escaped(key)}**`,
    explained(explanation),
    ...(quantifier ? [texts.quantifiers[quantifier]] : []),
    ...(words.length > 0 ? [`${texts.choices}: ${words.map(code).join(', ')}`] : []),
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
    `**${escaped(word)}** – ${texts.choiceOf} «${escaped(key)}»`,
    explained(obligation?.explanation ?? explanation),
    ...(others.length > 0 ? [`${texts.otherChoices}: ${others.map(code).join(', ')}`] : []),
    ...(texts.danishOnly ? [`*${texts.danishOnly}*`] : []),
  ].join('\n\n');
}

/** An explanation of the table; what stands between backticks in it is code. */
function explained(explanation: string): string {
  return explanation
    .split('`')
    .map((part, index) => (index % 2 === 1 ? code(part) : escaped(part)))
    .join('');
}
