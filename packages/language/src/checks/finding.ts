import type { Code, Parameters } from '../messages/index.js';
import type { ParsedFile, Place } from '../model/types.js';
import { lineAt } from '../source/line-at.js';
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
  return { file: file.uri.slice(file.uri.lastIndexOf('/') + 1), line: String(lineOf(file, start)) };
}

/** One-based line of an offset in a file. */
export function lineOf(file: ParsedFile, offset: number): number {
  let lines = known.get(file);
  if (!lines) {
    lines = [{ start: 0 }, ...Array.from(file.text.matchAll(/\r\n|\n|\r/g), (end) => ({ start: end.index + end[0].length }))];
    known.set(file, lines);
  }
  return lineAt(lines, offset) + 1;
}

/** Where the lines of a file begin, looked up once: thousands of findings may name a line of it. */
const known = new WeakMap<ParsedFile, readonly { readonly start: number }[]>();
