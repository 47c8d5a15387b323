import { isFulfillable } from './fact-problems.js';
import type { Library, Place } from './library.js';
import { tablesIn } from './referrals.js';
import { canDecide, DECIDING_KINDS } from './targets.js';

/** An element was asked about that is in none of the documents, or is of a kind that cannot be asked so. */
export class UnknownElementError extends Error {
  override readonly name = 'UnknownElementError';
}

/** The questions that cannot be asked of every element. */
export type Question = 'holds' | 'decision' | 'table' | 'referrals' | 'testPatient';

/** What each question is about, in words, and whether an element is such a one. */
const QUESTIONS: Readonly<Record<Question, readonly [about: string, suits: (place: Place, library: Library) => boolean]>> = {
  holds: ['yes/no data element, criterion, item, judgement, event, outcome or patient-group', isFulfillable],
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
  throw new UnknownElementError(`"${id}" is no ${about} but a ${place.element.kind}.${hint(place, question, library)}`);
}

/** The question that was perhaps meant. */
function hint(place: Place, question: Question, library: Library): string {
  const meant =
    place.element.kind === 'table' ? 'table' : tablesIn([place], library).length > 0 ? 'referrals' : question === 'holds' ? 'applies' : '';
  return meant && ` Ask ${meant}("${place.key}", facts).`;
}
