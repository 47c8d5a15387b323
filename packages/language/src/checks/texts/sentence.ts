import { joined, quoted } from '../../messages/index.js';
import { conditionOf } from '../../model/condition-of.js';
import type { Condition, Element, Fact, NameReference, Place } from '../../model/types.js';
import type { Amount } from '../../model/values.js';
import { choiceOf, factsOf, referencesOf } from '../../model/walk.js';
import { namesOf } from '../../names/namespaces.js';
import { valuesOf } from '../../names/values.js';
import { holdsWord } from '../../text/inflections.js';
import type { KeyDefinition } from '../../vocabulary/index.js';
import type { Check, Finding } from '../finding.js';
import { allConditions, allElements } from '../roots.js';
import { askedIn } from './asked.js';
import { mentionsOfElement, termsOf } from './denied-names.js';
import { exceptedBy, WORDS as EXCEPTING } from './exception-words.js';
import { withoutAsides } from './mentions.js';
import { PathwayNames } from './pathway-names.js';
import { explainsUnit, numbersWith, printedNumbers, shownAmount, withOtherUnit } from './said-numbers.js';
import { valuePlace } from '../values/readable.js';

/** Relations whose target is a pathway that the sentence may name. */
const REFERRALS: ReadonlySet<string> = new Set(['henvises til', 'derefter til', 'henvises sideløbende til', 'starter på']);

/**
 * The document's words against what is computed from them (decision 0001: everything is said twice). A sentence that names
 * another value, another number of the same unit or another pathway than its block is told; what it does not mention is not.
 */
export const checkSentences: Check = (workspace) => {
  const pathways = new PathwayNames(workspace);
  const all = allConditions(workspace);
  return allElements(workspace).flatMap((element) => {
    const conditions = all.get(element) ?? NONE;
    if (
      !conditions.some(isComputed) &&
      !factsOf(element).some(({ value, definition }) => value?.type === 'quantity' || isReferral(definition))
    )
      return [];
    const words = wordsOf(element) || exceptedBy(element);
    // A test patient is made up: its title is no sentence of the document.
    if (words === '' || element.kind === 'test-patient') return [];
    return [
      ...values(conditions, words),
      ...oneOfSeveral(element, words),
      ...numbers(element, conditions, words),
      ...targets(element, words, pathways),
    ];
  });
};

const NONE: readonly Condition[] = [];

/** Whether the condition says a value or a number that a sentence may say too. */
function isComputed({ type }: Condition): boolean {
  return type === 'is' || type === 'compare' || type === 'between';
}

function isReferral({ base, key }: KeyDefinition): boolean {
  return REFERRALS.has(base ?? key);
}

/** The element's own printed words, in lower case. */
export function wordsOf(element: Element): string {
  // Many checks ask, and most elements have one text: no lists are made for it.
  let words = '';
  const add = (text: string | undefined): void => {
    if (text) words = words === '' ? text : `${words} ${text}`;
  };
  add(element.title);
  add(element.text);
  for (const { definition, value } of element.facts) if (definition.key === 'tekst' && value?.type === 'text') add(value.text);
  return words.toLowerCase();
}

/** «Hos mænd foretages …» with `køn er kvinde` (E48, V16). */
function values(conditions: readonly Condition[], words: string): Finding[] {
  const denied = new Set(conditions.flatMap(deniedIn));
  return conditions.flatMap((condition): Finding[] => {
    if (condition.type !== 'is' || condition.negated || denied.has(condition)) return [];
    // Where several values may hold at once, naming one does not speak against another.
    if (!condition.subject.target || choiceOf(condition.subject.target, 'type') !== 'single-choice') return [];
    const all = valuesOf(condition.subject.target);
    const said = all.filter((value) => namesOf(value).some((name) => holdsWord(words, name.toLowerCase())));
    const asked = condition.values.flatMap(({ target }) => (target ? [target] : []));
    // Only where the sentence names values, and none of those that the condition asks for. What is not found may be the one (F308).
    if (said.length === 0 || asked.length < condition.values.length || asked.some((value) => said.includes(value) || related(value, said)))
      return [];
    return [
      contradiction(
        'F707',
        joined(
          said.map(({ title }) => quoted(title ?? '')),
          'and',
        ),
        condition.values[0]!,
      ),
    ];
  });
}

/**
 * «Metastase i lunge» with `placering er hjerne`: where several values may hold at once, told only of a sentence that names one of them
 * alone, says it without a denial, and has none of those that the block, or one around it, asks for.
 */
function oneOfSeveral(element: Element, all: string): Finding[] {
  const condition = conditionOf(element);
  const asking = condition ? termsOf(condition) : [];
  const words = withoutAsides(all.slice(0, EXCEPTING.exec(all)?.index));
  return asking.flatMap(({ subject, named, denied }): Finding[] => {
    const fact = subject.target;
    if (denied || !fact || !named.target || choiceOf(fact, 'type') !== 'multiple-choice' || REST.test(named.name)) return [];
    const { named: asked, isUnsure } = askedIn(element);
    const said = valuesOf(fact).filter((value) => mentionsOfElement(words, value).length > 0);
    const [only, ...others] = said;
    if (!only || others.length > 0 || isUnsure || related(named.target, said) || asked.has(only)) return [];
    // Any other value of the fact that the block asks for may be what the words about it stand for.
    if (asking.some((other) => other !== undefined && other.subject.target === fact && other.named.target !== named.target)) return [];
    const isPart = mentionsOfElement(words, only).every(({ start, end }) =>
      [...asked].some(
        (other) => other !== fact && mentionsOfElement(words, other).some((whole) => whole.start <= start && whole.end >= end),
      ),
    );
    const isDenied = mentionsOfElement(words, only).some(({ start }) => DENIED.test(words.slice(0, start)));
    return isPart || isDenied ? [] : [contradiction('F707', quoted(only.title ?? ''), named)];
  });
}

