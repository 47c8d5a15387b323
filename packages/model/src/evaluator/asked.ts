import type { Condition, Reference } from '../generated/document.js';
import { isFulfillable } from './fact-problems.js';
import type { Library, Place } from './library.js';
import { tablesIn } from './referrals.js';
import { canDecide, DECIDING_KINDS } from './targets.js';

/** An element was asked about that is in none of the documents, or is of a kind that cannot be asked so. */
export class UnknownElementError extends Error {
  override readonly name = 'UnknownElementError';
}

/** The questions that cannot be asked of every element. */
export type Question = 'holds' | 'applies' | 'triggered' | 'decision' | 'table' | 'referrals' | 'testPatient';

const DECIDING = DECIDING_KINDS.map((kind) => `${articleOf(kind)} ${kind}`);
const RULES = 'what the document says, not of what is known of a patient';

/** What each question can be asked of, in words, and whether an element is such a one. */
const QUESTIONS: Readonly<Record<Question, readonly [about: string, suits: (place: Place, library: Library) => boolean]>> = {
  holds: ['a yes/no data element, a criterion, an item, a judgement, an event, an outcome or a patient group', isFulfillable],
  applies: [RULES, isRule],
  triggered: [RULES, isRule],
  decision: [`${DECIDING.slice(0, -1).join(', ')} or ${DECIDING.at(-1)}`, canDecide],
  table: ['a table', ({ element }) => element.kind === 'table'],
  referrals: ['a table or a block with one', (place, library) => tablesIn([place], library).length > 0],
  testPatient: ['a test patient', ({ element }) => element.kind === 'test-patient'],
};

/**
 * The element that a question is about.
 * @throws UnknownElementError where it is not there, or where that cannot be asked of it; the message then says what can
 * @throws TypeError where the id is no text
 */
export function askedAbout(id: string, question: Question, library: Library): Place {
  if (typeof id !== 'string') throw new TypeError(`${question} is asked of an element by its id, a text.`);
  const place = library.byKey(id.normalize('NFC'));
  if (!place) throw new UnknownElementError(`There is no element "${id}".`);
  const [about, suits] = QUESTIONS[question];
  if (suits(place, library)) return place;
  const { kind } = place.element;
  const told =
    kind === 'value'
      ? `"${id}" is a value, which cannot be asked by itself.`
      : `"${id}" is ${articleOf(kind)} ${kind}; ${question} can be asked of ${about}.`;
  throw new UnknownElementError(`${told}${hint(place, question, library)}`);
}

/**
 * The elements that `referrals` is about.
 * @throws as {@link askedAbout}, and UnknownElementError where it is asked of none: "nowhere" would be no answer
 */
export function askedAboutAll(ids: string | readonly string[], library: Library): Place[] {
  const places = [ids].flat().map((id) => askedAbout(id, 'referrals', library));
  if (places.length === 0) throw new UnknownElementError('referrals was asked of nothing: give the id of a table or of a block with one.');
  return places;
}

function articleOf(kind: string): string {
  return /^[aeiou]/u.test(kind) ? 'an' : 'a';
}

/** Whether it is more than what is known of a patient: that applies to nobody, and "true" would be taken for what is known. */
function isRule({ element }: Place): boolean {
  return !['value', 'data-element', 'judgement'].includes(element.kind);
}

/** The question that was perhaps meant. */
function hint(place: Place, question: Question, library: Library): string {
  const condition = conditionAbout(place, library);
  if (condition) return ` Ask condition(${JSON.stringify(condition)}, facts).`;
  const meant = meantInstead(place, question, library);
  return meant && ` Ask ${meant}("${place.key}", facts).`;
}

function meantInstead(place: Place, question: Question, library: Library): string {
  const { kind } = place.element;
  if (kind === 'table') return 'table';
  if (question === 'table' || question === 'referrals' || question === 'decision') {
    if (tablesIn([place], library).length > 0) return 'referrals';
    if (canDecide(place)) return 'decision';
  }
  if (question === 'holds' && isRule(place)) return 'applies';
  return isFulfillable(place) ? 'holds' : '';
}

/** A condition that asks about a value, or about a data element that is not yes or no; undefined for all else, and for a date (decision 0008). */
function conditionAbout(place: Place, library: Library): Condition | undefined {
  const { element, document } = place;
  const reference = ({ element: { id } }: Place): Reference => (document === library.main ? { id } : { id, document: document.id });
  if (element.kind === 'value') {
    const subject = library.parentOf(place);
    return subject && { type: 'is', subject: reference(subject), values: [reference(place)], negated: false };
  }
  if (element.kind !== 'data-element') return undefined;
  const subject = reference(place);
  switch (element.valueType?.value) {
    case 'single-choice':
    case 'multiple-choice': {
      const values = library.childrenOf(place).filter((child) => child.element.kind === 'value');
      return { type: 'is', subject, values: values.slice(0, 1).map(reference), negated: false };
    }
    case 'quantity':
    case 'count':
      return { type: 'compare', subject, relation: 'over', amount: { value: 1, ...(element.unit && { unit: element.unit.value }) } };
    default:
      return undefined;
  }
}
