import { joined, quoted } from '../../messages/index.js';
import type { Element } from '../../model/types.js';
import type { Amount } from '../../model/values.js';
import { conditionsOf, elementsIn, factOf, factsOf, referencesOf } from '../../model/walk.js';
import { correspondencesOf, foundCorrespondences } from '../../model/correspondence.js';
import type { Check, Finding } from '../finding.js';
import { wholeOf, type Workspace } from '../../workspace/resolved.js';
import { allElements, gathering } from '../roots.js';
import { numbersWith, printedNumbers, shownAmount } from '../texts/said-numbers.js';
import { amountsOf, wordsOf } from '../texts/sentence.js';
import { valuePlace } from '../values/readable.js';

/** A length of time as a sentence says it. */
export interface SaidTime {
  readonly number: number;
  readonly unit: string;
  /** As the sentence says it. */
  readonly shown: string;
}

/** Words of time in sentences. Years are no length of a pathway: «patienter over 40 år». */
const WORDS = ['minutter', 'timer', 'dage', 'uge', 'uger', 'måned', 'måneder'];
/** Keys of a span's length. */
export const LENGTHS = ['højst', 'mindst', 'afvigende højst'];

/**
 * A time against the sentences that say it (decision 0001: everything is said twice): those in its own block, and those elsewhere that
 * correspond to it. Told only where a sentence says times that could be compared and none of them is one of the span's.
 */
export const checkSpanSentences: Check = (workspace) => {
  const corresponding = sentencesOfSpans(workspace);
  return allElements(workspace).flatMap((span) => {
    if (span.kind !== 'time-span') return [];
    const inBlock = elementsIn([span]).filter(({ kind }) => kind === 'statement' || kind === 'item');
    const [first, ...more] = [...inBlock, ...(corresponding.get(span) ?? [])].flatMap((sentence) => against(span, sentence));
    // Several sentences that say the same against one number are one fault.
    return first ? [{ ...first, related: [first, ...more].flatMap(({ related = [] }) => related) }] : [];
  });
};

const ofSentences = gathering((element) => (element.kind === 'statement' || element.kind === 'item' ? correspondencesOf(element) : []));
const known = new WeakMap<Workspace, ReadonlyMap<Element, readonly Element[]>>();

/** The sentences of the whole workspace that say by `svarer til` that they are about a span, by the span. */
function sentencesOfSpans(workspace: Workspace): ReadonlyMap<Element, readonly Element[]> {
  const whole = wholeOf(workspace);
  let found = known.get(whole);
  if (!found) {
    const bySpan = new Map<Element, Element[]>();
    for (const { element, other } of foundCorrespondences(ofSentences(whole)))
      if (other.kind === 'time-span') bySpan.set(other, [...(bySpan.get(other) ?? []), element]);
    known.set(whole, (found = bySpan));
  }
  return found;
}

function against(span: Element, sentence: Element): Finding[] {
  const length = LENGTHS.map((key) => factOf(span, key)).find((fact) => fact?.value?.type === 'quantity');
  if (length?.value?.type !== 'quantity') return [];
  const { amount } = length.value;
  // What the sentence's own lines say is no time of the span's.
  const own = [...quantitiesOf(sentence), ...conditionsOf(sentence).flatMap(amountsOf)];
  const printed = new Set([...printedNumbers(span), ...printedNumbers(sentence)]);
  const said = timesIn(wordsOf(sentence)).filter(
    (time) => !printed.has(time.number) && isComparable(time, amount) && !own.some((other) => says(time, other)),
  );
  const parts = targetsOf(span, 'sum af').flatMap(quantitiesOf);
  if (said.length === 0 || said.some((time) => [...quantitiesOf(span), ...parts].some((other) => says(time, other)))) return [];
  const shown = [...new Set(said.map((time) => time.shown))].map(quoted);
  return [
    {
      code: 'F708',
      parameters: { said: joined(shown, 'and'), number: shownAmount(amount) },
      place: valuePlace(length),
      related: [{ place: sentence.namePlace, da: 'Sætningen står her', en: 'The sentence stands here' }],
    },
  ];
}

function targetsOf(element: Element, key: string): Element[] {
  const fact = factOf(element, key);
  return fact ? referencesOf(fact).flatMap(({ target }) => target ?? []) : [];
}

/** Every amount that the element's facts say. */
export function quantitiesOf(element: Element): Amount[] {
  return factsOf(element).flatMap(({ value }) => (value?.type === 'quantity' ? [value.amount] : []));
}

/** Every length of time that the words say. */
export function timesIn(words: string): SaidTime[] {
  return WORDS.flatMap((unit) => numbersWith(words, unit).map((said) => ({ ...said, unit })));
}

/** `dage` is any kind of days; weeks are calendar days too. */
function familyOf(unit: string): string {
  if (/^uger?$|dage?$/u.test(unit)) return 'dage';
  return unit.replace(/måneder/u, 'måned').replace(/timer/u, 'time');
}

function inDays(number: number, unit: string): number {
  return /^uger?$/u.test(unit) ? number * 7 : number;
}

/** Weeks are not counted in working days. */
export function isComparable({ unit }: SaidTime, { unit: other = '' }: Amount): boolean {
  const [said, written] = [unit, other.toLowerCase()];
  return familyOf(said) === familyOf(written) && !(written.startsWith('hverdag') && /^uger?$/u.test(said));
}

/** Whether the time is one of the amount's, be it in weeks for days. */
export function says(time: SaidTime, amount: Amount): boolean {
  if (!isComparable(time, amount)) return false;
  const unit = (amount.unit ?? '').toLowerCase();
  return [amount.low, amount.high].some((number) => number !== undefined && inDays(number, unit) === inDays(time.number, time.unit));
}