/** A value that stands for all others. */
const REST = /^(?:anden|andet|andre|øvrige|ingen|ukendt|uspecifik)/iu;
/** A denial earlier in the same sentence. */
const DENIED = /(?<![a-zà-ÿα-ωµ])(?:ikke|ingen|intet|uden|hverken|end|fra)(?![a-zà-ÿα-ωµ])[^.;:]*$/u;

/** What stands under `ikke` or `ingen gælder`: a sentence need not name it. */
function deniedIn(condition: Condition): Condition[] {
  if (condition.type === 'not') return [condition.condition, ...deniedIn(condition.condition)];
  if (condition.type === 'none')
    return [...condition.conditions, ...condition.conditions.flatMap((inner) => ('conditions' in inner ? inner.conditions : []))];
  return [];
}

/** A value that covers one that the sentence names, or the other way round, does not contradict it. */
function related(value: Element, said: readonly Element[]): boolean {
  const covers = (outer: Element, inner: Element): boolean =>
    outer.facts.some((fact) => fact.definition.key === 'omfatter' && referencesOf(fact).some(({ target }) => target === inner));
  return said.some((other) => covers(value, other) || covers(other, value));
}

function contradiction(code: 'F707', said: Finding['parameters'][string], reference: NameReference): Finding {
  return { code, parameters: { said, name: reference.name }, place: reference.place };
}

/** «over 18 år» with `alder over 81 år`, «14 kalenderdage» with `højst: 28 kalenderdage`. */
function numbers(element: Element, conditions: readonly Condition[], words: string): Finding[] {
  const fromConditions = conditions.flatMap((condition) => amountsOf(condition).map((amount) => ({ amount, place: placeOf(condition) })));
  const fromFacts = factsOf(element).flatMap((fact) =>
    fact.value?.type === 'quantity' && fact.definition.key !== 'tidligere tid'
      ? [{ amount: fact.value.amount, place: valuePlace(fact) }]
      : [],
  );
  const printed = printedNumbers(element);
  return [...fromConditions, ...fromFacts].flatMap(({ amount, place }): Finding[] => {
    if (amount.unit === undefined || !place) return [];
    const all = numbersWith(words, amount.unit.toLowerCase());
    const otherwise =
      all.length === 0 && !(printed.has(amount.low) && explainsUnit(element, amount.unit)) ? withOtherUnit(words, amount) : undefined;
    const said = otherwise ? [otherwise] : all.filter(({ number }) => !printed.has(number));
    if (said.length === 0 || (!otherwise && said.some(({ number }) => number === amount.low || number === amount.high))) return [];
    const shown = [...new Set(said.map((one) => one.shown))].map(quoted);
    return [{ code: 'F708', parameters: { said: joined(shown, 'and'), number: shownAmount(amount) }, place }];
  });
}

/** The numbers that a condition compares with. */
export function amountsOf(condition: Condition): Amount[] {
  if (condition.type === 'compare') return [condition.amount];
  return condition.type === 'between' ? [condition.low, condition.high] : [];
}

function placeOf(condition: Condition): Place | undefined {
  return 'place' in condition ? condition.place : undefined;
}

/** A sentence, or the words printed at the referral itself, that names one pathway and a line that refers to another (E12). */
function targets(element: Element, words: string, pathways: PathwayNames): Finding[] {
  const referrals = element.facts.filter(({ definition }) => isReferral(definition));
  const ofBlock = otherPathways(referrals.flatMap(referencesOf), words, pathways);
  // What the sentence speaks against is told once.
  return ofBlock.length > 0 ? ofBlock : referrals.flatMap((fact) => otherPathways(referencesOf(fact), wordsAt(fact), pathways));
}

/** The words that are printed at a line, in lower case: the other column of a table. */
function wordsAt({ facts }: Fact): string {
  return facts
    .flatMap(({ definition, value }) => (definition.key === 'tekst' && value?.type === 'text' ? [value.text] : []))
    .join(' ')
    .toLowerCase();
}

function otherPathways(references: readonly NameReference[], words: string, pathways: PathwayNames): Finding[] {
  const toPathways = references.filter(({ target }) => target && pathways.bears(target));
  if (toPathways.length === 0 || words === '') return [];
  // Of names that hold each other only the longest is said.
  const said = pathways.in(words);
  const longest = said.filter(({ name }) => !said.some((other) => other.name !== name && other.name.includes(name)));
  if (longest.length === 0) return [];
  return toPathways
    .filter(({ target }) => !longest.some(({ pathway }) => pathway === target))
    .map((reference) => ({
      code: 'F709' as const,
      parameters: {
        said: joined(
          // Editions of a pathway have one name.
          [...new Set(longest.map(({ pathway }) => pathway.title ?? ''))].map(quoted),
          'and',
        ),
        name: reference.name,
      },
      place: reference.place,
    }));
}
