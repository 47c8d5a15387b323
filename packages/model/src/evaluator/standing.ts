import type { Condition } from '../generated/document.js';
import { answer, combined, type Answer } from './answer.js';
import type { Evaluation } from './evaluation.js';
import type { Place } from './library.js';
import { exceptionsOf } from './references.js';
import { all, not } from './truth.js';
import { titleOf, wordingOf } from './wording.js';

/**
 * Whether an element's own conditions are fulfilled: `når` (for an exception `undtagen når`), `så længe` and `forudsat at` are, and
 * `medmindre` is not. Its exceptions and the blocks around it are not asked.
 */
export function stands(place: Place, evaluation: Evaluation): Answer {
  const { element, key } = place;
  const value = element.kind === 'exception' ? element.value : undefined;
  const why = [...asked(value, place, evaluation), ...asked(element.when, place, evaluation), ...restrictions(place, evaluation)];
  return combined(value ? exceptionWorded(value, place, evaluation) : titleOf(place), why, all, { element: key });
}

/** An exception as it is written: it has no title, and "why" names it. */
function exceptionWorded(value: Condition, { document }: Place, { library }: Evaluation): string {
  return `undtagen når ${wordingOf(value, document, library)}`;
}

/** What restricts an element and never makes it fulfilled: `så længe` and `forudsat at`, which must be fulfilled, and `medmindre`, which must not. */
export function restrictions(place: Place, evaluation: Evaluation): Answer[] {
  const { asLongAs, providedThat, unless } = place.element;
  return [
    ...asked(asLongAs, place, evaluation),
    ...asked(providedThat, place, evaluation),
    ...asked(unless, place, evaluation).map((inner) => answer(not(inner.result), `medmindre ${inner.about}`, { why: [inner] })),
  ];
}

function asked(condition: Condition | undefined, { document }: Place, evaluation: Evaluation): Answer[] {
  return condition ? [evaluation.condition(condition, document)] : [];
}

/**
 * An element without its exceptions: any that is fulfilled goes before it, whatever the others are, so it does not apply; where none is
 * and one is unknown, the answer is unknown.
 * @param base whether the element stands, its exceptions left out
 */
export function withoutExceptions(place: Place, base: Answer, evaluation: Evaluation): Answer {
  const exceptions = exceptionsOf(place, evaluation.library);
  if (base.result === 'false' || exceptions.length === 0) return base;
  const passed = exceptions.map((exception) => passedOver(exception, evaluation));
  return combined(base.about, [base, ...passed], all, { element: place.key });
}

/** That an exception does not go before what it stands in. */
export function passedOver(exception: Place, evaluation: Evaluation): Answer {
  const tried = stands(exception, evaluation);
  return answer(not(tried.result), 'undtagelsen gælder ikke', { element: exception.key, why: [tried] });
}
