import { joined, quoted } from '../../messages/index.js';
import type { Element } from '../../model/types.js';
import { factOf } from '../../model/walk.js';
import { ENTRIES, type KeyDefinition } from '../../vocabulary/index.js';
import type { Check, Finding } from '../finding.js';
import { elementsOfKind, elementsWith } from '../roots.js';
import { withoutAsides } from './mentions.js';
import { marksOf } from './obligation.js';
import { wordsOf } from './sentence.js';

const OBLIGATIONS = new Map(ENTRIES.filter(({ obligation }) => obligation).map((entry) => [entry.key, entry]));
/** Words that stand in points whatever their obligation is: «evt.» may concern one word of it. */
const LOOSE: ReadonlySet<string> = new Set(['eventuelt']);
/** What is not done: «anvendes almindeligvis ikke», «bør ikke»; not «findes ikke», which says what is. */
const DENIED =
  /(?<![a-zà-ÿ])(?:(skal|bør|må)|(?!(?:findes|kendes|skyldes|synes|lykkes|tåles|mistænkes)\s)[a-zà-ÿ]{3,}es)(?:\s+[a-zà-ÿ]+){0,2}?\s+ikke(?![a-zà-ÿ-])(?!\s+(?:kun|alene|blot|nødvendigvis)(?![a-zà-ÿ]))/u;

/** The words of a point, or of whatever has a `pligt` of its own, against the obligation word that it has (V23). */
export const checkPoints: Check = (workspace) =>
  [...new Set([...elementsOfKind(workspace, 'item'), ...elementsWith(workspace, 'pligt')])].flatMap((element) => {
    if (element.kind === 'statement') return [];
    const own = factOf(element, 'pligt');
    if (!own && element.kind !== 'item') return [];
    const stated = own ? wordAfter(element) : element.parent?.definition?.key;
    const obligation = OBLIGATIONS.get(stated ?? '');
    if (!obligation) return [];
    const words = wordsOf(element);
    return denied(element, words, obligation) ?? (own ? other(element, words, obligation) : undefined) ?? [];
  });

function wordAfter(element: Element): string | undefined {
  const { node, place } = factOf(element, 'pligt')!;
  return node.line.value && place.file.text.slice(node.line.value.start, node.line.value.end).trim().toLowerCase();
}

/** A point of what is to be done that says that it is not done. */
function denied(element: Element, words: string, { key, obligation }: KeyDefinition): Finding[] | undefined {
  if (obligation!.negative || key === 'gælder') return undefined;
  const match = DENIED.exec(withoutAsides(words));
  if (!match) return undefined;
  const { 0: word, 1: modal } = match;
  const usual = ['anvendes normalt ikke', 'bør sjældent'].find((one) => marksOf(OBLIGATIONS.get(one)!)!.test(word));
  return [finding(element, word, key, [usual ?? (modal ? `${modal} ikke` : 'gælder')])];
}

/** A `pligt` of which the words hold none of its own, but those of others. */
function other(element: Element, words: string, own: KeyDefinition): Finding[] | undefined {
  const marks = marksOf(own);
  if (!marks || marks.test(words)) return undefined;
  const said = [...OBLIGATIONS.values()]
    .flatMap((entry) => {
      const word = LOOSE.has(entry.key) ? undefined : marksOf(entry)?.exec(words)?.[0];
      return word === undefined ? [] : [{ word, key: entry.key }];
    })
    // «kan overvejes» says more than «kan».
    .sort((a, b) => b.word.length - a.word.length);
  if (said.length === 0) return undefined;
  return [
    finding(
      element,
      said[0]!.word,
      own.key,
      said.map(({ key }) => key),
    ),
  ];
}

function finding(element: Element, word: string, key: string, meant: readonly string[]): Finding {
  const suggestion = joined(
    meant.map((one) => quoted(`pligt: ${one}`)),
    'or',
  );
  return { code: 'F722', parameters: { word, key, suggestion }, place: element.namePlace };
}
