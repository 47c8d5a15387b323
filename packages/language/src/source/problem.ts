import type { Code, Parameters } from '../messages/index.js';
import type { Span } from './lines.js';

/** A finding made while the form of a file is read. */
export interface Problem extends Span {
  readonly code: Code;
  readonly parameters: Parameters;
  /** Lines (zero-based) of which nothing more need be told: what is odd about them follows from this. */
  readonly explains?: readonly number[];
  /** Lines (zero-based, both included) of which it is only a guess in which block they were meant to stand. */
  readonly doubt?: { readonly first: number; readonly last: number };
}
