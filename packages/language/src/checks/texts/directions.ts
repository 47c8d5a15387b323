import { conditionOf } from '../../model/condition-of.js';
import type { Condition, Relation } from '../../model/types.js';
import type { Amount } from '../../model/values.js';
import type { Check, Finding } from '../finding.js';
import { allConditions } from '../roots.js';
import { denialBefore, mentionsOfElement, termsOf, type Term } from './denied-names.js';
import { wordsOf } from './sentence.js';

/** Which way a bound points from its number. */
type Direction = 'up' | 'down';

const RELATIONS: Readonly<Record<Relation, Direction | undefined>> = {
  over: 'up',
  'at-least': 'up',
  under: 'down',
  'at-most': 'down',
  equal: undefined,
};

const UP = /(?:(?<![a-zà-ÿα-ωµ])(?:over|mindst|minimum|(?:ældre|større|mere|flere|højere|længere)\s+end)|>|>=|≥)\s*(?:ca\.?\s*)?$/u;
const DOWN = /(?:(?<![a-zà-ÿα-ωµ])(?:under|højst|maksimalt|(?:yngre|mindre|færre|lavere|kortere)\s+end)|<|<=|≤)\s*(?:ca\.?\s*)?$/u;
const UP_AFTER = /^\s*(?:og|eller|og\/eller)\s+(?:derover|ældre|mere|større)(?![a-zà-ÿα-ωµ])/u;
const DOWN_AFTER = /^\s*(?:og|eller|og\/eller)\s+(?:derunder|yngre|mindre)(?![a-zà-ÿα-ωµ])/u;

/** Words that turn what follows them round: what the sentence says of the number is not looked into then. */
const TURNED = /(?<![a-zà-ÿα-ωµ])(?:medmindre|med mindre|undtagen|undtaget|bortset|fraset)(?![a-zà-ÿα-ωµ])/u;
/** The same of one thing: what is denied in a clause after the number is something else. */
const DENIED = /(?<![a-zà-ÿα-ωµ])(?:ikke|ingen|hverken)(?![a-zà-ÿα-ωµ])/u;
/** What somebody is without, where it stands before the number. */
const LACKS = /(?<![a-zà-ÿα-ωµ])uden(?![a-zà-ÿα-ωµ])/u;
/** Who is meant, right before the number: «uden anden forklaring hos patienter over 40 år» denies the explanation. */
const WHOM =
  /(?<![a-zà-ÿα-ωµ])hos (?:(?:en|de) )?(?:patient|person|borger|kvinde|mand|mænd|børn|barn|voksn)[a-zà-ÿα-ωµ]*\s+(?:på\s+|der er\s+|i alderen\s+)?(?:[a-zà-ÿα-ωµ<>≤≥]+\s+){0,2}$/u;
/** Where the clause ends in which a number stands; not at the comma of «1,5 cm». */
const CLAUSE_END = /[;:()]|[.,](?:\s|$)/u;

/**
 * «patienter over 40 år» with `alder under 40 år`: the same number with the same unit, but every time the sentence says it, it points the
 * other way. A number without such a word, one said both ways, and whatever is denied say nothing about it.
 */
export const checkDirections: Check = (workspace) =>
  [...allConditions(workspace)].flatMap(([element, conditions]) => {
    if (element.kind === 'test-patient' || element.kind === 'exception' || !conditions.some(({ type }) => type === 'compare')) return [];
    const condition = conditionOf(element);
    const comparisons = condition ? comparisonsIn(condition) : [];
    const terms = condition ? termsOf(condition) : [];
    if (comparisons.length === 0) return [];
    const words = wordsOf(element);
    if (words === '') return [];
    // `alder under 18 år eller alder over 18 år`: each is the other's opposite.
    const asked = (amount: Amount): Set<Direction | undefined> =>
      new Set(comparisons.filter((one) => isSame(one.amount, amount)).map(({ relation }) => RELATIONS[relation]));
    return comparisons.flatMap(({ amount, relation, place }): Finding[] => {
      const direction = RELATIONS[relation];
      if (!direction || asked(amount).size > 1) return [];
      const said = mentions(words, amount);
      if (said.some((mention) => isTurned(words, mention, terms))) return [];
      const opposite = direction === 'up' ? 'down' : 'up';
      if (said.length === 0 || said.some((mention) => mention.direction !== opposite)) return [];
      return [{ code: 'F717', parameters: { said: said[0]!.shown, condition: place.file.text.slice(place.start, place.end) }, place }];
    });
  });

