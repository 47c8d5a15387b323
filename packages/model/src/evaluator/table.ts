import { answer, type Answer, type Cause } from './answer.js';
import { appliesOrExcepted, possiblyInForce } from './applies.js';
import type { Evaluation } from './evaluation.js';
import type { Named } from './expectations.js';
import type { FactProblem } from './fact-problems.js';
import type { Place } from './library.js';
import { notReachedOf, possibleTargets, type NotReachedRow, type PossibleTarget } from './not-reached.js';
import { exceptionsOf } from './references.js';
import { stands } from './standing.js';
import { targetsOf, type Target } from './targets.js';
import { any, type Truth } from './truth.js';
import { titleOf } from './wording.js';

/** A row that applies, or an element that was asked about by itself, with what it says. */
export interface Decision {
  /** The key of the row or element. */
  readonly id: string;
  readonly title: string;
  /**
   * The key of what counts: the element itself, or the exception that goes before it; absent where that is unknown, but all that it may be
   * send the patient to the same places.
   */
  readonly inForce?: string;
  readonly targets: readonly Target[];
  /** What the tables say that it refers to (`accordingTo`), with the rows that apply; absent where it refers to none, and from the rows below. */
  readonly accordingTo?: readonly TableAnswer[];
  /** The facts that were given and could not be used; only with the decision that was asked for. */
  readonly factProblems?: readonly FactProblem[];
}

/** A row of which it is unknown whether it applies. */
export interface UnknownRow extends Named {
  /** The keys of the facts that could settle it; empty where no fact can. */
  readonly missing: readonly string[];
  readonly cause?: Cause;
  /** Where the row would send the patient, as far as is known. */
  readonly targets: readonly PossibleTarget[];
}

/** What a table says. The result is true where a row applies, false where none does. */
export interface TableAnswer extends Answer {
  /** The rows that apply. */
  readonly rows: readonly Decision[];
  /** The rows that are unknown. Where the first row decides: the one at which it stops. */
  readonly unknownRows: readonly UnknownRow[];
  /**
   * The rows that may come once the unknown rows are settled and do not apply: where the first row decides those below the one at which it
   * stops, and `ellers`. Those that surely do not come are left out.
   */
  readonly notReached: readonly NotReachedRow[];
  /** The keys of the facts that could settle the unknown rows, and the unknown places of those that apply: also where the result is true. Nothing of the rows not reached. */
  readonly missing: readonly string[];
}

/**
 * What a row or statement says where it applies; undefined where it is unknown whether an exception goes before it, unless that makes no
 * difference to where the patient goes.
 * @param follows whether the tables that it refers to are answered: of their rows those are not, so that no ring of tables has no end
 */
export function decisionOf(place: Place, evaluation: Evaluation, follows = true): Decision | undefined {
  const possible = possiblyInForce(place, evaluation);
  const [first] = possible;
  const said = (one: Place): Pick<Decision, 'targets' | 'accordingTo'> => {
    const tables = follows ? tablesOf(one, evaluation) : [];
    return {
      targets: targetsOf(one, evaluation),
      ...(tables.length > 0 && { accordingTo: tables.map((table) => decideTable(table, evaluation, false)) }),
    };
  };
  const head = { id: place.key, title: titleOf(place) };
  if (possible.length === 1) return { ...head, inForce: first!.key, ...said(first!) };
  const known = possible.map((one) => placesSaid(one, evaluation));
  return known[0] !== undefined && known.every((places) => places === known[0]) ? { ...head, ...said(first!) } : undefined;
}

/** Where an element surely sends the patient, as one text to compare; undefined where it says nothing of that or is not sure. */
function placesSaid(place: Place, evaluation: Evaluation): string | undefined {
  const [targets, tables] = [targetsOf(place, evaluation), tablesOf(place, evaluation)];
  const isSure = targets.every(({ places }) => places.every(({ result }) => result === 'true'));
  if (!isSure || targets.length + tables.length === 0) return undefined;
  return JSON.stringify([targets, tables.map(({ key }) => key)]);
}

/** The tables that an element refers to. A point of a statement refers to those of the statement, unless it says so itself. */
function tablesOf(place: Place, { library }: Evaluation): Place[] {
  const owner = place.element.kind === 'item' ? library.parentOf(place) : undefined;
  const said = [place, owner].find((one) => one && 'accordingTo' in one.element && one.element.accordingTo);
  const relation = said && 'accordingTo' in said.element ? said.element.accordingTo : undefined;
  const found = (relation?.items ?? []).flatMap(({ value }) => library.find(value, said!.document) ?? []);
  return found.filter(({ element }) => element.kind === 'table');
}

