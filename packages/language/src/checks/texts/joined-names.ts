import type { Condition, Element, Fact, NameReference, Place } from '../../model/types.js';
import { factsOf, referencesOf } from '../../model/walk.js';
import { conditionOf } from '../../model/condition-of.js';
import { namesOf } from '../../names/namespaces.js';
import { formsOf } from '../../text/inflections.js';
import type { Check, Finding } from '../finding.js';
import { allElements } from '../roots.js';
import { mentionsOf, withoutAsides } from './mentions.js';
import { wordsOf } from './sentence.js';

/** What stands between two names of a row of names. */
const BETWEEN = /^(?:\s*,\s*|\s*,?\s+(og|samt|eller)\s+(?:(?:til|med|på|[a-zà-ÿα-ωµ]{6,})\s+)?)$/u;
/** «UL- eller CT-vejledt»: what is left out of the first name stands in the second. */
const SHORTENED = /(?<![a-zà-ÿα-ωµ])([a-zà-ÿα-ωµ0-9]+)-\s+(og|samt|eller)\s+([a-zà-ÿα-ωµ0-9]+)-/u;
/** Words by which «og» may leave a choice: «en af følgende: CT og biopsi», «kan vælge mellem». */
const CHOICE =
  /(?<![a-zà-ÿα-ωµ])(?:(?:en|én|et|ét) (?:eller flere )?af|mindst|enten|mellem|va?lg[a-zà-ÿα-ωµ]*|vælge[a-zà-ÿα-ωµ]*|fx|f\.eks|eksempelvis|kan|evt|eventuelt|og\/eller|eller)(?![a-zà-ÿα-ωµ])/u;
/** Words by which «eller» may mean all: «hverken CT eller biopsi», «hhv.». */
const ALL =
  /(?<![a-zà-ÿα-ωµ])(?:alle|begge|både|hhv|henholdsvis|ikke|ingen|uden|hverken|undgå[a-zà-ÿα-ωµ]*|og\/eller|samt|uanset)(?![a-zà-ÿα-ωµ])/u;

/** Names joined in a sentence by one word, with what the block says of them. */
interface Joined {
  readonly members: readonly (NameReference | undefined)[];
  readonly takes: 'all' | 'one';
  readonly key: string;
  readonly place: Place;
}

/**
 * «CT og biopsi» with `en af`, «CT eller biopsi» with `alle` (V09, decision 0001): told only where the sentence names all members of the
 * list in one row, and holds no other word that tells how many are meant.
 */
export const checkJoinedNames: Check = (workspace) =>
  allElements(workspace).flatMap((element): Finding[] => {
    const rows = [...factsOf(element).flatMap(listed), ...required(element)];
    const either = eitherOfWhom(element);
    // What is not done is done with none of them: «ikke CT eller biopsi».
    if ((rows.length === 0 && !either) || element.kind === 'test-patient' || element.definition?.obligation?.negative) return [];
    const words = wordsOf(element);
    if (either && either.said.test(words)) return [{ code: 'F728', parameters: { word: 'med', key: either.key }, place: either.place }];
    const plain = withoutAsides(words);
    return rows.flatMap(({ members, takes, key, place }): Finding[] => {
      const word = wordBetween(words, members) ?? wordBetween(plain, members) ?? wordOfShortened(plain, members);
      if (word === undefined || (takes === 'all') !== (word === 'eller')) return [];
      if ((takes === 'all' ? ALL : CHOICE).test(words)) return [];
      return [{ code: 'F728', parameters: { word, key }, place }];
    });
  });

function listed(fact: Fact): Joined[] {
  const { definition, place, node, items } = fact;
  const takes =
    definition.quantifier === 'all'
      ? 'all'
      : definition.quantifier === 'one' || definition.quantifier === 'at-least-one'
        ? 'one'
        : undefined;
  if (!takes || items.length < 2) return [];
  return [{ members: referencesOf(fact), takes, key: definition.key, place: { ...place, ...node.line.key } }];
}

/** A condition that asks for all of several things. One that asks for any of them may well be said with «og»: «patienter med feber og patienter med …». */
function required(element: Element): Joined[] {
  const condition = conditionOf(element);
  if (condition?.type !== 'all') return [];
  const members = condition.conditions.map(subjectOf);
  const fact = element.facts.find(({ definition }) => definition.isCondition);
  if (!fact) return [];
  const key = fact.definition.key === 'når' ? 'og' : fact.definition.key;
  return [{ members, takes: 'all', key, place: { ...fact.place, ...fact.node.line.key } }];
}

/** A condition that asks for a value or a fact, «køn er kvinde eller feber», where «kvinder med feber» asks for both. */
function eitherOfWhom(element: Element): { said: RegExp; key: string; place: Place } | undefined {
  const condition = conditionOf(element);
  const fact = element.facts.find(({ definition }) => definition.isCondition);
  if (condition?.type !== 'any' || condition.conditions.length !== 2 || !fact) return undefined;
  const [whom, what] = condition.conditions.toSorted((a, b) => Number(b.type === 'is') - Number(a.type === 'is'));
  if (whom?.type !== 'is' || whom.negated || whom.values.length !== 1 || what?.type !== 'holds') return undefined;
  const [one, other] = [whom.values[0]!.target, what.subject.target];
  if (!one || !other) return undefined;
  const said = new RegExp(`(?<![a-zà-ÿα-ωµ])(?:${formsIn(one)})[a-zà-ÿα-ωµ]{0,5}\\s+med\\s+(?:${formsIn(other)})(?![a-zà-ÿα-ωµ])`, 'u');
  return { said, key: fact.definition.key === 'når' ? 'eller' : fact.definition.key, place: { ...fact.place, ...fact.node.line.key } };
}

function formsIn(element: Element): string {
  return namesOf(element)
    .flatMap((name) => formsOf(name.toLowerCase()))
    .map((form) => form.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
    .join('|');
}

function subjectOf(condition: Condition): NameReference | undefined {
  return condition.type === 'holds' ? condition.subject : undefined;
}

/** The word between the two names of which the first is shortened; undefined where these are others. */
function wordOfShortened(words: string, members: readonly (NameReference | undefined)[]): string | undefined {
  const [, first, word, second] = SHORTENED.exec(words) ?? [];
  const begins = (member: NameReference | undefined, beginning: string | undefined): boolean =>
    (member?.target ? namesOf(member.target) : []).some((name) => name.toLowerCase().startsWith(`${beginning}-`));
  const [one, other] = members;
  const isPair = members.length === 2 && (begins(one, first) ? begins(other, second) : begins(one, second) && begins(other, first));
  return isPair ? word : undefined;
}

/** The word by which the words join just these names in one row; undefined where they do not. */
function wordBetween(words: string, members: readonly (NameReference | undefined)[]): string | undefined {
  const mentions = members.flatMap((member, index) => {
    const names = member?.target ? namesOf(member.target) : [];
    return names.flatMap((name) => mentionsOf(words, name.toLowerCase()).map((mention) => ({ ...mention, index })));
  });
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  const row = mentions.filter(({ start }, at) => at === 0 || start >= Math.max(...mentions.slice(0, at).map(({ end }) => end)));
  if (members.length < 2 || row.length !== members.length || new Set(row.map(({ index }) => index)).size < members.length) return undefined;
  const between = row.slice(1).map(({ start }, at) => BETWEEN.exec(words.slice(row[at]!.end, start)));
  if (between.some((match) => !match)) return undefined;
  const said = new Set(between.flatMap((match) => match![1] ?? []));
  return said.size === 1 && between.at(-1)![1] !== undefined ? [...said][0] : undefined;
}
