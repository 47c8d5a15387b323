import type { Element, Place } from '../../model/types.js';
import { isEnding } from '../../text/inflections.js';
import type { Check, Finding } from '../finding.js';
import { allElements } from '../roots.js';
import { wordsOf } from './sentence.js';

const DENIALS: ReadonlySet<string> = new Set('ikke ingen intet uden hverken aldrig ej'.split(' '));
/** «ikke kun» denies nothing. */
const NO_DENIAL = /(?<![a-zà-ÿα-ωµ])ikke\s+(?:kun|alene|blot|nødvendigvis)(?![a-zà-ÿα-ωµ])/gu;
/** Words of which the sentence and the judgement need not have the same. */
const SMALL: ReadonlySet<string> = new Set(
  'der det den de en et er har haft var være at som om i på af til ved med for fra og eller hvis når hvor så sig kan da'.split(' '),
);
/** Words between a denial and what it denies. */
const LINKING: ReadonlySet<string> = new Set('er har kan være længere det en et'.split(' '));
/** Words that say the opposite of each other; inflected ones begin alike. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['negativ', 'positiv'],
  ['kendt', 'ukendt'],
  ['muligt', 'umuligt'],
  ['egnet', 'uegnet'],
  ['operabel', 'inoperabel'],
];
/** Lines under which a judgement says what must not be so. */
const DENYING: ReadonlySet<string> = new Set(['medmindre', 'ingen gælder']);
/** So many words that say something are compared, and so many more may stand between them. */
const FEWEST = 2;
const MORE = 1;

/**
 * A judgement that repeats the sentence but for a denial: «patienten ikke er kandidat til operation» with `skøn: patienten er kandidat
 * til operation` (E12, decision 0001). Judgements in words of their own say nothing about it.
 */
export const checkJudgementWords: Check = (workspace) =>
  allElements(workspace).flatMap((element): Finding[] => judgementsOf(element).flatMap((judgement) => look(judgement)));

interface Judgement {
  readonly text: string;
  readonly owner: Element;
  readonly place: Place;
}

function judgementsOf(element: Element): Judgement[] {
  const { kind, parent, text, namePlace } = element;
  if (kind === 'judgement') return parent && text && !isDenying(element) ? [{ text, owner: parent, place: namePlace }] : [];
  return element.facts.flatMap(({ definition, value, node, place }): Judgement[] => {
    if (value?.type !== 'condition' || value.condition.type !== 'judgement' || DENYING.has(definition.key)) return [];
    return [{ text: value.condition.text, owner: element, place: { ...place, ...(node.line.value ?? node.line.content) } }];
  });
}

/** Whether the judgement stands under a line that says what must not be so, or is an exception's. */
function isDenying({ node, parent }: Element): boolean {
  if (parent?.kind === 'exception') return true;
  for (let line = node.parent; line && line !== parent?.node; line = line.parent) if (DENYING.has(line.definition?.key ?? '')) return true;
  return false;
}

function look({ text, owner, place }: Judgement): Finding[] {
  if (owner.kind === 'exception' || owner.kind === 'test-patient') return [];
  const own = tokensOf(text.toLowerCase());
  const said = clauses(wordsOf(owner)).flatMap((clause) => repeated(own, clause));
  const [first] = said;
  if (!first || said.some(({ agrees }) => agrees)) return [];
  return [{ code: 'F739', parameters: { said: first.said, judgement: text }, place }];
}

/** A word, and whether it says something that both have to say. */
interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function tokensOf(words: string): Token[] {
  return [...words.replace(NO_DENIAL, (match) => ' '.repeat(match.length)).matchAll(/[a-zà-ÿα-ωµ0-9][a-zà-ÿα-ωµ0-9/-]*/gu)].map(
    ({ 0: word, index }) => ({ word, start: index, end: index + word.length }),
  );
}

function clauses(words: string): string[] {
  return words.split(/[;:()]|\.(?:\s|$)/u).filter((clause) => clause.trim() !== '');
}

/** Where the clause says all words of the judgement and hardly any other, and whether it denies what the judgement denies. */
function repeated(own: readonly Token[], clause: string): { said: string; agrees: boolean }[] {
  const wanted = own
    .filter(({ word }) => !SMALL.has(word) && !DENIALS.has(word))
    .map(({ word }) => ({ word, opposites: beginningsOfOpposites(word) }));
  if (wanted.length < FEWEST) return [];
  const isDenied = own.some(({ word }) => DENIALS.has(word));
  const said = tokensOf(clause);
  // Hardly any clause says them all: the others need not be gone through from each of their words.
  if (!wanted.every((one) => said.some(({ word }) => isSame(one.word, word) || isOpposite(one, word)))) return [];
  return said.flatMap((first, from) => {
    if (!wanted.some((one) => isSame(one.word, first.word) || isOpposite(one, first.word))) return [];
    let opposites = 0;
    let last = from;
    for (const one of wanted) {
      let at = said.findIndex(({ word }, index) => index >= from && isSame(one.word, word));
      if (at < 0) {
        at = said.findIndex(({ word }, index) => index >= from && isOpposite(one, word));
        opposites++;
      }
      if (at < 0) return [];
      last = Math.max(last, at);
    }
    const within = said.slice(from, last + 1);
    const others = within.filter(
      ({ word }) => !SMALL.has(word) && !DENIALS.has(word) && !wanted.some((one) => isSame(one.word, word) || isOpposite(one, word)),
    );
    if (others.length > (wanted.length > FEWEST ? MORE : 0) || opposites > 1) return [];
    const before = said.slice(0, from).findLast(({ word }) => !LINKING.has(word));
    const denial = within.find(({ word }) => DENIALS.has(word)) ?? (before && DENIALS.has(before.word) ? before : undefined);
    const start = Math.min(first.start, denial?.start ?? first.start);
    const isTurned = (denial !== undefined) !== isDenied;
    return [{ said: clause.slice(start, said[last]!.end), agrees: isTurned === (opposites === 1) }];
  });
}

function isSame(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long === short || (long.startsWith(short) && isEnding(long.slice(short.length)));
}

/** What words begin with that say the opposite; most words have none. */
function beginningsOfOpposites(word: string): string[] {
  return OPPOSITES.flatMap(([one, other]) => (word.startsWith(one) ? [other] : word.startsWith(other) ? [one] : []));
}

function isOpposite({ opposites }: { readonly opposites: readonly string[] }, word: string): boolean {
  return opposites.length > 0 && opposites.some((beginning) => word.startsWith(beginning));
}
