import { check, MESSAGES, openWorkspace, readStructure, type Code, type SyntaxFile } from '@pakkeforloeb/language';
import type { OffsetEdit } from '../formatting/line-edits.js';
import type { Fault, Fix } from './fix.js';

/** The text with the edits made. */
export function textAfter(text: string, edits: readonly OffsetEdit[]): string {
  let result = '';
  let last = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(last, edit.start) + edit.text;
    last = edit.end;
  }
  return result + text.slice(last);
}

/** Findings about lines and blocks. */
const FORM = /^F[12]/u;

/**
 * Of fixes that are only possible ones those that settle the finding and break nothing else in the form of the file. Where braces stand
 * wrong several readings can be tried, and the reader itself says which of them agree with what stands around.
 * @param codes which findings count
 */
export function thatSettle(fault: Fault, fixes: readonly Fix[], most = fixes.length, codes = FORM): Fix[] {
  const seen = new Set<string>();
  const found: Fix[] = [];
  for (const fix of fixes) {
    if (found.length >= most) break;
    const text = textAfter(fault.file.text, fix.edits);
    if (!seen.has(text) && settles(fault, text, codes)) found.push(fix);
    seen.add(text);
  }
  return found;
}

function settles({ finding: { code }, file }: Fault, text: string, codes: RegExp): boolean {
  // Braces are looked at first: that is quick, and most of what is tried fails there.
  const [tree, own] = [counts(readStructure(text).problems), counts(file.problems)];
  if (isWorse(tree, own) || (own.has(code) && tree.get(code) === own.get(code))) return false;
  const wanted = (all: Counts): Counts => new Map([...all].filter(([one]) => codes.test(one)));
  const [after, before] = [wanted(countsIn(text)), wanted(foundIn(file))];
  return !isWorse(after, before) && (after.get(code) ?? 0) < (before.get(code) ?? 0);
}

function isWorse(after: Counts, before: Counts): boolean {
  return [...after].some(([code, count]) => count > (before.get(code) ?? 0));
}

type Counts = ReadonlyMap<Code, number>;
const known = new WeakMap<SyntaxFile, Counts>();

function foundIn(file: SyntaxFile): Counts {
  let counts = known.get(file);
  if (!counts) known.set(file, (counts = countsIn(file.text)));
  return counts;
}

/** How often each finding that stops the author is made in a file, seen by itself. */
function countsIn(text: string): Counts {
  return counts(check(openWorkspace([{ uri: '', text }])).filter(({ code }) => MESSAGES[code].severity !== 'information'));
}

function counts(findings: readonly { readonly code: Code }[]): Counts {
  const found = new Map<Code, number>();
  for (const { code } of findings) found.set(code, (found.get(code) ?? 0) + 1);
  return found;
}
