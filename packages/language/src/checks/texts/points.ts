import { joined, quoted, words as fragment } from '../../messages/index.js';
import type { Element } from '../../model/types.js';
import { choiceOf, factOf } from '../../model/walk.js';
import { ENTRIES, type KeyDefinition } from '../../vocabulary/index.js';
import type { Check, Finding } from '../finding.js';
import { elementsOfKind, elementsWith } from '../roots.js';
import { bindingWord } from './background.js';
import { mainClauses } from './clauses.js';
import { withoutAsides } from './mentions.js';
import { marksOf } from './obligation.js';
import { wordsOf } from './sentence.js';

const OBLIGATIONS = new Map(ENTRIES.filter(({ obligation }) => obligation).map((entry) => [entry.key, entry]));
/** Words that stand in points whatever their obligation is: «evt.» may concern one word of it. */
const LOOSE: ReadonlySet<string> = new Set(['eventuelt']);
/** What is not done: «anvendes almindeligvis ikke», «bør ikke»; not «findes ikke», which says what is. */
const DENIED =
  /(?<![a-zà-ÿα-ωµ])(?:(skal|bør|må)|(?!(?:findes|kendes|skyldes|synes|lykkes|tåles|mistænkes)\s)[a-zà-ÿα-ωµ]{3,}es)(?:\s+[a-zà-ÿα-ωµ]+){0,2}?\s+ikke(?![a-zà-ÿα-ωµ-])(?!\s+(?:kun|alene|blot|nødvendigvis)(?![a-zà-ÿα-ωµ]))/u;
/** What no sentence of its own begins with. */
const BEGINS_CLAUSE =
  /^(?:hvis|når|såfremt|dersom|at|om|som|der(?!\s+(?:skal|bør|må))|hvor[a-zà-ÿα-ωµ]*|hvad|hvem|hvilke[nt]?)(?![a-zà-ÿα-ωµ])/u;
/** Who or what the sentence is about, and the word that binds. */
const SUBJECT = /^[^.,;:?!]+?\s(?:skal|bør|må)(?: ikke)?(?![a-zà-ÿα-ωµ])/u;
/** What has to be so, and not what is to be done. */
const STATE = /(?<![a-zà-ÿα-ωµ])(?:skal|bør|må)(?: ikke)?(?:\s+[a-zà-ÿα-ωµ]+)?\s+(?:være|have|foreligge|kunne)(?![a-zà-ÿα-ωµ])/u;
/** Who has or does what a list of symptoms says: «Patienten skal op om natten». */
const PATIENT =
  /^(?:(?:den |de |en )?(?:patient|person|borger|kvinde|mand)(?:en|er|erne|n)?|(?:et )?barnet?|børn(?:ene)?|mænd(?:ene)?|han|hun)(?![a-zà-ÿα-ωµ])/u;
/** What a list of what patients have is called. */
const SYMPTOMS = /symptom|klager(?![a-zà-ÿα-ωµ])|(?<![a-zà-ÿα-ωµ])(?:tegn|fund)(?![a-zà-ÿα-ωµ])/u;
/** What a list is used as that says when something is to be done. */
const CRITERIA: ReadonlySet<string> = new Set(['entry', 'referral', 'closure']);

/** The words of a point, or of whatever has a `pligt` of its own, against the obligation word that it has (V23). */
export const checkPoints: Check = (workspace) =>
  [...new Set([...elementsOfKind(workspace, 'item'), ...elementsWith(workspace, 'pligt')])].flatMap((element) => {
    if (element.kind === 'statement') return [];
    const own = factOf(element, 'pligt');
    if (!own && element.kind !== 'item') return [];
    const stated = own ? wordAfter(element) : element.parent && (wordAfter(element.parent) ?? element.parent.definition?.key);
    const obligation = OBLIGATIONS.get(stated ?? '');
    const words = wordsOf(element);
    if (!obligation) return own || stated !== 'liste' ? [] : (wholeSentence(element, words) ?? []);
    return (
      denied(element, words, obligation) ?? (own ? other(element, words, obligation) : wholeSentence(element, words, obligation)) ?? []
    );
  });

/** The word of the element's `pligt`. */
function wordAfter(element: Element): string | undefined {
  const { node, place } = factOf(element, 'pligt') ?? {};
  if (!node || !place) return undefined;
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

/**
 * A point that is a sentence of its own with a word that binds, «Alle kommuner bør …» below `kan`: it goes on from no sentence above it, so the
 * word there is not the point's.
 * @param stated the word that holds for the point; none holds for those of a list
 */
function wholeSentence(element: Element, words: string, stated?: KeyDefinition): Finding[] | undefined {
  const main = mainClauses(withoutAsides(words));
  const word = BEGINS_CLAUSE.test(main) ? undefined : bindingWord(main);
  const meant = OBLIGATIONS.get(word ?? '');
  if (word === undefined || !meant || !(SUBJECT.exec(main)?.[0] ?? '').endsWith(` ${word}`)) return undefined;
  if (!stated)
    return isCriterion(element) || isOfPatients(element, main) || STATE.test(main)
      ? undefined
      : [finding(element, word, undefined, [word])];
  if (meant.obligation!.strength === stated.obligation!.strength && meant.obligation!.negative === stated.obligation!.negative)
    return undefined;
  if (marksOf(stated)?.test(words)) return undefined;
  return [finding(element, word, stated.key, [word])];
}

/** Whether the list of the point says when something is to be done, and not what. */
function isCriterion({ parent }: Element): boolean {
  return parent !== undefined && CRITERIA.has(choiceOf(parent, 'bruges som') ?? '');
}

/** Whether the point says what a patient has or does: no point of its list has a duty, and it is about a patient, or the list is one of symptoms. */
function isOfPatients({ parent }: Element, main: string): boolean {
  if (!parent || parent.elements.some((point) => factOf(point, 'pligt'))) return false;
  return PATIENT.test(main) || SYMPTOMS.test(parent.title?.toLowerCase() ?? '');
}

function finding(element: Element, word: string, key: string | undefined, meant: readonly string[]): Finding {
  const suggestion = joined(
    meant.map((one) => quoted(`pligt: ${one}`)),
    'or',
  );
  const duty = key === undefined ? fragment('no-duty') : fragment('duty-is', { key });
  const block = fragment(element.kind === 'item' ? 'block-of-point' : 'its-block');
  return { code: 'F722', parameters: { word, duty, suggestion, block }, place: element.namePlace };
}
