import { conditionOf } from '../../model/condition-of.js';
import type { Condition, Element, NameReference } from '../../model/types.js';
import { conditionsOf } from '../../model/walk.js';
import { words as phrase } from '../../messages/index.js';
import type { Check, Finding } from '../finding.js';
import { allElements } from '../roots.js';
import { denialBefore, mentionsOfElement, termsOf } from './denied-names.js';
import type { Mention } from './mentions.js';
import { wordsOf } from './sentence.js';

/** What the sentence holds for is said with a denial: «hvis … ikke …», «hvoraf ingen er …», «Uden samtidig mistanke om …». */
const DENIED = [
  /(?<![a-zà-ÿα-ωµ])(?:hvis|såfremt|dersom)(?![a-zà-ÿα-ωµ])[^.;:]*?[^.;:a-zà-ÿα-ωµ](ikke|ingen|intet)(?![a-zà-ÿα-ωµ])/u,
  /(?<![a-zà-ÿα-ωµ])hvoraf (ingen)(?![a-zà-ÿα-ωµ])/u,
  /(?:^|[.;:]\s+)(uden) (?:samtidig )?(?:mistanke om|tegn på|symptomer på|kendt)(?![a-zà-ÿα-ωµ])/u,
];
/** «Patienter uden feber henvises ikke»: the condition may well say who is referred. */
const REFUSED = /(?<![a-zà-ÿα-ωµ])(?:[a-zà-ÿα-ωµ]{3,}es|skal|bør|må|kan)\s+(?:[a-zà-ÿα-ωµ]+\s+)?ikke(?![a-zà-ÿα-ωµ])/u;
/** What joins a name to the one before it in a row. Without the preposition said again it may begin another alternative: «uden feber eller vægttab». */
const JOINED = /^\s+eller\s+(?:i|af|på|om)\s+$/u;
/** A name with one of these says itself what is not there. */
const DENIES = /(?<![a-zà-ÿα-ωµ])(?:ikke|ingen|intet|uden|afkræft[a-zà-ÿα-ωµ]*|fravær|negativ[a-zà-ÿα-ωµ]*|manglende)(?![a-zà-ÿα-ωµ])/u;

/**
 * A sentence that holds where something is not so, with a condition that does not say so: an `ikke` was lost, and the opposite is done
 * (V16, E12). What the sentence denies by name is told by itself, whatever else the condition denies.
 */
export const checkDenials: Check = (workspace) =>
  allElements(workspace).flatMap((element): Finding[] => {
    if (element.kind !== 'statement' && element.kind !== 'row' && element.kind !== 'item') return [];
    const words = wordsOf(element);
    const lost = lostDenials(element, words);
    if (lost.length > 0) return lost;
    const word = DENIED.map((denied) => denied.exec(words)?.[1]).find((said) => said !== undefined);
    const condition = word === undefined ? undefined : conditionOf(element);
    if (word === undefined || !condition || !isPlain(element) || conditionsOf(element).some(denies)) return [];
    return [
      {
        code: 'F726' as const,
        parameters: { word, where: phrase('nowhere-denied') },
        place: subjectOf(condition)?.place ?? element.namePlace,
      },
    ];
  });

/** What the sentence denies wherever it names it, «uden feber», and the condition nowhere. */
function lostDenials(element: Element, words: string): Finding[] {
  const condition = words === '' || element.definition?.obligation?.negative ? undefined : conditionOf(element);
  if (!condition || excepts(element)) return [];
  const terms = termsOf(condition);
  const mentions = terms.flatMap(({ named }) => (named.target ? mentionsOfElement(words, named.target) : []));
  return terms.flatMap(({ named, subject, denied }): Finding[] => {
    if (denied || !named.target || subject.target?.kind !== 'data-element') return [];
    if (terms.some((other) => other.denied && other.named.target === named.target)) return [];
    if (DENIES.test(named.name.toLowerCase())) return [];
    const said = mentionsOfElement(words, named.target).map(({ start }) => denialInRow(words, start, mentions));
    const [word] = said;
    if (word === undefined || said.includes(undefined) || REFUSED.test(words)) return [];
    return [{ code: 'F726', parameters: { word, where: phrase('not-denied-of', { name: named.name }) }, place: subject.place }];
  });
}

/** «som ikke er lokaliseret i hals eller i armhulen» denies both: what is denied of the first of a row is denied of all that «eller» joins to it. */
function denialInRow(words: string, start: number, mentions: readonly Mention[]): string | undefined {
  const before = mentions.find(({ end }) => end < start && JOINED.test(words.slice(end, start)));
  return denialBefore(words, start) ?? (before && denialInRow(words, before.start, mentions));
}

/** Whether the block says in another way than by its condition for whom it does not hold. */
function excepts(element: Element): boolean {
  return (
    element.elements.some(({ kind }) => kind === 'exception') ||
    element.facts.some(({ definition }) => ['medmindre', 'forudsat at', 'forbehold', 'omfatter ikke'].includes(definition.key))
  );
}

/** Whether nothing but names and comparisons is said: in an exception or a judgement anything may be denied. */
export function isPlain({ elements, facts }: Element): boolean {
  return (
    !elements.some(({ kind }) => kind === 'exception' || kind === 'judgement') &&
    !facts.some(({ definition, elements: inner }) => inner.length > 0 || ['medmindre', 'forudsat at', 'forbehold'].includes(definition.key))
  );
}

function denies(condition: Condition): boolean {
  if (condition.type === 'not' || condition.type === 'none' || condition.type === 'judgement' || condition.type === 'unreadable')
    return true;
  if (condition.type === 'is' && condition.negated) return true;
  if (condition.type === 'count-of') return condition.quantifier === 'none' || condition.quantifier === 'at-most';
  if ('conditions' in condition) return condition.conditions.some(denies);
  const subject = subjectOf(condition);
  if (!subject) return false;
  // What a name stands for that is not found is not known: it may be a criterion that says it.
  return DENIES.test(subject.name.toLowerCase()) || !subject.target || subject.target.kind === 'criterion';
}

function subjectOf(condition: Condition): NameReference | undefined {
  if ('subject' in condition) return condition.subject;
  return 'conditions' in condition && condition.conditions[0] ? subjectOf(condition.conditions[0]) : undefined;
}
