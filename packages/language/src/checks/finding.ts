import type { Code, Parameters } from '../messages/index.js';
import type { ParsedFile, Place } from '../model/types.js';
import type { Workspace } from '../workspace/workspace.js';

/** Another place that a finding speaks of. */
export interface Related {
  readonly place: Place;
  /** What stands there, in Danish and English. */
  readonly da: string;
  readonly en: string;
}

/** What a check has found. */
export interface Finding {
  readonly code: Code;
  readonly parameters: Parameters;
  readonly place: Place;
  readonly related?: readonly Related[];
}

/** A check looks at the whole workspace and tells what it finds; it changes nothing. */
export type Check = (workspace: Workspace) => Finding[];

/** The file and the line in which an element stands, to be said in a finding. */
export function standing({ place: { file, start } }: { readonly place: Place }): { file: string; line: string } {
  return { file: decodeURIComponent(file.uri.split('/').at(-1) ?? file.uri), line: String(lineOf(file, start)) };
}

/** One-based line of an offset in a file. */
export function lineOf(file: ParsedFile, offset: number): number {
  let line = 1;
  for (let at = file.text.indexOf('\n'); at >= 0 && at < offset; at = file.text.indexOf('\n', at + 1)) line++;
  return line;
}
