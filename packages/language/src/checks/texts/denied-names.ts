import type { Condition, Element, NameReference } from '../../model/types.js';
import { namesOf } from '../../names/namespaces.js';
import { formsOf, isEnding } from '../../text/inflections.js';
import { mentionsOf, type Mention } from './mentions.js';

/** Words between a denial and what it denies: «uden kendt …», «som ikke er lokaliseret i …»; none that says what is done. */
const BETWEEN =
  '(?:(?:er|har|haft|kan|være|nogen|noget|en|et|den|de|samtidig|kendt|kendte|anden|andre|andet|oplagt|tegn|mistanke|symptomer|fund|påvist|fundet|lokaliseret|beliggende|placeret|sidder|tilskrives|skyldes|forklares|på|om|af|i|til|[a-zà-ÿα-ωµ]+ eller an(?:den|det|dre))\\s+)*';
const WITHOUT = new RegExp(`(?<![a-zà-ÿα-ωµ])(uden|hverken)\\s+${BETWEEN}$`, 'u');
/** «som ikke er …», «hvis patienten ikke har …»: a clause about what is so, not about what is done. */
const CLAUSE = new RegExp(
  `(?<![a-zà-ÿα-ωµ])(?:som|der|hvis|såfremt|dersom)(?:\\s+[a-zà-ÿα-ωµ]+){0,3}?\\s+(ikke|ingen|intet)\\s+${BETWEEN}$`,
  'u',
);
/** What stands before a denial and turns it round once more: «ikke uden …», «kun hos patienter uden …». */
const TURNED =
  /(?<![a-zà-ÿα-ωµ])(?:ikke|ingen|intet|aldrig|kun|alene|sjældent|medmindre|med mindre|undtagen|undtaget|bortset|fraset)(?![a-zà-ÿα-ωµ])[^.;:()]*$/u;
/** Another clause of the same kind beside it: «som ikke er …, og som ikke kan …». */
const BESIDE = /(?<![a-zà-ÿα-ωµ])(?:som|der)\s+(?:ikke|ingen|intet)(?![a-zà-ÿα-ωµ])[^,.;:()]*/gu;

/** The word by which the sentence denies just what is named at a place of it: «uden feber», «som ikke er lokaliseret i hals». */
export function denialBefore(words: string, start: number): string | undefined {
  const before = words.slice(0, start);
  const denial = WITHOUT.exec(before) ?? CLAUSE.exec(before);
  return denial && !TURNED.test(before.slice(0, denial.index).replace(BESIDE, '')) ? denial[1] : undefined;
}

/** Where the sentence names the element by one of its names, be it inflected. Words in lower case. */
export function mentionsOfElement(words: string, element: Element): Mention[] {
  return namesOf(element).flatMap((name) => formsOf(name.toLowerCase()).flatMap((form) => mentionsOf(words, form)));
}

/** Whether the sentence says all words of one of the element's names, in any order and inflected: «patienten er indlagt» for indlagt patient. */
export function namesWords(words: string, element: Element): boolean {
  const said = words.match(WORD) ?? [];
  return namesOf(element).some((name) =>
    (name.toLowerCase().match(WORD) ?? [])
      .filter((word) => !SMALL.has(word))
      .every((word) => said.some((one) => one === word || (one.startsWith(word) && isEnding(one.slice(word.length))))),
  );
}

/** Words for which a sentence may have others. */
const SMALL = new Set('under i på af om til ved med for fra er har som der og eller en et den det de'.split(' '));
const WORD = /[a-zà-ÿα-ωµ0-9-]+/gu;

/** A fact, or a value of one, that a condition asks for or asks not to be so. */
export interface Term {
  /** What the sentence may name. */
  readonly named: NameReference;
  /** The first name of the term. */
  readonly subject: NameReference;
  readonly denied: boolean;
}

/** The facts and single values that a condition names; what is told of several values at once is none. */
export function termsOf(condition: Condition, denied = false): Term[] {
  if (condition.type === 'not') return termsOf(condition.condition, !denied);
  if (condition.type === 'holds') return [{ named: condition.subject, subject: condition.subject, denied }];
  if (condition.type === 'is' && condition.values.length === 1)
    return [{ named: condition.values[0]!, subject: condition.subject, denied: denied !== condition.negated }];
  if (condition.type === 'none') return condition.conditions.flatMap((inner) => termsOf(inner, !denied));
  return 'conditions' in condition ? condition.conditions.flatMap((inner) => termsOf(inner, denied)) : [];
}
