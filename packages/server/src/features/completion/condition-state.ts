import type { ConditionToken } from '@pakkeforloeb/language';

/** What may come next in a condition. */
export interface ConditionState {
  readonly next:
    /** The beginning of a condition. */
    | 'term'
    /** After `mindst` at the beginning: a number. */
    | 'count'
    /** After that number: `af`. */
    | 'af'
    /** After `af`: the name of a list. */
    | 'list'
    /** After a name: how it is compared, or `og`. */
    | 'predicate'
    /** After `er`. */
    | 'is'
    /** After `er ikke`. */
    | 'is-not'
    /** After `er enten` and its commas: a value. */
    | 'value'
    /** After such a value: a comma or `eller`. */
    | 'more-values'
    /** After that `eller`: the last value. */
    | 'last-value'
    | 'number'
    /** After a number: its unit, or what comes after. */
    | 'unit'
    /** Between the bounds of `mellem`: `og`. */
    | 'second-bound'
    /** After a whole condition: `og`, `eller`. */
    | 'connector'
    /** What stands here is no condition, or the author's own words. */
    | 'nothing';
  /** Whether nothing stands before. */
  readonly first: boolean;
  /** The name that is compared. */
  readonly subject?: ConditionToken;
  readonly negated: boolean;
  /** Whether the number is the first bound of `mellem`. */
  readonly between: boolean;
  /** The values named since `er enten`. */
  readonly values: readonly ConditionToken[];
  /** For each bracket that is open, and for none: the word that joins conditions there. */
  readonly joins: readonly ('og' | 'eller' | undefined)[];
}

/** Before the first word. */
export const BEGINNING: ConditionState = { next: 'term', first: true, negated: false, between: false, values: [], joins: [undefined] };

const RELATIONS: ReadonlySet<string> = new Set(['over', 'under', 'mindst', 'højst', 'præcis', '>', '<', '≥', '≤', '=']);
const COUNTING: ReadonlySet<string> = new Set(['mindst', 'højst', 'præcis']);

/** The state after one more token; follows grammar/conditions.langium. */
export function after(state: ConditionState, token: ConditionToken): ConditionState {
  const { kind } = token;
  const to = (next: ConditionState['next'], more: Partial<ConditionState> = {}): ConditionState => ({
    ...state,
    first: false,
    next,
    ...more,
  });
  switch (state.next) {
    case 'term':
      if (kind === 'ikke') return to('term', { negated: true });
      if (kind === '(') return to('term', { joins: [...state.joins, undefined], negated: false });
      if (COUNTING.has(kind)) return to('count');
      if (kind === 'alle' || kind === 'ingen') return to('af');
      return kind === 'NAME' ? to('predicate', { subject: token }) : to('nothing');
    case 'count':
      return to(kind === 'NUMBER' ? 'af' : 'nothing');
    case 'af':
      return to(kind === 'af' ? 'list' : 'nothing');
    case 'list':
      return to(kind === 'NAME' ? 'connector' : 'nothing');
    case 'predicate':
      if (kind === 'er') return to('is');
      if (kind === 'mellem') return to('number', { between: true });
      return RELATIONS.has(kind) ? to('number') : joined(state, kind);
    case 'is':
    case 'is-not':
      if (kind === 'ikke' && state.next === 'is') return to('is-not');
      if (kind === 'enten' || kind === 'hverken') return to('value', { values: [] });
      if (kind === 'mellem') return to('number', { between: true });
      if (kind === 'ca' || RELATIONS.has(kind)) return to('number');
      if (kind === 'NUMBER') return to('unit');
      return to(kind === 'NAME' ? 'connector' : 'nothing');
    case 'value':
      return kind === 'NAME' ? to('more-values', { values: [...state.values, token] }) : to('nothing');
    case 'more-values':
      return to(kind === ',' ? 'value' : kind === 'eller' ? 'last-value' : 'nothing');
    case 'last-value':
      return to(kind === 'NAME' ? 'connector' : 'nothing');
    case 'number':
      if (kind === 'ca') return state;
      return to(kind === 'NUMBER' ? 'unit' : 'nothing');
    case 'unit':
      if (kind === '-') return to('number');
      if (kind === 'UNIT') return to(state.between ? 'second-bound' : 'connector');
      if (state.between) return kind === 'og' ? to('number', { between: false }) : to('nothing');
      return joined(state, kind);
    case 'second-bound':
      return kind === 'og' ? to('number', { between: false }) : to('nothing');
    case 'connector':
      return joined(state, kind);
    case 'nothing':
      return state;
  }
}

function joined(state: ConditionState, kind: string): ConditionState {
  const { joins } = state;
  if (kind === 'og' || kind === 'eller') return { ...BEGINNING, first: false, joins: [...joins.slice(0, -1), kind] };
  if (kind === ')' && joins.length > 1) return { ...state, next: 'connector', negated: false, joins: joins.slice(0, -1) };
  return { ...state, next: 'nothing' };
}

/** Whether a value may come next. */
export function isValuePlace({ next }: ConditionState): boolean {
  return next === 'is' || next === 'is-not' || next === 'value' || next === 'last-value';
}
