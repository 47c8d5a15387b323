import { quoted } from '../../messages/index.js';
import { conditionOf } from '../../model/condition-of.js';
import type { Condition, Element, NameReference, Place } from '../../model/types.js';
import type { Check, Finding } from '../finding.js';
import { allConditions } from '../roots.js';
import { mentionsOfElement } from './denied-names.js';
import { numberOfWord, printedNumbers, shownAmount } from './said-numbers.js';
import { wordsOf } from './sentence.js';

type Comparison = Extract<Condition, { type: 'compare' }>;

/** The words of a bound that leaves its number out, or takes it in. */
const BOUND =
  /(?<![a-zà-ÿα-ωµ])(?:(over|under|(?:ældre|yngre|større|mindre|mere|flere|færre|længere|kortere)\s+end)|(mindst|minimum|højst|maksimalt))\s+(\d+(?:[.,]\d+)?)\s*([a-zà-ÿα-ωµ]+)/gu;
/** «blot to af følgende tre», «mindst 2 af nedenstående». */
const OF_LIST =
  /(?<![a-zà-ÿα-ωµ])(?:(blot|mindst|minimum)|(præcis|netop))\s+([a-zà-ÿα-ωµ]+|\d+)\s+af\s+(?:de\s+|disse\s+)?(?:følgende|nedenstående|nævnte)(?![a-zà-ÿα-ωµ])/u;
/** Who is meant, and a bound, right after what they have: «lateral cyste hos patienter ældre end 40 år». */
const WHOSE =
  /^\s+hos\s+(?:patienter|personer|kvinder|mænd|børn|borgere|voksne)\s+(?:på\s+)?(?:over|under|mindst|højst|(?:ældre|yngre)\s+end)\s+(\d+(?:[.,]\d+)?)\s*([a-zà-ÿα-ωµ]+)/u;

/** Numbers that the sentence and the block both have, and of which they do not say the same (V12, V17, decision 0001). */
export const checkSaidCounts: Check = (workspace) =>
  [...allConditions(workspace).keys()].flatMap((element): Finding[] => {
    const words = element.kind === 'test-patient' ? '' : wordsOf(element);
    const condition = words === '' ? undefined : conditionOf(element);
    if (!condition) return [];
    return [
      ...bounds(element, condition, words),
      ...counts(element, condition, words),
      ...howMany(condition, words),
      ...branches(condition, words),
    ];
  });

/** «over 18 år» with `alder mindst 18 år`: whoever is just 18 is counted in by the one, and not by the other. */
function bounds(element: Element, condition: Condition, words: string): Finding[] {
  const compared = comparisonsIn(condition);
  if (compared.length === 0 || !/\d/.test(words)) return [];
  const said = [...words.matchAll(BOUND)].map(({ 0: shown, 1: without, 3: number, 4: unit }) => ({
    shown,
    number: Number(number!.replace(',', '.')),
    unit,
    takesIn: without === undefined,
  }));
  const printed = printedNumbers(element);
  return compared.flatMap(({ relation, amount, place }): Finding[] => {
    if (printed.has(amount.low) || relation === 'equal' || amount.high !== undefined || amount.unit === undefined) return [];
    const same = said.filter(({ number, unit }) => number === amount.low && unit === amount.unit!.toLowerCase());
    const takesIn = relation === 'at-least' || relation === 'at-most';
    if (same.length === 0 || same.some((one) => one.takesIn === takesIn || pointsUp(one.shown) !== pointsUp(relation))) return [];
    return [{ code: 'F708', parameters: { said: quoted(same[0]!.shown), number: written(place) }, place }];
  });
}

/** Whether a bound has all that is more than its number; words of a sentence, or a relation. */
function pointsUp(bound: string): boolean {
  return /^(?:over|at-least|mindst|minimum|ældre|større|mere|flere|længere)/u.test(bound);
}

/** «blot to af følgende» with `mindst 3 gælder` or `præcis 2 gælder`. */
function counts(element: Element, condition: Condition, words: string): Finding[] {
  const match = words.includes(' af ') ? OF_LIST.exec(words) : null;
  const number = match && numberOfWord(match[3]!);
  const asked = match && countIn(element, condition);
  if (!asked || !match || number === undefined) return [];
  if (asked.count === number && asked.isLeast === (match[1] !== undefined)) return [];
  const shown = `${asked.isLeast ? 'mindst' : 'præcis'} ${asked.count}`;
  return [{ code: 'F708', parameters: { said: quoted(match[0]), number: shown }, place: asked.place }];
}

