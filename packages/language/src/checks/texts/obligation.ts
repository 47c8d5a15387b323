import { joined, quoted, words, type Words } from '../../messages/index.js';
import type { Element } from '../../model/types.js';
import { factOf } from '../../model/walk.js';
import { ENTRIES, type KeyDefinition } from '../../vocabulary/index.js';
import type { Check, Finding } from '../finding.js';
import { elementsOfKind } from '../roots.js';
import { mainClauses } from './clauses.js';
import { withoutAsides } from './mentions.js';

const WORDS = ENTRIES.filter((entry) => entry.obligation);
/** Words that make a plain sentence a duty or a recommendation. */
const BINDING = new Set(['skal', 'bør', 'anbefales', 'tilstræbes', 'tilbydes']);

/** The words of which each modal obligation word is made: where all of them are negated, the sentence says the opposite of the word. */
const MODALS: Readonly<Record<string, string>> = { skal: 'skal', bør: 'bør', må: 'må', kan: 'kan|kunne|mulighed|muligheder' };
/** `ikke` so close to the modal that it negates it, in the same clause: not `ikke kun`, not `ikke-kirurgisk`. */
const NEGATION =
  '(?=(?:\\s+[^\\s,.;:()]+){0,3}?\\s+(?:ikke(?!\\s+(?:kun|alene|blot|nødvendigvis)(?![a-zà-ÿα-ωµ]))|aldrig|under ingen omstændigheder|på ingen måde)(?![a-zà-ÿα-ωµ-]))';
/** «bør ikke …, men i stedet …»: the sentence denies the one and asks for the other. */
const INSTEAD = /,\s+men\s+(?:i stedet|derimod)(?![a-zà-ÿα-ωµ])/u;

const MODAL = expressions('');
const NEGATED = expressions(NEGATION);

/** For each modal word an expression that finds it, where `after` follows. */
function expressions(after: string): Readonly<Record<string, RegExp>> {
  return Object.fromEntries(
    Object.entries(MODALS).map(([key, forms]) => [key, new RegExp(`(?<![a-zà-ÿα-ωµ])(?:${forms})(?![a-zà-ÿα-ωµ])${after}`, 'gu')]),
  );
}

/** The obligation word against the sentence (V23): the label must be a word of the sentence; a plain sentence must hold no duty. */
export const checkObligation: Check = (workspace) => elementsOfKind(workspace, 'statement').flatMap(look);

function look(element: Element): Finding[] {
  const { definition, text } = element;
  const hasItems = element.elements.some(({ kind }) => kind === 'item');
  // A `>` with nothing behind it is no sentence.
  if (!text)
    return hasItems
      ? []
      : [{ code: 'F705', parameters: { key: definition?.key ?? '' }, place: { ...element.place, ...element.node.line.key } }];
  if (!definition?.obligation) return [];
  const sentence = text.toLowerCase();
  const own = marksOf(definition);
  const isSaid =
    own?.test(sentence) && (!isNegated(definition.key, sentence) || (INSTEAD.test(sentence) && factOf(element, 'i stedet for')));
  const likely = isSaid ? wordsOfMainClause(definition, sentence) : likelyWords(definition, sentence);
  if (isSaid && likely.length === 0) return [];
  if (!own && likely.length === 0) return [];
  const suggestion = likely.length > 0 ? beginWith(likely, text) : plain(definition.key, sentence);
  return [{ code: 'F701', parameters: { key: definition.key, suggestion }, place: { ...element.place, ...element.node.line.key } }];
}

/** Words of a main clause that say themselves what is asked for, whatever the clauses after it say. */
const FINITE = /(?<![a-zà-ÿα-ωµ])(?:skal|bør|anbefales|tilstræbes)(?![a-zà-ÿα-ωµ])/u;
/** What may follow such a word without being the word of the sentence: «bør adviseres med henblik på at kunne …», «bør have mulighed for». */
const DEPENDENT = /(?<![a-zà-ÿα-ωµ])(?:at kunne|mulighed(?:er)?)(?![a-zà-ÿα-ωµ])/gu;

