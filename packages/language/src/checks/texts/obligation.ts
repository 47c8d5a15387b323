import type { Element } from '../../model/types.js';
import { elementsIn } from '../../model/walk.js';
import { ENTRIES, type KeyDefinition } from '../../vocabulary/index.js';
import type { Check, Finding } from '../finding.js';
import { joinWords } from '../form/wording.js';
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
  const own = WORDS.find(({ entry }) => entry === definition || entry.key === definition.key);
  const found = WORDS.filter(({ entry, marks }) => marks && entry.key !== definition.key && marks.test(sentence)).map(
    ({ entry }) => entry.key,
  );
  if (own?.marks ? own.marks.test(sentence) : !found.some((key) => BINDING.has(key))) return [];
  const likely = own?.marks ? found : found.filter((key) => BINDING.has(key));
  const suggestion =
    likely.length > 0
      ? `Skal linjen begynde med ${joinWords(
          likely.map((key) => `«${key}»`),
          'eller',
        )}?`
      : 'Er det en sætning i almindelig nutid, så brug «gælder».';
  return [{ code: 'F701', parameters: { key: definition.key, suggestion }, place: { ...element.place, ...element.node.line.key } }];
}

/** `\b` knows no æ, ø, å: word ends are said with letters of all alphabets. */
function marksOf({ obligation }: KeyDefinition): RegExp | undefined {
  if (!obligation?.markers) return undefined;
  return new RegExp(obligation.markers.replaceAll('\\b', '(?:(?<=\\p{L})(?!\\p{L})|(?<!\\p{L})(?=\\p{L}))'), 'u');
}
