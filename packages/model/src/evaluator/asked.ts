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

/** What each question is about, in words, and whether an element is such a one. */
const RULE = 'element that applies to somebody';
const QUESTIONS: Readonly<Record<Question, readonly [about: string, suits: (place: Place, library: Library) => boolean]>> = {
  holds: ['yes/no data element, criterion, item, judgement, event, outcome or patient-group', isFulfillable],
  applies: [RULE, isRule],
  triggered: [RULE, isRule],
  decision: [DECIDING_KINDS.join(', '), canDecide],
  table: ['table', ({ element }) => element.kind === 'table'],
  referrals: ['table, nor a block with one in it,', (place, library) => tablesIn([place], library).length > 0],
  testPatient: ['test-patient', ({ element }) => element.kind === 'test-patient'],
};

/**
 * The element that a question is about.
 * @throws UnknownElementError where it is not there, or where that cannot be asked of it; the message then says what can
 */
export function askedAbout(id: string, question: Question | undefined, library: Library): Place {
  const place = library.byKey(id.normalize('NFC'));
  if (!place) throw new UnknownElementError(`There is no element "${id}".`);
  if (!question) return place;
  const [about, suits] = QUESTIONS[question];
  if (suits(place, library)) return place;
  if (place.element.kind === 'value')
    throw new UnknownElementError(`"${id}" is a value, which cannot be asked by itself.${hint(place, question, library)}`);
  throw new UnknownElementError(`"${id}" is no ${about} but a ${place.element.kind}.${hint(place, question, library)}`);
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
  if (place.element.kind === 'table') return 'table';
  if (tablesIn([place], library).length > 0) return 'referrals';
  if (isFulfillable(place) && !isRule(place)) return 'holds';
  return question === 'holds' && isRule(place) ? 'applies' : '';
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
