import type { Element } from '../../model/types.js';
import { elementsIn, factsOf, referencesOf } from '../../model/walk.js';
import { namesOf } from '../../names/namespaces.js';
import type { Kind } from '../../vocabulary/index.js';
import type { Check, Finding } from '../finding.js';
import { elementsOfKind } from '../roots.js';
import { proseIn } from './asked.js';
import { withoutLeadingClauses } from './clauses.js';
import { withoutAsides } from './mentions.js';
import { SeenNames } from './seen-names.js';
import { wordsOf } from './sentence.js';

/** Words that say what a line says: a declared name follows them. */
interface Verb {
  readonly key: string;
  /** Lines that say it too, in their way: then what they say is told elsewhere. */
  readonly others?: readonly string[];
  readonly said: RegExp;
  readonly kinds: ReadonlySet<Kind>;
}

const PATHWAYS: readonly Kind[] = ['external-pathway', 'pathway'];
const VERBS: readonly Verb[] = [
  {
    key: 'henvises til',
    others: ['henvises først til', 'henvises akut til', 'henvises sideløbende til', 'derefter til', 'bliver hos', 'skifter til'],
    said: /(?<![a-zà-ÿα-ωµ])henvises(?:\s+(?!til|og)[a-zà-ÿα-ωµ]+){0,2}\s+til\s+(?:(?:den|det|de|en|et)\s+)?/gu,
    kinds: new Set<Kind>(['unit', 'actor', 'destination', ...PATHWAYS]),
  },
  { key: 'starter på', said: /(?<![a-zà-ÿα-ωµ])(?:starter|start|opstart) på\s+/gu, kinds: new Set<Kind>(PATHWAYS) },
  {
    key: 'undersøges med',
    said: /(?<![a-zà-ÿα-ωµ])(?:foretages|udføres)(?:\s+(?:der|altid|desuden|også|derfor|herefter|derefter|derudover|straks)){0,2}\s+(?:(?:en|et)\s+)?/gu,
    kinds: new Set<Kind>(['investigation', 'panel']),
  },
];
/** A clause that says of whom or when, and not what is done: «patienter, der henvises til …», «inden der foretages …». */
const SUBORDINATE =
  /(?<![a-zà-ÿα-ωµ])(?:som|hvis|når|såfremt|inden|før|efter|om|at|hvor[a-zà-ÿα-ωµ]*|fordi|da|mens|medmindre|end|uden|ikke|hvilke[nt]?|hvem)(?![a-zà-ÿα-ωµ])|\S[^.,;:]*\sder(?![a-zà-ÿα-ωµ])|,\s+der(?![a-zà-ÿα-ωµ])/u;
const CLAUSE = /(?:,\s+)?[^.,;:]*$/u;

/**
 * «henvises til gynækologisk afdeling» in a block that says something else to whoever computes it, but names the unit nowhere: the line
 * was lost (E12, decision 0001).
 */
export const checkMissingLines: Check = (workspace) => {
  const verbs = VERBS.map((verb) => ({ ...verb, seen: new SeenNames(workspace, verb.kinds) }));
  return elementsOfKind(workspace, 'statement', 'item').flatMap((element): Finding[] => {
    if (!isComputed(element) || element.definition?.obligation?.negative) return [];
    const words = withoutLeadingClauses(withoutAsides(wordsOf(element)));
    const block = ownerOf(element);
    const keys = new Set(elementsIn([block]).flatMap((one) => factsOf(one).map(({ definition }) => definition.base ?? definition.key)));
    if (keys.has('svarer til')) return [];
    const left = verbs.flatMap(({ key, others = [], said, seen }) =>
      [key, ...others].some((one) => keys.has(one))
        ? []
        : [...words.matchAll(said)].flatMap(({ index, 0: verb }) => {
            const named = seen.at(element, words, index + verb.length);
            if (!named || SUBORDINATE.test(CLAUSE.exec(words.slice(0, index))![0])) return [];
            return isNamedIn(block, named.element) ? [] : [{ key, word: words.slice(index, named.end), name: named.element.title ?? '' }];
          }),
    );
    return left
      .slice(0, 1)
      .map(({ key, word, name }) => ({ code: 'F744' as const, parameters: { word, line: `${key}: ${name}` }, place: element.namePlace }));
  });
};

/** Whether anything but words follows from the block. */
function isComputed({ facts }: Element): boolean {
  return facts.some(({ definition }) => definition.chapter !== 'tekst');
}

/** The outermost statement around the element: a point may say what the sentence over it says, and the other way round. */
function ownerOf(element: Element): Element {
  let owner = element;
  for (let block = element.parent; block; block = block.parent) if (block.kind === 'statement' || block.kind === 'item') owner = block;
  return owner;
}

function isNamedIn(block: Element, other: Element): boolean {
  const isReferredTo = elementsIn([block]).some((one) =>
    factsOf(one).some((fact) => referencesOf(fact).some(({ target }) => target === other)),
  );
  const prose = proseIn(block);
  return isReferredTo || namesOf(other).some((name) => prose.includes(name.toLowerCase()));
}
