import type { Code, Parameters } from '../messages/index.js';
import type { Span } from './lines.js';

/** A finding made while the form of a file is read. */
export interface Problem extends Span {
  readonly code: Code;
  readonly parameters: Parameters;
  /** Lines (zero-based) of which nothing more need be told: what is odd about them follows from this. */
  readonly explains?: readonly number[];
}
