import type { ServerCapabilities } from 'vscode-languageserver';
import type { Context } from './context.js';

/** Something that the server can do for an editor. */
export interface Feature {
  /** What the server says of it when a client connects. */
  capabilities(can: Context['can']): ServerCapabilities;
  /** Answers its requests. */
  register(context: Context): void;
}
