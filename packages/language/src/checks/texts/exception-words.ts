import { conditionOf } from '../../model/condition-of.js';
import type { Condition, Element } from '../../model/types.js';
import { elementsIn, factOf } from '../../model/walk.js';
import type { Check } from '../finding.js';
import { elementsOfKind } from '../roots.js';
import { wordsOf } from './sentence.js';

/** Words that say that the sentence does not always hold; «dog ikke» only where it begins something: «det er dog ikke …» is no exception, and «dog ikke før …» is an order. */
export const WORDS =
  /(?<![a-zà-ÿα-ωµ])(medmindre|med mindre|undtagen|med undtagelse af|bortset fra|fraset|(?<=^|[.,;:(]\s*)dog ikke(?!\s+(?:før|førend|inden)(?![a-zà-ÿα-ωµ])))(?![a-zà-ÿα-ωµ])/u;
/** Lines that say so to whoever computes. */
const LINES: readonly string[] = ['medmindre', 'forudsat at', 'ingen gælder'];

/** What the sentence around an exception without words of its own says of it: from the word that excepts on. Empty where it is said nowhere. */
export function exceptedBy({ kind, parent }: Element): string {
  const words = kind === 'exception' && parent ? wordsOf(parent) : '';
  const at = WORDS.exec(words)?.index;
  return at === undefined ? '' : words.slice(at);
}

/** A sentence with an exception that its block does not have: whoever computes it would do it for everybody (E12, V16). */
export const checkExceptionWords: Check = (workspace) =>
  elementsOfKind(workspace, 'statement', 'item').flatMap((element) => {
    const words = wordsOf(element);
    const said = WORDS.exec(words);
    if (!said || elementsIn([element]).some((inner) => excepts(inner, words.slice(0, said.index)))) return [];
    return [{ code: 'F713' as const, parameters: { word: said[1]! }, place: element.namePlace }];
  });

/** @param before what the sentence says before its exception: a reservation that stands there is another, «i de fleste tilfælde» */
function excepts(element: Element, before: string): boolean {
  const condition = conditionOf(element);
  const reserves = element.facts.some(
    ({ definition, value }) => definition.key === 'forbehold' && !(value?.type === 'text' && before.includes(value.text.toLowerCase())),
  );
  return (
    element.kind === 'exception' || reserves || LINES.some((key) => factOf(element, key)) || (condition !== undefined && denies(condition))
  );
}

function denies(condition: Condition): boolean {
  if (condition.type === 'not' || condition.type === 'none') return true;
  if ('conditions' in condition) return condition.conditions.some(denies);
  return condition.type === 'is' && condition.negated;
}
