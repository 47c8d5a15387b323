import { answer, type Answer } from './answer.js';
import type { Evaluation } from './evaluation.js';
import type { Named } from './expectations.js';
import type { Library, Place } from './library.js';
import type { NotReachedRow } from './not-reached.js';
import { decideTable, type Decision, type TableAnswer, type UnknownRow } from './table.js';
import { any } from './truth.js';
import { titleOf } from './wording.js';

/** Where several tables send the patient. The result is true where a row of any of them applies, false where none of any does. */
export interface Referrals extends Answer {
  /** The rows that apply, with the table that each stands in. */
  readonly rows: readonly (Decision & { readonly table: Named })[];
  /** The rows that are unknown, with the table that each stands in, and what one would have to know. */
  readonly unknownRows: readonly (UnknownRow & { readonly table: Named })[];
  /** The rows that the tables have not come to and may, with the table that each stands in. */
  readonly notReached: readonly (NotReachedRow & { readonly table: Named })[];
  /** What each table says. */
  readonly why: readonly TableAnswer[];
}

/** The tables among some elements and in their blocks, however deep, in order; each once. Without calls of itself: blocks may be nested deeper. */
export function tablesIn(places: readonly Place[], library: Library): Place[] {
  const found = new Set<Place>();
  const open = places.toReversed();
  const seen = new Set<Place>();
  for (let at = open.pop(); at; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (at.element.kind === 'table') found.add(at);
    else for (const child of library.childrenOf(at).toReversed()) open.push(child);
  }
  return [...found];
}

/** Answers the tables among some elements and in their blocks. What one of them says makes no difference to the others. */
export function referralsOf(places: readonly Place[], evaluation: Evaluation): Referrals {
  const tables = tablesIn(places, evaluation.library);
  const why = tables.map((table) => decideTable(table, evaluation));
  const inTable = <T extends object>(select: (answered: TableAnswer) => readonly T[]): (T & { readonly table: Named })[] =>
    why.flatMap((answered, index) => {
      const table = { id: tables[index]!.key, title: titleOf(tables[index]!) };
      return select(answered).map((row) => ({ ...row, table }));
    });
  return {
    ...answer(any(why.map(({ result }) => result)), places.map(titleOf).join('; ')),
    missing: [...new Set(why.flatMap(({ missing }) => missing))],
    rows: inTable(({ rows }) => rows),
    unknownRows: inTable(({ unknownRows }) => unknownRows),
    notReached: inTable(({ notReached }) => notReached),
    why,
  };
}
