import { joined, quoted, words } from '../../messages/index.js';
import type { Element } from '../../model/types.js';
import { ENTRIES, type KeyDefinition } from '../../vocabulary/index.js';
import type { Check, Finding } from '../finding.js';
import { allElements } from '../roots.js';

const WORDS = ENTRIES.filter((entry) => entry.obligation).map((entry) => ({ entry, marks: marksOf(entry) }));
/** Words that make a plain sentence a duty or a recommendation. */
const BINDING = new Set(['skal', 'bør', 'anbefales', 'tilstræbes', 'tilbydes']);

/** The words of which each modal obligation word is made: where all of them are negated, the sentence says the opposite of the word. */
const MODALS: Readonly<Record<string, string>> = { skal: 'skal', bør: 'bør', må: 'må', kan: 'kan|kunne|mulighed|muligheder' };
/** `ikke` so close to the modal that it negates it, in the same clause: not `ikke kun`, not `ikke-kirurgisk`. */
const NEGATION = '(?=(?:\\s+[^\\s,.;:()]+){0,3}?\\s+ikke(?![\\p{L}-])(?!\\s+(?:kun|alene|blot|nødvendigvis)(?!\\p{L})))';

/** The obligation word against the sentence (V23): the label must be a word of the sentence; a plain sentence must hold no duty. */
export const checkObligation: Check = (workspace) =>
  allElements(workspace)
    .filter(({ kind }) => kind === 'statement')
    .flatMap(look);

function look(element: Element): Finding[] {
  const { definition, text } = element;
  const hasItems = element.elements.some(({ kind }) => kind === 'item');
  if (text === undefined)
    return hasItems
      ? []
      : [{ code: 'F705', parameters: { key: definition?.key ?? '' }, place: { ...element.place, ...element.node.line.key } }];
  if (!definition?.obligation) return [];
  const sentence = text.toLowerCase();
  const own = WORDS.find(({ entry }) => entry.key === definition.key);
  const negated = isNegated(definition.key, sentence);
  if (own?.marks?.test(sentence) && !negated) return [];
  // A plain sentence may hold any word but those that bind.
  const others = own?.marks ? WORDS : WORDS.filter(({ entry }) => BINDING.has(entry.key));
  const likely = others
    .filter(({ entry, marks }) => entry.key !== definition.key && marks?.test(sentence) && !isNegated(entry.key, sentence))
    .filter(({ entry }) => !negated || entry.obligation!.negative)
    .map(({ entry }) => entry.key);
  if (!own?.marks && likely.length === 0) return [];
  const suggestion = likely.length > 0 ? words('begin-with', { keys: joined(likely.map(quoted), 'or') }) : words('plain-present');
  return [{ code: 'F701', parameters: { key: definition.key, suggestion }, place: { ...element.place, ...element.node.line.key } }];
}

/** Whether the sentence negates every word that the key stands for: `Patienten skal ikke henvises` is no `skal`. */
function isNegated(key: string, sentence: string): boolean {
  if (!Object.hasOwn(MODALS, key)) return false;
  const modal = `(?<!\\p{L})(?:${MODALS[key]})(?!\\p{L})`;
  const count = (expression: string): number => [...sentence.matchAll(new RegExp(expression, 'gu'))].length;
  const all = count(modal);
  return all > 0 && count(modal + NEGATION) === all;
}

/** `\b` knows no æ, ø, å: word ends are said with letters of all alphabets. */
function marksOf({ obligation }: KeyDefinition): RegExp | undefined {
  if (!obligation?.markers) return undefined;
  return new RegExp(obligation.markers.replaceAll('\\b', '(?:(?<=\\p{L})(?!\\p{L})|(?<!\\p{L})(?=\\p{L}))'), 'u');
}
