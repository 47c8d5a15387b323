import type { Span } from '../source/lines.js';
import type * as ast from './generated/ast.js';

/** A condition as it is written (grammar/conditions.langium), with its place. What could not be read is absent. */
export type ConditionSyntax = ChainSyntax | NegationSyntax | BracketedSyntax | CountedSyntax | JudgementSyntax | ComparisonSyntax;

/** `A og B`, `A eller B`. */
export interface ChainSyntax extends Span {
  readonly type: 'chain';
  readonly terms: readonly ConditionSyntax[];
  /** What stands between the terms: one less than those. */
  readonly operators: readonly ('og' | 'eller')[];
}

/** `ikke A`. */
export interface NegationSyntax extends Span {
  readonly type: 'negation';
  readonly term?: ConditionSyntax;
}

/** `(A)`. */
export interface BracketedSyntax extends Span {
  readonly type: 'bracketed';
  readonly condition?: ConditionSyntax;
}

/** `mindst 2 af Symptomer`. */
export interface CountedSyntax extends Span {
  readonly type: 'counted';
  readonly quantifier: 'mindst' | 'højst' | 'præcis' | 'alle' | 'ingen';
  readonly count?: string;
  readonly list?: NameSyntax;
}

/** `skøn: …` up to the end of the line. */
export interface JudgementSyntax extends Span {
  readonly type: 'judgement';
  readonly text: string;
}

/** `X er V`, `X over 40 år`, or `X` alone. */
export interface ComparisonSyntax extends Span {
  readonly type: 'comparison';
  readonly subject?: NameSyntax;
  readonly negated: boolean;
  readonly either: boolean;
  readonly neither: boolean;
  /** `mellem`, `over` …, or a sign as written (`>=`). */
  readonly relation?: string;
  readonly values: readonly NameSyntax[];
  readonly amount?: AmountSyntax;
  readonly low?: AmountSyntax;
  readonly high?: AmountSyntax;
}

/** A name as written, brackets and all. */
export interface NameSyntax extends Span {
  readonly text: string;
}

/** `ca. 3 uger`, `1,5-2 cm`: its parts as written. */
export interface AmountSyntax {
  readonly approximate: boolean;
  readonly low?: string;
  readonly high?: string;
  readonly unit?: string;
}

/** A line with a condition. */
export interface ConditionLine {
  /** The words before the colon, or the dash. */
  readonly key: Span;
  readonly condition: ConditionSyntax;
}

/** The condition in the tree of Langium's parser, without that tree: it would hold all of the file's tokens. */
export function fromLangium(condition: ast.Condition): ConditionSyntax {
  const span = spanOf(condition.$cstNode);
  switch (condition.$type) {
    case 'Chain':
      return { type: 'chain', terms: condition.terms.map(fromLangium), operators: condition.operators.map(keyword), ...span };
    case 'Negation':
      return { type: 'negation', term: optional(condition.term, fromLangium), ...span };
    case 'Bracketed':
      return { type: 'bracketed', condition: optional(condition.condition, fromLangium), ...span };
    case 'Counted':
      return {
        type: 'counted',
        quantifier: keyword(condition.quantifier),
        count: condition.count,
        list: optional(condition.list, nameOf),
        ...span,
      };
    case 'Judgement':
      return { type: 'judgement', text: condition.text ?? '', ...span };
    case 'Comparison':
      return {
        type: 'comparison',
        subject: optional(condition.subject, nameOf),
        negated: condition.negated,
        either: condition.either,
        neither: condition.neither,
        relation: optional(condition.relation, keyword),
        values: condition.values.map(nameOf),
        amount: optional(condition.amount, amountOf),
        low: optional(condition.low, amountOf),
        high: optional(condition.high, amountOf),
        ...span,
      };
  }
}

/** Langium gives a keyword as it stands in the file: `Eller` is `eller`. */
export function keyword<T extends string>(written: T): T {
  return written.normalize('NFC').toLowerCase() as T;
}

function nameOf({ $refText, $refNode }: ast.Comparison['subject']): NameSyntax {
  return { text: $refText, ...spanOf($refNode) };
}

function amountOf({ approximate, low, high, unit }: ast.Amount): AmountSyntax {
  return { approximate, low, high, unit };
}

function spanOf(node: { readonly offset: number; readonly end: number } | undefined): Span {
  return { start: node?.offset ?? 0, end: node?.end ?? 0 };
}

/** Langium's types promise what its parser leaves out where it could not read. */
function optional<T, U>(value: T | undefined, read: (value: T) => U): U | undefined {
  return value === undefined ? undefined : read(value);
}
