import { quoted } from '../../messages/index.js';
import type { Element } from '../../model/types.js';
import { elementsIn, factsOf, referencesOf } from '../../model/walk.js';
import { namesOf } from '../../names/namespaces.js';
import type { Kind } from '../../vocabulary/index.js';
import type { Check, Finding } from '../finding.js';
import { elementsWith } from '../roots.js';
import { withoutLeadingClauses } from './clauses.js';
import { mentionsOf, withoutAsides } from './mentions.js';
import { SeenNames } from './seen-names.js';
import { wordsOf } from './sentence.js';

/** Relations of which a sentence may name several, with what they may be. */
const GROUPS: readonly { readonly keys: readonly string[]; readonly kinds: ReadonlySet<Kind> }[] = [
  { keys: ['undersøges med', 'behandles med'], kinds: new Set<Kind>(['investigation', 'panel', 'treatment']) },
  {
    keys: ['deltagere', 'informerer', 'underretter', 'rettet mod', 'samarbejder med', 'rådfører sig med'],
    kinds: new Set<Kind>(['unit', 'actor', 'conference']),
  },
  {
    keys: ['henvises til', 'henvises først til', 'derefter til'],
    kinds: new Set<Kind>(['unit', 'actor', 'destination', 'external-pathway', 'pathway']),
  },
];
/** What joins two names of which the sentence says the same. */
const JOIN = String.raw`(?:\s*,\s*|\s*,?\s+(?:og|samt|eller|og\/eller|inkl\.?|inklusive|suppleret med)\s+(?:til\s+)?)`;
const AFTER = new RegExp(`^${JOIN}`, 'u');
const BEFORE = new RegExp(`${JOIN}$`, 'u');
/** Words after which a name is no more of what is done: «biopsi og CT er foretaget». */
const DONE =
  /(?<![a-zà-ÿα-ωµ])(?:ikke|uden|er|blev|efter|inden|før|hvis|når|såfremt|resultat[a-zà-ÿα-ωµ]*|svar[a-zà-ÿα-ωµ]*)(?![a-zà-ÿα-ωµ])/u;

/**
 * «CT og biopsi» with CT alone: the sentence joins something declared, an investigation or somebody, to what the block names, and the block nowhere says it (E12).
 * Told only of plain sentences: what is said of something done already need not be in the block.
 */
export const checkLeftOut: Check = (workspace) =>
  GROUPS.flatMap(({ keys, kinds }) => {
    const seen = new SeenNames(workspace, kinds);
    return elementsWith(workspace, ...keys).flatMap((element): Finding[] => {
      const words = withoutLeadingClauses(wordsOf(element));
      const plain = withoutAsides(words);
      if (words === '' || element.kind === 'test-patient' || DONE.test(plain)) return [];
      const said = new Set(
        elementsIn([element])
          .flatMap((one) => factsOf(one).flatMap(referencesOf))
          .map(({ target }) => target),
      );
      const facts = element.facts.filter(({ definition }) => keys.includes(definition.base ?? definition.key));
      const [left] = facts.flatMap((fact) =>
        referencesOf(fact).flatMap((reference) => {
          const names = (reference.target ? namesOf(reference.target) : []).map((name) => name.toLowerCase());
          const joined = names.flatMap((name) => [plain, words].flatMap((one) => joinedTo(element, one, name, seen)));
          const other = joined.find((one) => !said.has(one));
          return other ? [{ reference, other, key: fact.definition.key }] : [];
        }),
      );
      if (!left) return [];
      return [{ code: 'F732', parameters: { said: quoted(left.other.title ?? ''), key: left.key }, place: left.reference.place }];
    });
  });

/** What stands right before and right after the name in a row of names. */
function joinedTo(element: Element, words: string, name: string, seen: SeenNames): Element[] {
  return mentionsOf(words, name).flatMap(({ start, end }) => {
    const after = AFTER.exec(words.slice(end))?.[0];
    const before = BEFORE.exec(words.slice(0, start));
    return [
      (before && seen.before(element, words, before.index)) ?? [],
      (after !== undefined && seen.at(element, words, end + after.length)?.element) || [],
    ].flat();
  });
}
