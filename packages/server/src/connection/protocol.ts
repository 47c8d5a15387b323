/** What client and server say to each other beside the Language Server Protocol. */
import { NotificationType, RequestType, type Position } from 'vscode-languageserver';

/** How the server is doing, for a status item. */
export interface Status {
  readonly state: 'starting' | 'checking' | 'ready' | 'failed';
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  /** How many files there are: where there are none, no errors say nothing. */
  readonly files: number;
  /** The version of forloeb. */
  readonly version: string;
}

/** Sent after every check. */
export const STATUS = new NotificationType<Status>('forloeb/status');

/** The JSON of the pathway that a file belongs to, as `forloeb build` writes it. */
export const COMPILED_JSON = new RequestType<{ readonly uri: string }, CompiledJson, void>('forloeb/compiledJson');

/** The answer to {@link COMPILED_JSON}. */
export interface CompiledJson {
  /** Null where there is none. */
  readonly text: string | null;
  /** Why there is none, in the reader's language. */
  readonly reason?: string;
}

/** Text that was copied from Word or a PDF, as lines of the language for the place where it is to be put. */
export const PASTE_TEXT = new RequestType<PasteParameters, PastedText, void>('forloeb/pasteText');

/** What is to be pasted where. */
export interface PasteParameters {
  readonly uri: string;
  readonly position: Position;
  readonly text: string;
}

/** The answer to {@link PASTE_TEXT}. */
export interface PastedText {
  /** What is to be put at the position. */
  readonly text: string;
  /** What the author should look at, in the reader's language. */
  readonly note?: string;
}

/** What a client may say when it starts the server, and later as the settings `forloeb`. */
export interface Settings {
  /** The language of findings and explanations; the project's settings or Danish where it is absent. */
  readonly language?: 'da' | 'en';
  /** Where a code is explained: a URI with `{code}` and `{name}` in it. */
  readonly explanation?: string;
}
