import { quoted } from '../../messages/index.js';
import type { Fact } from '../../model/types.js';
import type { Amount } from '../../model/values.js';
import { elementsIn, factsOf } from '../../model/walk.js';
import type { Check, Finding } from '../finding.js';
import { elementsWith } from '../roots.js';
import { numbersWith, printedNumbers, shownAmount, type SaidNumber } from '../texts/said-numbers.js';
import { wordsOf } from '../texts/sentence.js';
import { valuePlace } from '../values/readable.js';

/** Words before a time that say that it may be no longer, and that it may be no shorter. */
const AT_MOST = /(?<![a-zà-ÿα-ωµ])(?:senest|højst|maksimalt|maks\.?|inden ?for|op til)\s+(?:(?:efter|ca\.?|de|en)\s+)?$/u;
const AT_LEAST = /(?<![a-zà-ÿα-ωµ])(?:mindst|minimum|tidligst)\s+(?:(?:efter|ca\.?)\s+)?$/u;
/** «14 dages maksimal ventetid». */
const AT_MOST_AFTER = /^s?\s+maksimal/u;
const WORKING = /hverdag/u;

/**
 * A time against the words of its sentence where the number is the same: `mindst: 14 dage` for «senest 14 dage», `højst: 14 hverdage` for
 * «14 dage» (V12, V18, decision 0001).
 */
export const checkSaidTimes: Check = (workspace) =>
  elementsWith(workspace, 'højst', 'mindst').flatMap((element) => {
    const texts = element.kind === 'time-span' ? elementsIn([element]) : [element];
    const words = texts.map(wordsOf).join(' ');
    if (element.kind === 'test-patient' || words.trim() === '') return [];
    const printed = printedNumbers(element);
    return factsOf(element).flatMap((fact) => {
      const { key } = fact.definition;
      if ((key !== 'højst' && key !== 'mindst') || fact.value?.type !== 'quantity') return [];
      const { amount } = fact.value;
      if (amount.unit === undefined || printed.has(amount.low)) return [];
      const said = numbersWith(words, amount.unit.toLowerCase()).filter(({ number }) => number === amount.low);
      return otherDays(fact, amount, said) ?? turned(fact, said, words) ?? [];
    });
  });

/** Working days for other days, or the other way round; `dage` may be calendar days. */
function otherDays(fact: Fact, amount: Amount, said: readonly SaidNumber[]): Finding[] | undefined {
  if (!amount.unit!.endsWith('dage') || said.length === 0) return undefined;
  if (said.some(({ shown }) => WORKING.test(shown) === WORKING.test(amount.unit!))) return undefined;
  return [{ code: 'F708', parameters: { said: quoted(said[0]!.shown), number: shownAmount(amount) }, place: valuePlace(fact) }];
}

/** The bound on the other side of the time, where the words say a side each time they say it. */
function turned(fact: Fact, said: readonly SaidNumber[], words: string): Finding[] | undefined {
  const sides = said.map(({ shown, start }) => {
    const [before, after] = [words.slice(0, start), words.slice(start + shown.length)];
    const match = AT_MOST.exec(before) ?? AT_LEAST.exec(before);
    const key = AT_MOST.test(before) || AT_MOST_AFTER.test(after) ? 'højst' : match ? 'mindst' : undefined;
    return { key, word: `${match?.[0] ?? ''}${shown}` };
  });
  const [first] = sides;
  if (!first || sides.some(({ key }) => key === undefined || key === fact.definition.key)) return undefined;
  const { place, node } = fact;
  const line = place.file.text.slice(node.line.content.start, node.line.content.end).replace(/\s*\{$/u, '');
  return [{ code: 'F729', parameters: { word: first.word, line }, place: { ...place, ...node.line.content } }];
}
