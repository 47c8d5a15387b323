import { joined, quoted } from '../../messages/index.js';
import type { Element } from '../../model/types.js';
import type { Amount } from '../../model/values.js';
import { conditionsOf, elementsIn, factOf, factsOf, referencesOf } from '../../model/walk.js';
import { namesOf } from '../../names/namespaces.js';
import type { Check, Finding } from '../finding.js';
import { elementsOfKind } from '../roots.js';
import { endOfName } from '../texts/mentions.js';
import { printedNumbers, shownAmount } from '../texts/said-numbers.js';
import { amountsOf, wordsOf } from '../texts/sentence.js';
import { isComparable, LENGTHS, quantitiesOf, says, timesIn, type SaidTime } from './sentences.js';

/** What stands before a time that something may take: «inden for 22 kalenderdage», not «har haft symptomer i tre uger». */
const BOUND =
  /(?<![a-zà-ÿα-ωµ])(?:inden ?for|inden|højst|maksimalt|senest(?: efter)?|samlet|i alt|på|er|tager|varer)\s+(?:(?:højst|maksimalt|ca\.?)\s+)?$/u;
/** Words of other times: what held before, or what is seen and not asked for. */
const OTHER =
  /(?<![a-zà-ÿα-ωµ])(?:tidligere|hidtil|før var|gennemsnit[a-zà-ÿα-ωµ]*|median[a-zà-ÿα-ωµ]*|erfaring[a-zà-ÿα-ωµ]*|undtag[a-zà-ÿα-ωµ]*|medmindre)(?![a-zà-ÿα-ωµ])/u;
/** A word of a title that is short may stand in any sentence. */
const LONG = /[a-zà-ÿα-ωµ]{6,}/gu;

/**
 * A sentence beside a span, in the same block, that says another time and is not tied to the span with `svarer til`: one of the two may have
 * been changed alone. Told as an information, and only where the sentence speaks of what the span is called or ends with: whether the two are
 * one time, only the author knows.
 */
export const checkBesideSpans: Check = (workspace) => {
  const blocks = new Map<Element, Element[]>();
  for (const span of elementsOfKind(workspace, 'time-span')) {
    if (!span.parent) continue;
    const beside = blocks.get(span.parent);
    if (beside) beside.push(span);
    else blocks.set(span.parent, [span]);
  }
  return [...blocks].flatMap(([block, spans]) =>
    block.elements.filter(({ kind }) => kind === 'statement' || kind === 'paragraph').flatMap((sentence) => look(sentence, spans)),
  );
};

function look(sentence: Element, spans: readonly Element[]): Finding[] {
  const words = wordsOf(sentence);
  const all = elementsIn([sentence]);
  if (OTHER.test(words) || all.some((element) => factOf(element, 'svarer til'))) return [];
  const own = all.flatMap((element) => [...quantitiesOf(element), ...conditionsOf(element).flatMap(amountsOf)]);
  const printed = printedNumbers(sentence);
  const said = timesIn(words).filter(
    (time) => isBound(words, time) && !printed.has(time.number) && !own.some((amount) => says(time, amount)),
  );
  if (said.length === 0 || spans.some((span) => amountsFor(span).some((amount) => said.some((time) => says(time, amount))))) return [];
  const [about] = spans.flatMap((span) => {
    const length = lengthOf(span);
    return length && said.some((time) => isComparable(time, length)) && speaksOf(words, span) ? [{ span, length }] : [];
  });
  if (!about) return [];
  const shown = [...new Set(said.map((time) => time.shown))].map(quoted);
  return [
    {
      code: 'F735',
      parameters: {
        said: joined(shown, 'and'),
        title: about.span.title ?? '',
        id: about.span.id,
        number: shownAmount(about.length),
      },
      place: sentence.namePlace,
      related: [{ place: about.span.namePlace, da: 'Forløbstiden står her', en: 'The span stands here' }],
    },
  ];
}

function isBound(words: string, { shown }: SaidTime): boolean {
  return BOUND.test(words.slice(0, words.indexOf(shown)));
}

function lengthOf(span: Element): Amount | undefined {
  return LENGTHS.flatMap((key) => factOf(span, key)?.value ?? []).flatMap((value) => (value.type === 'quantity' ? [value.amount] : []))[0];
}

/** Every time that the span, and those that it is the sum of, say; also in what is printed otherwise or was before. */
function amountsFor(span: Element): Amount[] {
  const parts = factsOf(span)
    .filter(({ definition }) => definition.key === 'sum af')
    .flatMap(referencesOf)
    .flatMap(({ target }) => (target ? quantitiesOf(target) : []));
  return [...elementsIn([span]).flatMap(quantitiesOf), ...parts];
}

/** Whether the sentence holds a long word of the span's names, or of the event that it ends with. */
function speaksOf(words: string, span: Element): boolean {
  const end = factOf(span, 'til');
  const named = [span, ...(end ? referencesOf(end).flatMap(({ target }) => target ?? []) : [])].flatMap(namesOf);
  return named
    .flatMap((name) => name.toLowerCase().match(LONG) ?? [])
    .some((word) =>
      [...words.matchAll(/(?<![a-zà-ÿα-ωµ])[a-zà-ÿα-ωµ]/gu)].some(({ index }) => endOfName(words, index, word) !== undefined),
    );
}