type Comparison = Extract<Condition, { type: 'compare' }>;

/** The comparisons that have to hold, or one of which has to; none that is denied. */
function comparisonsIn(condition: Condition): Comparison[] {
  if (condition.type === 'compare') return [condition];
  return condition.type === 'all' || condition.type === 'any' ? condition.conditions.flatMap(comparisonsIn) : [];
}

function isSame(one: Amount, other: Amount): boolean {
  return one.low === other.low && one.unit?.toLowerCase() === other.unit?.toLowerCase();
}

/** Whether something before the number, or in its own clause, may turn round what is said of it. */
function isTurned(words: string, { start, end }: { start: number; end: number }, terms: readonly Term[]): boolean {
  const [before, upTo] = [words.slice(0, start), upToClauseEnd(words, end)];
  // What the condition denies too is not what the sentence denies of the number.
  const own = withoutDenialsOf(upTo, terms);
  return TURNED.test(upTo) || DENIED.test(own) || (LACKS.test(before) && !WHOM.test(before));
}

/** The words without the denials of what the condition denies: «uden feber» where it says `ikke feber`. */
function withoutDenialsOf(words: string, terms: readonly Term[]): string {
  let left = words;
  for (const { named, denied } of terms) {
    if (!denied || !named.target) continue;
    for (const { start } of mentionsOfElement(words, named.target)) {
      const word = denialBefore(words, start);
      const at = word === undefined ? -1 : words.lastIndexOf(word, start);
      if (at >= 0) left = left.slice(0, at) + ' '.repeat(word!.length) + left.slice(at + word!.length);
    }
  }
  return left;
}

/** The words up to the end of the clause in which a number ends. */
function upToClauseEnd(words: string, end: number): string {
  const rest = CLAUSE_END.exec(words.slice(end));
  return rest ? words.slice(0, end + rest.index) : words;
}

/** Every place where the words say this number with this unit, and which way each points. */
function mentions(words: string, { low, high, unit }: Amount): { direction?: Direction; shown: string; start: number; end: number }[] {
  // Made only where it may be found: most sentences say no number.
  if (unit === undefined || !words.includes(unit.toLowerCase()) || !words.includes(String(Math.trunc(low)))) return [];
  const number = high === undefined ? digits(low) : `${digits(low)}\\s*[-–]\\s*${digits(high)}`;
  const escaped = unit.toLowerCase().replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
  return [...words.matchAll(new RegExp(`(?<![0-9.,])${number}\\s*${escaped}(?![a-zà-ÿα-ωµ])`, 'gu'))].map(({ index, 0: written }) => {
    const [before, after] = [words.slice(0, index), words.slice(index + written.length)];
    const [first, last] = [UP.exec(before) ?? DOWN.exec(before), UP_AFTER.exec(after) ?? DOWN_AFTER.exec(after)];
    const direction = UP_AFTER.test(after)
      ? 'up'
      : DOWN_AFTER.test(after)
        ? 'down'
        : UP.test(before)
          ? 'up'
          : DOWN.test(before)
            ? 'down'
            : undefined;
    return {
      ...(direction && { direction }),
      start: index,
      end: index + written.length,
      shown: `${last ? '' : (first?.[0] ?? '')}${written}${last?.[0] ?? ''}`,
    };
  });
}

/** A number as it may be printed: «1,5», «1.5», «2.0». */
function digits(number: number): string {
  return Number.isInteger(number) ? `${number}(?:,0+|\\.0{1,2}(?!\\d))?` : String(number).replace('.', '[.,]');
}
