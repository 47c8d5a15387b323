import { answer, type Answer } from './answer.js';
import { appliesOrExcepted, inForce } from './applies.js';
import type { Evaluation } from './evaluation.js';
import type { Place } from './library.js';
import { exceptionsOf } from './references.js';
import { stands } from './standing.js';
import { targetsOf, type Target } from './targets.js';
import { all, any, not, type Truth } from './truth.js';
import { titleOf } from './wording.js';

/** A row that applies, or an element that was asked about by itself, with what it says. */
export interface Decision {
  /** The key of the row or element. */
  readonly id: string;
  readonly title: string;
  /** The key of what counts: the element itself, or the exception that goes before it; absent where that is unknown. */
  readonly inForce?: string;
  readonly targets: readonly Target[];
}

/** What a table says. The result is true where a row applies, false where none does. */
export interface TableAnswer extends Answer {
  /** The rows that apply. */
  readonly rows: readonly Decision[];
  /** The keys of the rows that are unknown. Where the first row decides: the one at which it stops. */
  readonly unknownRows: readonly string[];
}

/** What a row or statement says where it applies. */
export function decisionOf(place: Place, evaluation: Evaluation): Decision {
  const decided = inForce(place, evaluation);
  const head = { id: place.key, title: titleOf(place) };
  return decided ? { ...head, inForce: decided.key, targets: targetsOf(decided, evaluation) } : { ...head, targets: [] };
}

/**
 * Answers a table (docs/sprog/betydning.md, "Tabeller"). Where the first row decides, rows are tried from above; an unknown one is never
 * passed over. Where all rows apply, those that are unknown are told beside. `ellers` applies when all rows are false.
 */
export function decideTable(table: Place, evaluation: Evaluation): TableAnswer {
  const rows = evaluation.library.childrenOf(table).filter(({ element }) => element.kind === 'row');
  const isOtherwise = ({ element }: Place): boolean => element.kind === 'row' && element.variant === 'otherwise';
  const stopsAtFirst = table.element.kind === 'table' && table.element.hitPolicy?.value === 'first';
  const tried: { readonly row: Place; readonly answered: Answer; readonly result: Truth }[] = [];
  for (const row of rows.filter((each) => !isOtherwise(each))) {
    const answered = appliesOrExcepted(row, evaluation);
    // Whether an exception of the row goes before it is a part of what the row says.
    const result = answered.result === 'true' && !inForce(row, evaluation) ? 'unknown' : answered.result;
    tried.push({ row, answered, result });
    if (stopsAtFirst && result !== 'false') break;
  }
  const missed = not(any(tried.map(({ result }) => result)));
  for (const row of rows.filter(isOtherwise)) {
    if (missed !== 'true') continue;
    const answered = appliesOrExcepted(row, evaluation);
    tried.push({ row, answered, result: all([missed, answered.result]) });
  }
  const hits = tried.filter(({ result }) => result === 'true');
  const unknown = tried.filter(({ result }) => result === 'unknown');
  const why = tried.map(({ row, answered, result }) =>
    result === answered.result
      ? answered
      : answer(result, titleOf(row), { element: row.key, why: [answered, ...exceptions(row, evaluation)] }),
  );
  return {
    ...answer(any(tried.map(({ result }) => result)), titleOf(table), { element: table.key, why }),
    rows: hits.map(({ row }) => decisionOf(row, evaluation)),
    unknownRows: unknown.map(({ row }) => row.key),
  };
}

function exceptions(row: Place, evaluation: Evaluation): Answer[] {
  return exceptionsOf(row, evaluation.library).map((exception) => stands(exception, evaluation));
}
