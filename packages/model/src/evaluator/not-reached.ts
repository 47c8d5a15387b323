import { appliesOrExcepted, possiblyInForce } from './applies.js';
import type { Evaluation } from './evaluation.js';
import type { Named } from './expectations.js';
import type { Place } from './library.js';
import { targetsOf, type Target } from './targets.js';
import type { Truth } from './truth.js';
import { titleOf } from './wording.js';

/** Where a row may send the patient, as one line says it. */
export interface PossibleTarget extends Target {
  /** The key of the element that says so: the row, or an exception that may go before it. */
  readonly from: string;
}

/** A row that a table has not come to, and may yet: those above it are to be settled first. */
export interface NotReachedRow extends Named {
  /** Whether the row, or an exception of it, applies if the table comes to it. */
  readonly result: Exclude<Truth, 'false'>;
  readonly targets: readonly PossibleTarget[];
}

/** Where a row may send the patient, as far as is known: what it says, and what the exceptions say that may go before it. */
export function possibleTargets(row: Place, evaluation: Evaluation): PossibleTarget[] {
  return possiblyInForce(row, evaluation).flatMap((one) => targetsOf(one, evaluation).map((target) => ({ ...target, from: one.key })));
}

/** Of rows that are tried from above, those that may come: not those that surely do not apply, nor any below one that surely does. */
export function notReachedOf(rows: readonly Place[], evaluation: Evaluation): NotReachedRow[] {
  const found: NotReachedRow[] = [];
  for (const row of rows) {
    const { result } = appliesOrExcepted(row, evaluation);
    if (result === 'false') continue;
    found.push({ id: row.key, title: titleOf(row), result, targets: possibleTargets(row, evaluation) });
    if (result === 'true') break;
  }
  return found;
}
