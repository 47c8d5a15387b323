import type { Element, Fact, NameReference } from '../../model/types.js';
import { factOf, referencesOf } from '../../model/walk.js';
import { namesOf } from '../../names/namespaces.js';
import type { Check, Finding } from '../finding.js';
import { elementsWith } from '../roots.js';
import { mentionsOf, withoutAsides } from './mentions.js';
import { wordsOf } from './sentence.js';

/** «inden for 5 hverdage» is a length, and «ikke før» an order the other way. */
const BEFORE = /(?<![a-zà-ÿα-ωµ])(inden(?!\s+for(?![a-zà-ÿα-ωµ]))|(?<!ikke\s+)før|forud|forinden|senest|indtil)(?![a-zà-ÿα-ωµ])/u;
/** «alt efter» is no order. */
const AFTER =
  /(?<![a-zà-ÿα-ωµ])((?<!alt\s+)efter|derpå|derefter|herefter|efterfølgende|siden|afvente[rs]?|ikke før(?:end)?)(?![a-zà-ÿα-ωµ])/u;
/** «konfereres først med …», said of somebody who is to be referred: before that. */
const FIRST = /(?<![a-zà-ÿα-ωµ])(?:konferere[rs]|drøfte[rs]|rådføre[rs] sig)\s+(først)\s+(?:med|på)(?![a-zà-ÿα-ωµ])/u;

const LATEST = /(?<![a-zà-ÿα-ωµ])(?:senest|inden for|indenfor)\s+(?=(?:[^\s.,;:]+\s+){1,4}efter(?![a-zà-ÿα-ωµ]))/gu;

/**
 * A sentence that says one order and a block that says the other (V18). Only where either says one of them: «efter behov»
 * beside both is no order, and a sentence without such a word need not say it.
 */
export const checkOrderWords: Check = (workspace) =>
  elementsWith(workspace, 'inden', 'efter').flatMap((element) => [
    ...against(element, 'inden', 'efter', [AFTER], BEFORE),
    ...against(element, 'efter', 'inden', isBeforeReferral(element) ? [BEFORE, FIRST] : [BEFORE], AFTER),
  ]);

function against(element: Element, key: string, opposite: string, said: readonly RegExp[], fitting: RegExp): Finding[] {
  const fact = factOf(element, key);
  if (!fact || factOf(element, opposite)) return [];
  // «senest 14 dage efter» says when after, and nothing before.
  const words = wordsAbout(fact, wordsOf(element)).replace(LATEST, '');
  const word = fitting.test(words) ? undefined : said.map((one) => one.exec(words)?.[1]).find((one) => one !== undefined);
  return word === undefined ? [] : [{ code: 'F714', parameters: { word, key }, place: { ...fact.place, ...fact.node.line.key } }];
}

/** The words without their asides, «(alt efter lokal organisering)», where what the line names is said outside of them. */
function wordsAbout(fact: Fact, words: string): string {
  const plain = withoutAsides(words);
  const isSaid = ({ target }: NameReference): boolean =>
    !!target && namesOf(target).some((name) => mentionsOf(plain, name.toLowerCase()).length > 0);
  return referencesOf(fact).every(isSaid) ? plain : words;
}

/** Whether the block stands in a sentence that refers, and its `efter` names an event of the referral. */
function isBeforeReferral(element: Element): boolean {
  const after = factOf(element, 'efter');
  const refers = !!element.parent && !!factOf(element.parent, 'henvises til');
  return refers && !!after && referencesOf(after).every(({ target }) => /^henvisning/iu.test(target?.title ?? ''));
}
