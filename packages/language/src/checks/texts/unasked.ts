import type { Element } from '../../model/types.js';
import { choiceOf, factsOf } from '../../model/walk.js';
import { namesOf } from '../../names/namespaces.js';
import { valuesOf } from '../../names/values.js';
import { formsOf, holdsForm, holdsWord } from '../../text/inflections.js';
import { proseIn, type Asked } from './asked.js';
import { WORDS as EXCEPTING } from './exception-words.js';
import { mentionsOf, withoutAsides } from './mentions.js';
import { printedNumbers } from './said-numbers.js';

/** A bound in a sentence: «over 18 år», «> 1,5-2 cm». */
const BOUND =
  /(?:(?<![a-zà-ÿα-ωµ])(?:over|under|mindst|højst|(?:ældre|yngre|større|mindre|mere)\s+end)\s+|[<>≤≥]\s*)(?:ca\.?\s*)?(\d+(?:[.,]\d+)?)(?:\s*[-–]\s*(\d+(?:[.,]\d+)?))?\s*(år|cm|mm)(?![a-zà-ÿα-ωµ])/gu;
/** What the patient has, or has not, stands after one of these: «undersøges for anæmi» says nothing of it. */
const HAVING =
  /(?<![a-zà-ÿα-ωµ])(?:ved|med|uden|har|haft|hvis|såfremt|dersom|tilskrives|skyldes|fund af|tegn på|mistanke om)\s+(?:(?!henblik)[a-zà-ÿα-ωµ]+\s+)?$/u;
/** Who a sentence is about: «hos mænd foretages …». */
const WITH = /(?<![a-zà-ÿα-ωµ])hos\s+$/u;
/** The same where a sentence begins: «Kvinder med …», «Mænd over …». */
const BEGINNING = /(?:^|[.:;]\s+)$/u;
const DESCRIBED = /^\s+(?:med|uden|over|under|i alderen|der har|som har|fra)(?![a-zà-ÿα-ωµ])/u;
/** «hos kvinder og …»: then it is about others too. */
const JOINED = /^\s+(?:og|samt|eller|og\/eller)(?![a-zà-ÿα-ωµ])/u;

/**
 * The first bound of the sentence that no condition compares with.
 * @param words the sentence in lower case
 */
export function unaskedBound(element: Element, words: string, asked: () => Asked): string | undefined {
  // Most sentences hold no number.
  const said = /\d/.test(words) ? [...words.matchAll(BOUND)] : [];
  if (said.length === 0) return undefined;
  const own = factsOf(element).flatMap(({ value }) => (value?.type === 'quantity' ? [value.amount] : []));
  const all = [...asked().amounts, ...own];
  const known = new Set(all.flatMap(({ low, high }) => [low, high]));
  const printed = printedNumbers(element);
  const prose = proseIn(element);
  const bounds = said.map(({ 0: said, 1: low, 2: high, 3: unit }) => {
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
 * @param element the block of the sentence: what its prose says is asked for
 */
export function unaskedFact(facts: readonly Element[], words: string, asked: () => Asked, element: Element): Element | undefined {
  const said = words.slice(0, EXCEPTING.exec(words)?.index);
  const { booleans } = sayable(facts);
  return booleans.find(
    (fact) =>
      fact.names.some(
        (name) => mentionsOf(said, name).some(({ start }) => HAVING.test(said.slice(0, start))) && !proseIn(element).includes(name),
      ) && !asked().named.has(fact.element),
  )?.element;
}

/** The first value that the sentence says it is about, «hos kvinder», where no condition asks for its data element and the others are not said. */
export function unaskedValue(facts: readonly Element[], words: string, asked: () => Asked): Element | undefined {
  // Who is named in an aside, «(dvs. at der hos kvinder fx ikke …)», is an example.
  const plain = withoutAsides(words);
  for (const { element: fact, values } of sayable(facts).choices) {
    const said = values.filter(({ forms }) => forms.some((form) => holdsForm(words, form)));
    const [only] = said;
    if (!only || said.length > 1) continue;
    const { named } = asked();
    if (named.has(fact) || [...named].some((one) => one.kind === 'patient-group' && names(one, only.element))) continue;
    const mentions = only.forms.flatMap((form) => mentionsOf(plain, form));
    if (mentions.some(({ start, end }) => saysWhom(plain.slice(0, start), plain.slice(end)))) return only.element;
  }
  return undefined;
}

/** Data elements by what a sentence may say of them, with their names and the forms of these in lower case. */
interface Sayable {
  readonly booleans: readonly { readonly element: Element; readonly names: readonly string[] }[];
  readonly choices: readonly {
    readonly element: Element;
    readonly values: readonly { readonly element: Element; readonly forms: readonly string[] }[];
  }[];
}

const known = new WeakMap<readonly Element[], Sayable>();

/** Made once for each list of facts: it is asked for every sentence with a condition. */
function sayable(facts: readonly Element[]): Sayable {
  let found = known.get(facts);
  if (!found) {
    const lowerNames = (element: Element): string[] => namesOf(element).map((name) => name.toLowerCase());
    const ofType = (type: string): Element[] => facts.filter((fact) => choiceOf(fact, 'type') === type);
    found = {
      booleans: ofType('boolean').map((element) => ({ element, names: lowerNames(element) })),
      choices: ofType('single-choice').map((element) => ({
        element,
        values: valuesOf(element).map((value) => ({ element: value, forms: lowerNames(value).flatMap(formsOf) })),
      })),
    };
    known.set(facts, found);
  }
  return found;
}

/** Whether the words around a name say that the sentence is about whoever is so. */
function saysWhom(before: string, after: string): boolean {
  return (WITH.test(before) && !JOINED.test(after)) || (BEGINNING.test(before) && DESCRIBED.test(after));
}

/** Whether a name of the group names the value: the group «Kvinder» asks for it. */
function names(group: Element, value: Element): boolean {
  return namesOf(value).some((name) => namesOf(group).some((of) => holdsWord(of.toLowerCase(), name.toLowerCase())));
}