/**
 * Answers a table (docs/sprog/betydning.md, "Tabeller"). Where the first row decides, rows are tried from above; an unknown one is never
 * passed over. Where all rows apply, those that are unknown are told beside. `ellers` applies when all rows are false.
 * @param follows whether the rows' decisions answer the tables that they refer to
 */
export function decideTable(table: Place, evaluation: Evaluation, follows = true): TableAnswer {
  const rows = evaluation.library.childrenOf(table).filter(({ element }) => element.kind === 'row');
  const isOtherwise = ({ element }: Place): boolean => element.kind === 'row' && element.variant === 'otherwise';
  const stopsAtFirst = table.element.kind === 'table' && table.element.hitPolicy?.value === 'first';
  const [others, otherwise] = [rows.filter((row) => !isOtherwise(row)), rows.filter(isOtherwise)];
  const tried: TriedRow[] = [];
  for (const row of others) {
    const last = tryRow(row, evaluation, follows);
    tried.push(last);
    if (stopsAtFirst && last.result !== 'false') break;
  }
  if (tried.every(({ result }) => result === 'false')) tried.push(...otherwise.map((row) => tryRow(row, evaluation, follows)));
  const why = tried.map(({ row, answered, result, decided }) => {
    const before = result === answered.result ? goingBefore(row, decided, evaluation) : exceptions(row, evaluation);
    return before.length === 0 ? answered : answer(result, titleOf(row), { element: row.key, why: [answered, ...before] });
  });
  const decisions = tried.flatMap(({ decided }) => decided ?? []);
  const rest = mayGoOn(tried) ? [...others, ...otherwise].slice(tried.length) : [];
  const { unknownRows, notReached } = evaluation.apart(() => ({
    unknownRows: tried.flatMap(({ row, result }, index) => (result === 'unknown' ? unknownRow(row, why[index]!, evaluation) : [])),
    notReached: notReachedOf(rest, evaluation),
  }));
  const places = decisions.flatMap(({ targets }) => targets.flatMap((target) => target.places));
  return {
    ...answer(any(tried.map(({ result }) => result)), titleOf(table), { element: table.key, why }),
    rows: decisions,
    unknownRows,
    notReached,
    missing: [...new Set([...unknownRows, ...places].flatMap(({ missing = [] }) => missing))],
  };
}

function unknownRow(row: Place, { missing, cause }: Answer, evaluation: Evaluation): UnknownRow {
  return { id: row.key, title: titleOf(row), missing, ...(cause && { cause }), targets: possibleTargets(row, evaluation) };
}

/** Whether rows may come after those tried: some are unknown, and none surely applies, be it itself or with an exception. */
function mayGoOn(tried: readonly TriedRow[]): boolean {
  return tried.some(({ result }) => result === 'unknown') && tried.every(({ answered }) => answered.result !== 'true');
}

interface TriedRow {
  readonly row: Place;
  readonly answered: Answer;
  readonly result: Truth;
  /** What the row says; there where the result is true. */
  readonly decided?: Decision;
}

/** Whether a row applies. Whether an exception of the row goes before it is a part of what the row says. */
function tryRow(row: Place, evaluation: Evaluation, follows: boolean): TriedRow {
  const answered = appliesOrExcepted(row, evaluation);
  if (answered.result !== 'true') return { row, answered, result: answered.result };
  const decided = decisionOf(row, evaluation, follows);
  return decided ? { row, answered, result: 'true', decided } : { row, answered, result: 'unknown' };
}

/** That the exceptions stand that go before a row which applies, the outermost first; where it is unknown which, those that may. */
function goingBefore(row: Place, decided: Decision | undefined, evaluation: Evaluation): Answer[] {
  if (!decided || decided.inForce === row.key) return [];
  if (decided.inForce === undefined) return exceptions(row, evaluation).filter(({ result }) => result !== 'false');
  const found: Answer[] = [];
  let at = evaluation.library.byKey(decided.inForce);
  for (; at && at.key !== row.key; at = evaluation.library.parentOf(at)) found.unshift(stands(at, evaluation));
  return found;
}

function exceptions(row: Place, evaluation: Evaluation): Answer[] {
  return exceptionsOf(row, evaluation.library).map((exception) => stands(exception, evaluation));
}
