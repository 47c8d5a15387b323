import { check, checkForm, readStructure, type Code, type SyntaxFile, type Workspace } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';
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

/**
 * Of fixes that are only possible ones those that leave less wrong with the form of the file and break nothing in it. Where braces stand
 * wrong several readings can be tried, and the reader itself says which of them agree with what stands around.
 * @param looks what has to be no worse afterwards
 */
export function thatSettle(fault: Fault, fixes: readonly Fix[], most = fixes.length, looks: Look = formIn): Fix[] {
  const before = countsIn(fault.file, looks);
  const seen = new Set<string>();
  const found: Fix[] = [];
  for (const fix of fixes) {
    if (found.length >= most) break;
    const text = textAfter(fault.file.text, fix.edits);
    if (!seen.has(text) && settles(fault.file, text, before, looks)) found.push(fix);
    seen.add(text);
  }
  return found;
}

const known = new WeakMap<SyntaxFile, Map<Look, Counts>>();

/** What is wrong with a file, looked at once: many fixes are compared with it. */
function countsIn(file: SyntaxFile, looks: Look): Counts {
  const inFile = known.get(file) ?? new Map<Look, Counts>();
  known.set(file, inFile);
  let found = inFile.get(looks);
  if (!found) inFile.set(looks, (found = looks(openWorkspace([file]))));
  return found;
}

/** Counts findings of a file that is read by itself. */
type Look = (workspace: Workspace) => Counts;

/** What is wrong with lines and blocks. */
const formIn: Look = (workspace) => counts(checkForm(workspace));

/** What is wrong with lines and blocks, and with what they say. */
export const formAndValuesIn: Look = (workspace) =>
  counts([...checkForm(workspace), ...check(workspace).filter(({ code }) => code.startsWith('F4'))]);

function settles({ problems }: SyntaxFile, text: string, before: Counts, looks: Look): boolean {
  // Braces are looked at first: that is quick, and most of what is tried fails there.
  if (isWorse(counts(readStructure(text).problems), counts(problems))) return false;
  const after = looks(openWorkspace([{ uri: '', text }]));
  return !isWorse(after, before) && totalOf(after) < totalOf(before);
}

type Counts = ReadonlyMap<Code, number>;

function isWorse(after: Counts, before: Counts): boolean {
  return [...after].some(([code, count]) => count > (before.get(code) ?? 0));
}

function totalOf(all: Counts): number {
  return [...all.values()].reduce((sum, count) => sum + count, 0);
}

function counts(findings: readonly { readonly code: Code }[]): Counts {
  const found = new Map<Code, number>();
  for (const { code } of findings) found.set(code, (found.get(code) ?? 0) + 1);
  return found;
}
