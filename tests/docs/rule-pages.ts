import { check, type Finding } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';

/** An example of a rule's page. */
export interface Example {
  /** `forkert` gives the page's finding once, `rigtig` gives none. */
  readonly kind: 'forkert' | 'rigtig';
  /** The encoding in which the file is wrong, where that is the point. */
  readonly encoding?: string;
  readonly text: string;
  /** Where the finding is marked. */
  readonly marked?: { readonly start: number; readonly end: number };
}

const BLOCK = /^```forloeb (forkert|rigtig)([^\n]*)\n([\s\S]*?)^```$/gm;
/** A comment of carets under the place: `//     ^^^^`. */
const CARETS = /^(\s*\/\/\s*)(\^+)\s*$/;

/** The examples of a page, in its order. */
export function examplesOf(page: string): Example[] {
  return [...page.matchAll(BLOCK)].map(([, kind, info = '', shown = '']): Example => {
    const encoding = /tegnsæt=(\S+)/.exec(info)?.[1];
    const text = repeated(shown, info);
    return { kind: kind as Example['kind'], text, ...(encoding && { encoding }), marked: markedIn(text, info) };
  });
}

/** The example as it is meant where one line of it stands many times, `gentag=line:times`. */
function repeated(text: string, info: string): string {
  const [line, times] = (/gentag=(\d+):(\d+)/.exec(info) ?? []).slice(1).map(Number);
  if (line === undefined) return text;
  const lines = text.split('\n');
  return lines.toSpliced(line - 1, 1, ...new Array<string>(times!).fill(lines[line - 1]!)).join('\n');
}

/** Carets mark the line above them; what begins in the first two columns, where carets cannot stand, is marked as `sted=line:from-to`. */
function markedIn(text: string, info: string): Example['marked'] {
  const lines = text.split('\n');
  const startOf = (line: number): number => lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0);
  const place = /sted=(\d+):(\d+)-(\d+)/.exec(info);
  if (place) {
    const [line, from, to] = place.slice(1).map(Number) as [number, number, number];
    return { start: startOf(line - 1) + from - 1, end: startOf(line - 1) + to };
  }
  const at = lines.findIndex((line) => CARETS.test(line));
  if (at < 1) return undefined;
  const [, before = '', carets = ''] = CARETS.exec(lines[at]!)!;
  const start = startOf(at - 1) + before.length;
  return { start, end: start + carets.length };
}

/** What is found in an example by itself. */
export function findingsIn(text: string): Finding[] {
  return check(openWorkspace([{ uri: 'eksempel.forloeb', text }]));
}
