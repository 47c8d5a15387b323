import type { Element } from '../../model/types.js';
import type { Amount } from '../../model/values.js';
import { comparable, UNITS, unitOf, type Unit } from '../../model/units.js';
import { factsOf } from '../../model/walk.js';
import { danish } from '../values/readable.js';

const NUMBER_BEFORE = /(\d+(?:[.,]\d+)?)(?:\s*[-–]\s*(\d+(?:[.,]\d+)?))?\s*$/u;
const NUMBER = /\d+(?:[.,]\d+)?/gu;
/** Numbers that Danish sentences spell out. */
const SPELT: Readonly<Record<string, number>> = { to: 2, tre: 3, fire: 4, fem: 5, seks: 6, syv: 7, otte: 8, ni: 9, ti: 10 };

/** A number with its unit in a sentence. */
export interface SaidNumber {
  readonly number: number;
  /** As the sentence says it: «fire kalenderdage». */
  readonly shown: string;
  /** Where that begins. */
  readonly start: number;
}

/**
 * The numbers that stand before the unit in the sentence (lower case), «14 dages» too; `dage` counts as kalenderdage, a spelt number as its
 * digits.
 */
export function numbersWith(words: string, unit: string): SaidNumber[] {
  const stem = unit.endsWith('dage') ? 'dage' : unit;
  const found: SaidNumber[] = [];
  for (let at = words.indexOf(stem); at >= 0; at = words.indexOf(stem, at + 1)) {
    const before = words.slice(0, at).replace(/(kalender|hver)$/u, '');
    if (/[a-zà-ÿα-ωµ]$/u.test(before) || /^(?!s(?![a-zà-ÿα-ωµ]))[a-zà-ÿα-ωµ]/u.test(words.slice(at + stem.length))) continue;
    const match = NUMBER_BEFORE.exec(before);
    const spelt = /([a-zà-ÿα-ωµ]+)\s+$/u.exec(before)?.[1];
    const start = match?.index ?? before.trimEnd().length - (spelt?.length ?? 0);
    const shown = words.slice(start, at + stem.length).trim();
    for (const number of match ? [match[1], match[2]] : []) if (number) found.push({ number: numberOf(number), shown, start });
    if (spelt && Object.hasOwn(SPELT, spelt)) found.push({ number: SPELT[spelt]!, shown, start });
  }
  return found;
}

/**
 * The number of an amount as the sentence says it with another unit of its kind: «40 år» for 40 months. Hours count as of one
 * kind with days. Units that cannot be compared else are told of themselves (F407, F503).
 */
export function withOtherUnit(words: string, { low, unit }: Amount): SaidNumber | undefined {
  const own = unit === undefined ? undefined : unitOf(unit);
  if (!own || !words.includes(String(Math.trunc(low)))) return undefined;
  for (const [word, other] of Object.entries(UNITS)) {
    if ((other.factor === own.factor && other.dimension === own.dimension) || !(comparable(own, other) || areTimes(own, other))) continue;
    const said = numbersWith(words, word.toLowerCase()).find(({ number }) => number === low);
    if (said) return said;
  }
  return undefined;
}

const TIMES: ReadonlySet<string> = new Set(['time', 'day', 'calendar-day', 'working-day']);

/** Hours and days cannot be compared, but one may stand for the other by a slip. */
function areTimes(one: Unit, other: Unit): boolean {
  return (one.dimension === 'time') !== (other.dimension === 'time') && TIMES.has(one.dimension) && TIMES.has(other.dimension);
}

/** The numbers in what is said to be printed otherwise (`trykt som`) or to have held before (`tidligere tid`): the sentence may say these. */
export function printedNumbers(element: Element): ReadonlySet<number> {
  const numbers = factsOf(element).flatMap(({ definition, value, items }) => {
    if (definition.key !== 'trykt som' && definition.key !== 'tidligere tid') return [];
    return [value, ...items.map((item) => item.value)].flatMap((said) => {
      if (said?.type === 'quantity') return [said.amount.low, ...(said.amount.high === undefined ? [] : [said.amount.high])];
      return said?.type === 'text' || said?.type === 'unreadable' ? numbersIn(said.text.toLowerCase()) : [];
    });
  });
  return new Set(numbers);
}

/** Whether what is printed otherwise is explained with the unit: then the sentence may well say the number with another. */
export function explainsUnit(element: Element, unit: string): boolean {
  return factsOf(element).some(
    ({ definition, facts }) =>
      definition.key === 'tidligere tid' ||
      (definition.key === 'trykt som' &&
        facts.some(
          ({ value }) =>
            value?.type === 'text' &&
            value.text
              .toLowerCase()
              .split(/[^a-zà-ÿα-ωµ%/]+/u)
              .includes(unit.toLowerCase()),
        )),
  );
}

/** The number that a word is, in digits or spelt; undefined for any other word. */
export function numberOfWord(word: string): number | undefined {
  if (/^\d+$/u.test(word)) return Number(word);
  return Object.hasOwn(SPELT, word) ? SPELT[word] : undefined;
}

function numbersIn(words: string): number[] {
  const spelt = words.split(/[^a-zà-ÿα-ωµ]+/u).flatMap((word) => (Object.hasOwn(SPELT, word) ? [SPELT[word]!] : []));
  return [...(words.match(NUMBER) ?? []).map(numberOf), ...spelt];
}

function numberOf(digits: string): number {
  return Number(digits.replace(',', '.'));
}

/** `22 kalenderdage`, as Danes write it. */
export function shownAmount({ low, unit }: Pick<Amount, 'low' | 'unit'>): string {
  return unit === undefined ? danish(low) : `${danish(low)} ${unit}`;
}
