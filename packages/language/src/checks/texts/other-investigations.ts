import { quoted } from '../../messages/index.js';
import type { Element, Fact } from '../../model/types.js';
import { elementsIn, factsOf, referencesOf } from '../../model/walk.js';
import { namesOf } from '../../names/namespaces.js';
import type { Kind } from '../../vocabulary/index.js';
import type { Check, Finding } from '../finding.js';
import { elementsWith } from '../roots.js';
import { withoutLeadingClauses } from './clauses.js';
import { isSaidSomehow } from './mentions.js';
import { SeenNames } from './seen-names.js';
import { wordsOf } from './sentence.js';

/** What can be done with a patient; a panel's name may stand for what is in it. */
const KINDS: ReadonlySet<Kind> = new Set(['investigation', 'treatment']);
const KEYS: ReadonlySet<string> = new Set(['undersøges med', 'behandles med']);
/** What stands before the name of what is done: the beginning of a sentence or a point, or a verb of doing and words that change nothing. */
const BEFORE =
  /(?:(?:^|[.:;]\s+)(?:en |et |der )?|(?<![a-zà-ÿα-ωµ])(?:(?:foretag|udfør|gennemfør)(?:e|es|et|t)|tages|laves|undlades?|udelades?|anvendes|(?:suppleres|undersøges|udredes|behandles) med)(?:\s+(?!(?:ved|efter|inden|før|på|fra|af|hos|for|til|som|at|om|i|uden|ikke|hvis|når|med|end)(?![a-zà-ÿα-ωµ]))[a-zà-ÿα-ωµ]+){0,3}\s+)$/u;

/**
 * «Der undlades biopsi» with `undersøges med: CT-TAB`: the sentence names a declared examination or treatment as what is done, the block
 * has others only, and none of these stands in the sentence in any form (E12, decision 0001).
 */
export const checkOtherInvestigations: Check = (workspace) => {
  const seen = new SeenNames(workspace, KINDS);
  return elementsWith(workspace, ...KEYS).flatMap((element): Finding[] => {
    const all = wordsOf(element);
    const facts = factsOf(element).filter(({ definition }) => KEYS.has(definition.base ?? definition.key));
    const references = facts.flatMap(referencesOf);
    const [first] = references;
    if (all === '' || element.kind === 'test-patient' || !first) return [];
    if (references.some(({ target }) => !target || !KINDS.has(target.kind) || isSaidSomehow(all, namesOf(target)))) return [];
    const inBlock = new Set(
      elementsIn([element]).flatMap((one) =>
        factsOf(one)
          .flatMap(referencesOf)
          .map(({ target }) => target),
      ),
    );
    const said = doneIn(element, withoutLeadingClauses(all), seen).find((one) => !inBlock.has(one));
    if (!said || references.some(({ target }) => areRelated(said, target!))) return [];
    return [{ code: 'F727', parameters: { said: quoted(said.title ?? ''), key: keyOf(facts), name: first.name }, place: first.place }];
  });
};

/** What the sentence names where it says what is done. */
function doneIn(element: Element, words: string, seen: SeenNames): Element[] {
  return [...words.matchAll(/(?<![a-zà-ÿα-ωµ0-9-])[a-zà-ÿα-ωµ0-9]/gu)].flatMap(({ index }) => {
    const named = seen.at(element, words, index);
    return named && BEFORE.test(words.slice(0, index)) ? [named.element] : [];
  });
}

/** One that is a part of the other, or whose name holds the other's, is no other one. */
function areRelated(one: Element, other: Element): boolean {
  const [names, others] = [one, other].map((element) => namesOf(element).map((name) => name.toLowerCase())) as [string[], string[]];
  if (names.some((name) => others.some((two) => name.includes(two) || two.includes(name)))) return true;
  const refersTo = (from: Element, to: Element): boolean =>
    factsOf(from).some((fact) => referencesOf(fact).some(({ target }) => target === to));
  return refersTo(one, other) || refersTo(other, one);
}

function keyOf([fact]: readonly Fact[]): string {
  return fact?.definition.key ?? '';
}
