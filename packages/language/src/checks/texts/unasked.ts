import type { Element } from '../../model/types.js';
import { choiceOf, factsOf } from '../../model/walk.js';
import { namesOf } from '../../names/namespaces.js';
import { valuesOf } from '../../names/values.js';
import { formsOf, holdsWord } from '../../text/inflections.js';
import { proseIn, type Asked } from './asked.js';
import { WORDS as EXCEPTING } from './exception-words.js';
import { mentionsOf, withoutAsides } from './mentions.js';
import { printedNumbers } from './said-numbers.js';

/** A bound in a sentence: «over 18 år», «> 1,5-2 cm». */
const BOUND =
  /(?:(?<!\p{L})(?:over|under|mindst|højst|(?:ældre|yngre|større|mindre|mere)\s+end)\s+|[<>≤≥]\s*)(?:ca\.?\s*)?(\d+(?:[.,]\d+)?)(?:\s*[-–]\s*(\d+(?:[.,]\d+)?))?\s*(år|cm|mm)(?!\p{L})/gu;
/** What the patient has, or has not, stands after one of these: «undersøges for anæmi» says nothing of it. */
const HAVING =
  /(?<!\p{L})(?:ved|med|uden|har|haft|hvis|såfremt|dersom|tilskrives|skyldes|fund af|tegn på|mistanke om)\s+(?:(?!henblik)\p{L}+\s+)?$/u;
/** Who a sentence is about: «hos mænd foretages …». */
const WITH = /(?<!\p{L})hos\s+$/u;
/** The same where a sentence begins: «Kvinder med …», «Mænd over …». */
const BEGINNING = /(?:^|[.:;]\s+)$/u;
const DESCRIBED = /^\s+(?:med|uden|over|under|i alderen|der har|som har|fra)(?!\p{L})/u;
/** «hos kvinder og …»: then it is about others too. */
const JOINED = /^\s+(?:og|samt|eller|og\/eller)(?!\p{L})/u;

/**
 * The first bound of the sentence that no condition compares with.
 * @param words the sentence in lower case
 */
export function unaskedBound(element: Element, words: string, { amounts }: Asked): string | undefined {
  const own = factsOf(element).flatMap(({ value }) => (value?.type === 'quantity' ? [value.amount] : []));
  const all = [...amounts, ...own];
  const known = new Set(all.flatMap(({ low, high }) => [low, high]));
  const printed = printedNumbers(element);
  const prose = proseIn(element);
  const bounds = [...words.matchAll(BOUND)].map(({ 0: said, 1: low, 2: high, 3: unit }) => {
    const numbers = [low, high].flatMap((number) => (number === undefined ? [] : [Number(number.replace(',', '.'))]));
    return { said, unit, isKnown: prose.includes(said) || numbers.some((number) => known.has(number) || printed.has(number)) };
  });
  // Where the block has another number instead, that is told (F708).
  return bounds.find(
    ({ isKnown, unit }) =>
      !isKnown && (bounds.some((one) => one.isKnown && one.unit === unit) || !all.some((amount) => amount.unit === unit)),
  )?.said;
}

/**
 * The first data element of type ja/nej that the sentence says the patient has or has not, and no condition asks for. What a
 * sentence excepts is told elsewhere (F713).
 */
export function unaskedFact(facts: readonly Element[], words: string, { named }: Asked, prose: string): Element | undefined {
  const said = words.slice(0, EXCEPTING.exec(words)?.index);
  return facts.find(
    (fact) =>
      !named.has(fact) &&
      choiceOf(fact, 'type') === 'boolean' &&
      namesOf(fact)
        .map((name) => name.toLowerCase())
        .some((name) => !prose.includes(name) && mentionsOf(said, name).some(({ start }) => HAVING.test(said.slice(0, start)))),
  );
}

/** The first value that the sentence says it is about, «hos kvinder», where no condition asks for its data element and the others are not said. */
export function unaskedValue(facts: readonly Element[], words: string, { named }: Asked): Element | undefined {
  // Who is named in an aside, «(dvs. at der hos kvinder fx ikke …)», is an example.
  const plain = withoutAsides(words);
  return facts.flatMap((fact) => {
    if (named.has(fact) || choiceOf(fact, 'type') !== 'single-choice') return [];
    const values = valuesOf(fact);
    const said = values.filter((value) => namesOf(value).some((name) => holdsWord(words, name.toLowerCase())));
    if (said.length !== 1 || [...named].some((one) => one.kind === 'patient-group' && names(one, said[0]!))) return [];
    const isAbout = namesOf(said[0]!).some((name) =>
      formsOf(name.toLowerCase())
        .flatMap((form) => mentionsOf(plain, form))
        .some(({ start, end }) => saysWhom(plain.slice(0, start), plain.slice(end))),
    );
    return isAbout ? said : [];
  })[0];
}

/** Whether the words around a name say that the sentence is about whoever is so. */
function saysWhom(before: string, after: string): boolean {
  return (WITH.test(before) && !JOINED.test(after)) || (BEGINNING.test(before) && DESCRIBED.test(after));
}

/** Whether a name of the group names the value: the group «Kvinder» asks for it. */
function names(group: Element, value: Element): boolean {
  return namesOf(value).some((name) => namesOf(group).some((of) => holdsWord(of.toLowerCase(), name.toLowerCase())));
}
