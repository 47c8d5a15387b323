import { quoted } from '../../messages/index.js';
import type { Element, Fact } from '../../model/types.js';
import { factsOf, referencesOf } from '../../model/walk.js';
import { namesOf } from '../../names/namespaces.js';
import type { Kind } from '../../vocabulary/index.js';
import type { Check, Finding } from '../finding.js';
import { elementsWith } from '../roots.js';
import { exceptedBy } from './exception-words.js';
import { isSaidSomehow, mentionsOf } from './mentions.js';
import { SeenNames } from './seen-names.js';
import { wordsOf } from './sentence.js';

/** Relations to a doer, and the words of a sentence that say the same: the doer's name follows them. */
const RELATIONS: readonly { readonly keys: readonly string[]; readonly said: RegExp }[] = [
  {
    keys: ['henvises til', 'henvises først til', 'derefter til', 'henvises akut til', 'henvises sideløbende til'],
    said: /(?<![a-zà-ÿα-ωµ])(?:(?:viderehenvis|tilbagehenvis|henvis)(?:es?|er|t)(?![a-zà-ÿα-ωµ])(?:(?!\sog\s)[^.,;:()])*?|henvisning(?:en)?)\stil\s/gu,
  },
  {
    keys: ['rådfører sig med'],
    said: /(?<![a-zà-ÿα-ωµ])(?:rådføre[rs]?|konferere[rs]?)(?![a-zà-ÿα-ωµ])(?:(?!\sog\s)[^.,;:()])*?\smed\s/gu,
  },
  { keys: ['samarbejder med'], said: /(?<![a-zà-ÿα-ωµ])samarbejde[rt]?\smed\s/gu },
  {
    keys: ['bliver hos'],
    said: /(?<![a-zà-ÿα-ωµ])(?:udredning|udredes|udredningen fortsætter|fortsætter|forbliver|bliver|indlagt|behandles)\s(?:på|hos|i)\s/gu,
  },
  { keys: ['drøftes på'], said: /(?<![a-zà-ÿα-ωµ])drøfte[rs]?(?![a-zà-ÿα-ωµ])(?:(?!\sog\s)[^.,;:()])*?\spå\s/gu },
];

/** Relations to whom the sentence names somewhere if it names anybody: few sentences name others than who acts and who is told. */
const WHOM = ['informerer', 'underretter', 'rådgiver', 'samarbejder med', 'rådfører sig med'];
/** That the patient is told stands right behind the verb. */
const TELLS_PATIENT = /(?<![a-zà-ÿα-ωµ])(?:informere[rs]?|oplyse[rs]?|orientere[rs]?)(?:\s+og\s+[a-zà-ÿα-ωµ]+)?\s+(?=patient)/gu;

const ARTICLE = /^(?:den|det|de|en|et)\s+/u;
/** Where a sentence begins. */
const BEGINNING = /(?:^|[.;:]\s+)(?:(?:den|det|de)\s+)?/gu;
/** What whoever acts is followed by: a word that binds, or a verb in the present tense that is no passive one and no state. */
const ACTS =
  /^\s+(?:(?:bør|skal|kan|må)(?![a-zà-ÿα-ωµ])(?![^.,;:]*[a-zà-ÿα-ωµ][eå]s(?![a-zà-ÿα-ωµ]))(?!(?:\s+[a-zà-ÿα-ωµ]+){0,2}?\s+(?:få|modtage|blive|kende|indgå)(?![a-zà-ÿα-ωµ]))(?:\s+[a-zà-ÿα-ωµ-]+){2}|har ansvaret|er ansvarlig|(?!(?:bør|er|har|får|bliver|modtager|kender|indgår)(?![a-zà-ÿα-ωµ]))[a-zà-ÿα-ωµ]{2,}r\s)/u;
/** What is told of whom somebody else tells, too: «skal have besked», «bør være orienteret», but not «skal have ansvaret». */
const IS_TOLD = /^\s+(?:bør|skal|kan|må)(?:\s+[a-zà-ÿα-ωµ]+){0,2}?\s+(?:have|være)\s(?!(?:det\s+)?(?:ansvar|opmærksom|tovholder))/u;
/** The patient is in nearly every sentence, whoever acts. */
const PATIENT = /^patient(?:en|er|erne)?$/u;
const DOERS: ReadonlySet<Kind> = new Set(['unit', 'actor', 'conference']);

/**
 * «Udredningsenheden bør vurdere …» with `hvem: Almen praksis`, «henvises til onkologisk afdeling» with another unit: the sentence names
 * a declared doer where the doer of the block is said, and none of those that the block names (E12, decision 0001). A sentence that
 * names one of these anywhere is not told, unless who is asked is who acts in the block.
 */
