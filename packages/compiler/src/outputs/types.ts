import type { Json, JsonObject } from '../document/json.js';

/** A pathway edition, a catalogue, a module or a local variant, ready to be written. */
export interface OutputDocument {
  readonly kind: string;
  /** Unique together with `kind` and `edition`. */
  readonly id: string;
  readonly edition?: string;
  readonly title?: string;
  readonly status?: string;
  /** Whether a reference to it without an edition means this one. */
  readonly current: boolean;
  /** The dated events of its history, as the author wrote them. */
  readonly lifecycle: readonly JsonObject[];
  /** The content; its keys are written in the order in which they stand. */
  readonly json: Json;
  /** Where each element stands in the sources: a file of its own, so that a line inserted changes no content. */
  readonly sourceMap: Json;
}

/** A source file that the documents were made from. */
export interface OutputInput {
  /** From the folder of the project, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Which versions a set of outputs is of. */
export interface OutputVersions {
  /** The version of forloeb that makes it. */
  readonly tool: string;
  /** The version of the schema that the documents follow. */
  readonly schema: string;
}

/** A document that was not built, because an error touches it. */
export type LeftDocument = Pick<OutputDocument, 'kind' | 'id' | 'edition'>;

/** What was not built, with the cause: neither has words in a language, so that the same sources give the same bytes. */
export interface LeftOut {
  readonly documents: readonly (LeftDocument & {
    /** The files whose errors are the reason, from the folder of the project. */
    readonly because: readonly string[];
    /** The documents that it refers to and that are left, other editions of itself among them. */
    readonly leftWith: readonly LeftDocument[];
  })[];
  readonly errors: readonly StoppingError[];
}

/** An error for which something was not built. */
export interface StoppingError {
  /** From the folder of the project, with `/`. */
  readonly file: string;
  /** From 1, in the text as digests see it. */
  readonly line: number;
  /** From 1, in UTF-16 code units of that text. */
  readonly column: number;
  /** The stable code of the finding, such as `F301`. */
  readonly code: string;
}

/** One file to be written. */
export interface Output {
  /** A plain file name (see {@link fileNames}). */
  readonly path: string;
  readonly text: string;
  /** The digest of the text. */
  readonly sha256: string;
}

/** SHA-256 of a text as UTF-8, in 64 lower-case hexadecimal digits. Given from outside: this package knows no Node. */
export type Digest = (text: string) => string;