/** How many of several things the condition asks for. */
function countIn(element: Element, condition: Condition): { count: number; isLeast: boolean; place: Place } | undefined {
  if (condition.type === 'count-of' && condition.count !== undefined && ['at-least', 'exactly'].includes(condition.quantifier))
    return { count: condition.count, isLeast: condition.quantifier === 'at-least', place: condition.list.place };
  const fact = element.facts.find(({ definition }) => definition.key === 'mindst N gælder' || definition.key === 'præcis N gælder');
  if (!fact || (condition.type !== 'at-least' && condition.type !== 'exactly')) return undefined;
  return { count: condition.count, isLeast: condition.type === 'at-least', place: { ...fact.place, ...fact.node.line.key } };
}

/** «én tumor» with `antal tumorer præcis 2`. */
function howMany(condition: Condition, words: string): Finding[] {
  return comparisonsIn(condition).flatMap(({ relation, amount, subject, place }): Finding[] => {
    const noun = /^antal ([a-zà-ÿα-ωµ]{3,}?)(?:er|e)?(?![a-zà-ÿα-ωµ])/u.exec(subject.name.toLowerCase())?.[1];
    if (relation !== 'equal' || amount.unit !== undefined || noun === undefined) return [];
    const expression = new RegExp(
      `(?<![a-zà-ÿα-ωµ])(?:([a-zà-ÿα-ωµ]+)\\s+)?(én|ét|to|tre|fire|fem|\\d+)\\s+${noun}(?:er|e|en)?(?![a-zà-ÿα-ωµ])`,
      'gu',
    );
    const said = [...words.matchAll(expression)].map(({ 0: shown, 1: before, 2: number }) => ({
      shown: before === undefined ? shown : shown.slice(before.length).trim(),
      isBound: before !== undefined && /^(?:over|under|mindst|højst|end|eller|og|til|ca)$/u.test(before),
      number: number === 'én' || number === 'ét' ? 1 : numberOfWord(number!),
    }));
    const [only, ...others] = said;
    if (!only || others.length > 0 || only.isBound || only.number === undefined || only.number === amount.low) return [];
    return [{ code: 'F708', parameters: { said: quoted(only.shown), number: written(place) }, place }];
  });
}

/** «A hos patienter over 18 år eller B hos patienter over 40 år» with the two numbers exchanged. */
function branches(condition: Condition, words: string): Finding[] {
  if (condition.type !== 'any') return [];
  const all = condition.conditions.map((branch) => ({ names: namesIn(branch), own: comparisonsIn(branch) }));
  return all.flatMap(({ names, own }, index): Finding[] => {
    const [only, ...more] = own;
    if (!only || more.length > 0) return [];
    const said = names
      .flatMap(({ target }) => (target ? mentionsOfElement(words, target) : []))
      .map(({ end }) => WHOSE.exec(words.slice(end)));
    const match = said.find((one) => one !== null);
    const number = match && Number(match[1]!.replace(',', '.'));
    if (!match || number === only.amount.low || match[2] !== only.amount.unit?.toLowerCase()) return [];
    const isOther = all.some(
      (other, at) => at !== index && other.own.some(({ amount }) => amount.low === number && amount.unit === only.amount.unit),
    );
    return isOther
      ? [{ code: 'F708', parameters: { said: quoted(match[0].trim()), number: shownAmount(only.amount) }, place: only.place }]
      : [];
  });
}

/** The comparisons that have to hold, or of which one has to; none that is denied. */
function comparisonsIn(condition: Condition): Comparison[] {
  if (condition.type === 'compare') return [condition];
  return condition.type === 'all' || condition.type === 'any' ? condition.conditions.flatMap(comparisonsIn) : [];
}

/** The facts and criteria that have to hold. */
function namesIn(condition: Condition): NameReference[] {
  if (condition.type === 'holds') return [condition.subject];
  return condition.type === 'all' ? condition.conditions.flatMap(namesIn) : [];
}

function written({ file, start, end }: Place): string {
  return file.text.slice(start, end);
}