export const checkDoers: Check = (workspace) => {
  const seen = new SeenNames(workspace, DOERS, PATIENT);
  const all = new SeenNames(workspace, DOERS);
  return elementsWith(workspace, 'hvem', ...WHOM, ...RELATIONS.flatMap(({ keys }) => keys)).flatMap((element) => {
    const words = wordsOf(element) || exceptedBy(element);
    if (words === '' || element.kind === 'test-patient') return [];
    const told = [...acting(element, words, seen), ...RELATIONS.flatMap((relation) => related(element, words, relation, seen))];
    return told.length > 0 ? told : whom(element, words, seen, all);
  });
};

/** «Der tages kontakt til henvisende læge» with `underretter: Almen praksis`: nobody of the block stands in the sentence, but another does. */
function whom(element: Element, words: string, seen: SeenNames, all: SeenNames): Finding[] {
  const facts = factsWith(element, WHOM);
  const references = facts.flatMap(referencesOf);
  if (facts.length === 0 || references.some(({ target }) => !target || isSaidSomehow(words, namesOf(target)))) return [];
  const known = new Set<Element | undefined>();
  for (let block: Element | undefined = element; block; block = block.parent)
    for (const { target } of factsOf(block).flatMap(referencesOf)) known.add(target);
  const patient = facts.some(({ definition }) => definition.key === 'informerer')
    ? [...words.matchAll(TELLS_PATIENT)].flatMap(({ index, 0: verb }) => all.at(element, words, index + verb.length)?.element ?? [])
    : [];
  const others = [...words.matchAll(/(?<![a-zà-ÿα-ωµ0-9-])[a-zà-ÿα-ωµ0-9]/gu)].flatMap(
    ({ index }) => seen.at(element, words, index)?.element ?? [],
  );
  return against(
    facts,
    [...patient, ...others.filter(({ kind }) => kind !== 'conference')].filter((one) => !known.has(one)),
    words,
  );
}

function acting(element: Element, words: string, seen: SeenNames): Finding[] {
  const facts = factsWith(element, ['hvem']);
  if (facts.length === 0) return [];
  const told = factsWith(element, WHOM).flatMap((fact) => referencesOf(fact).map(({ target }) => target));
  const said = [...words.matchAll(BEGINNING)].flatMap(({ index, 0: before }) => {
    const longest = seen.at(element, words, index + before.length);
    if (!longest || !ACTS.test(words.slice(longest.end))) return [];
    return told.includes(longest.element) && IS_TOLD.test(words.slice(longest.end)) ? [] : [longest.element];
  });
  return against(facts, said, words);
}

function related(element: Element, words: string, { keys, said }: (typeof RELATIONS)[number], seen: SeenNames): Finding[] {
  const facts = factsWith(element, keys);
  if (facts.length === 0) return [];
  const named = [...words.matchAll(said)].flatMap(({ index, 0: before }) => {
    const at = index + before.length;
    const article = ARTICLE.exec(words.slice(at))?.[0].length ?? 0;
    return seen.at(element, words, at)?.element ?? seen.at(element, words, at + article)?.element ?? [];
  });
  // «A konfererer med B» with `hvem: B` and `rådfører sig med: A`.
  const acting = factsWith(element, ['hvem']).flatMap(referencesOf);
  const isSwapped = named.length > 0 && named.every((one) => acting.some(({ target }) => target === one));
  return against(facts, named, isSwapped ? '' : words);
}

function factsWith({ facts }: Element, keys: readonly string[]): Fact[] {
  return facts.filter(({ definition }) => keys.includes(definition.base ?? definition.key));
}

/** The finding where the sentence names a doer and none of those to whom the facts refer. */
function against(facts: readonly Fact[], [said]: readonly Element[], words: string): Finding[] {
  const references = facts.flatMap(referencesOf);
  const [first] = references;
  if (!said || !first || references.some(({ target }) => !target || !DOERS.has(target.kind))) return [];
  if (references.some(({ target }) => target === said)) return [];
  const names = references.flatMap(({ target }) => namesOf(target!)).map((name) => name.toLowerCase());
  const own = namesOf(said).map((name) => name.toLowerCase());
  // Who belongs to what is named is no other: «Overlæge på udredningsenheden».
  const holds = (whole: string, name: string): boolean => mentionsOf(whole, name).length > 0;
  const isRelated = names.some(
    (name) => holds(words, name) || own.some((one) => !PATIENT.test(one) && (holds(one, name) || holds(name, one))),
  );
  if (isRelated) return [];
  return [{ code: 'F727', parameters: { said: quoted(said.title ?? ''), key: first.key, name: first.name }, place: first.place }];
}
