import { joined, quoted, words } from '../../messages/index.js';
import type { Element } from '../../model/types.js';
import { elementsIn } from '../../model/walk.js';
import { ENTRIES, type KeyDefinition } from '../../vocabulary/index.js';
import type { Check, Finding } from '../finding.js';
import { namespaceRoots } from '../roots.js';

const WORDS = ENTRIES.filter((entry) => entry.obligation).map((entry) => ({ entry, marks: marksOf(entry) }));
/** Words that make a plain sentence a duty or a recommendation. */
const BINDING = new Set(['skal', 'bør', 'anbefales', 'tilstræbes', 'tilbydes']);

/** The obligation word against the sentence (V23): the label must be a word of the sentence; a plain sentence must hold no duty. */
export const checkObligation: Check = (workspace) =>
  [...elementsIn(namespaceRoots(workspace))].filter(({ kind }) => kind === 'statement').flatMap(look);

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
  if (own?.marks?.test(sentence)) return [];
  // A plain sentence may hold any word but those that bind.
  const others = own?.marks ? WORDS : WORDS.filter(({ entry }) => BINDING.has(entry.key));
  const likely = others.filter(({ entry, marks }) => entry.key !== definition.key && marks?.test(sentence)).map(({ entry }) => entry.key);
  if (!own?.marks && likely.length === 0) return [];
  const suggestion = likely.length > 0 ? words('begin-with', { keys: joined(likely.map(quoted), 'or') }) : words('plain-present');
  return [{ code: 'F701', parameters: { key: definition.key, suggestion }, place: { ...element.place, ...element.node.line.key } }];
}

/** `\b` knows no æ, ø, å: word ends are said with letters of all alphabets. */
function marksOf({ obligation }: KeyDefinition): RegExp | undefined {
  if (!obligation?.markers) return undefined;
  return new RegExp(obligation.markers.replaceAll('\\b', '(?:(?<=\\p{L})(?!\\p{L})|(?<!\\p{L})(?=\\p{L}))'), 'u');
}