/** The words that the main clause says, where the word that is written stands in another clause only. */
function wordsOfMainClause(definition: KeyDefinition, sentence: string): KeyDefinition[] {
  if (!Object.hasOwn(MODALS, definition.key)) return [];
  const main = mainClauses(withoutAsides(sentence)).replace(DEPENDENT, '');
  return FINITE.test(main) && !marksOf(definition)!.test(main) ? likelyWords(definition, main) : [];
}

/** Only the verb makes a recommendation: «… og anbefaling om henvisning» says what a message holds. */
function plain(key: string, sentence: string): Words {
  const noun = key === 'anbefales' ? /(?<![a-zà-ÿα-ωµ])anbefaling(?:en|er|erne)?(?![a-zà-ÿα-ωµ])/u.exec(sentence)?.[0] : undefined;
  return noun === undefined ? words('plain-present') : words('plain-present-noun', { word: noun });
}

/** What is said with «at» in a clause of its own: «… være opmærksom på, at smerter kan opstå» is about what the sentence recommends. */
const AT_CLAUSE = /,\s+at\s[^,.;:]*/gu;

/**
 * The obligation words that fit a sentence better than the one that is written, in the order in which it says them; where the main clause
 * says some, those only.
 * @param sentence in lower case
 */
export function likelyWords(definition: KeyDefinition, sentence: string): KeyDefinition[] {
  const negated = isNegated(definition.key, sentence);
  // A plain sentence may hold any word but those that bind.
  const others = marksOf(definition) ? WORDS : WORDS.filter(({ key }) => BINDING.has(key));
  const likely = others
    .filter((entry) => entry.key !== definition.key && marksOf(entry)?.test(sentence) && !isNegated(entry.key, sentence))
    .filter(({ obligation }) => !negated || obligation!.negative);
  const outside = sentence.replace(AT_CLAUSE, '');
  const ofMain = likely.filter((entry) => marksOf(entry)!.test(outside));
  const said = new Map(likely.map((entry) => [entry, marksOf(entry)!.exec(sentence)!]));
  // Of two that begin with one word, «kan» and «kan overvejes», the longer says more.
  return (ofMain.length > 0 ? ofMain : likely).sort((a, b) => {
    const [first, second] = [said.get(a)!, said.get(b)!];
    return first.index - second.index || second[0].length - first[0].length;
  });
}

/** Which words fit, and where they are not the sentence's own, which of its words say so, as they are written: «er ansvarlig» is `skal`. */
function beginWith(likely: readonly KeyDefinition[], text: string): Words {
  const keys = joined(
    likely.map(({ key }) => quoted(key)),
    'or',
  );
  const said = [
    ...new Set(
      likely.flatMap((entry) => {
        const match = marksOf(entry)?.exec(text.toLowerCase());
        return match ? text.slice(match.index, match.index + match[0].length) : [];
      }),
    ),
  ];
  if (said.every((word) => likely.some(({ key }) => key === word.toLowerCase()))) return words('begin-with', { keys });
  return words('begin-with-for', { found: joined(said.map(quoted), 'and'), keys });
}

/** Whether the sentence negates every word that the key stands for: `Patienten skal ikke henvises` is no `skal`. */
function isNegated(key: string, sentence: string): boolean {
  if (!Object.hasOwn(MODALS, key)) return false;
  const plain = withoutAsides(sentence);
  const count = (expression: RegExp): number => plain.match(expression)?.length ?? 0;
  const all = count(MODAL[key]!);
  return all > 0 && count(NEGATED[key]!) === all;
}

/**
 * Finds the words of an obligation word in a sentence in lower case; undefined for `gælder`, which has none.
 * `\b` knows no æ, ø, å: word ends are said with letters of all alphabets.
 */
export function marksOf({ obligation }: KeyDefinition): RegExp | undefined {
  if (!obligation?.markers) return undefined;
  let marks = known.get(obligation.markers);
  if (!marks) {
    // What begins with a letter or a bracket is the beginning of a word: to ask for both ways at each place takes four times as long.
    marks = new RegExp(
      obligation.markers.replace(/\\b(?=[a-zà-ÿα-ωµ(])/gu, '(?<![a-zà-ÿα-ωµ])').replaceAll('\\b', '(?![a-zà-ÿα-ωµ])'),
      'u',
    );
    known.set(obligation.markers, marks);
  }
  return marks;
}

/** Made when first asked for: most files hold few of the words, and making all takes a tenth of the start. */
const known = new Map<string, RegExp>();
