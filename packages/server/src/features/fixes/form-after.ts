import { check, checkForm, type Code, type Finding, type SyntaxFile } from '@pakkeforloeb/language';
import { openWorkspace, parseSource } from '@pakkeforloeb/language/parser';
import type { OffsetEdit } from '../formatting/line-edits.js';
import { excerptAround, type Excerpt } from './excerpt.js';
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
 * wrong several readings can be tried, and the reader itself says which of them agree with what stands around. Most of what is tried fails
 * already in the lines around the place; what does not is tried in the whole file, unless that is done for many fixes at once.
 * @param looks what has to be no worse afterwards
 */
export function thatSettle(fault: Fault, fixes: readonly Fix[], most = fixes.length, looks: Look = formIn): Fix[] {
  const { file } = fault;
  const excerpt = excerptOf(fault, looks);
  const seen = new Set<string>();
  const found: Fix[] = [];
  for (const { edits, ...fix } of fixes) {
    if (found.length >= most) break;
    const whole = textAfter(file.text, edits);
    if (seen.has(whole)) continue;
    seen.add(whole);
    const near = excerpt && edits.every((edit) => edit.file === file) ? excerpt.edits(edits) : undefined;
    if (near && !settles(excerpt!, textAfter(excerpt!.text, near), looks)) continue;
    if ((near && fault.isDraft) || settles(file, whole, looks)) found.push({ edits, ...fix });
  }
  return found;
}

/** Whether edits leave less wrong with the form of a file, and nothing that was not wrong before. */
export function mendsForm(file: SyntaxFile, edits: readonly OffsetEdit[]): boolean {
  return settles(file, textAfter(file.text, edits), formIn);
}

/** The lines around a fault, if the fault shows in them. */
function excerptOf({ file, place, finding }: Fault, looks: Look): Excerpt | undefined {
  const excerpt = excerptAround(file, place.start);
  return excerpt && countsIn(excerpt, looks).has(finding.code) ? excerpt : undefined;
}

const known = new WeakMap<SyntaxFile | Excerpt, Map<Look, Counts>>();

/** What is wrong with a text, looked at once: many fixes are compared with it. */
function countsIn(text: SyntaxFile | Excerpt, looks: Look): Counts {
  const inText = known.get(text) ?? new Map<Look, Counts>();
  known.set(text, inText);
  let found = inText.get(looks);
  if (!found) inText.set(looks, (found = counts(within(text, looks('lines' in text ? text : read(text.text))))));
  return found;
}

/** Finds what is wrong with a file that is read by itself. */
type Look = (file: SyntaxFile) => readonly Finding[];

/** What is wrong with lines and blocks. */
const formIn: Look = (file) => checkForm({ files: [file] });

/** What is wrong with lines and blocks, and with what they say. */
export const formAndValuesIn: Look = (file) => [
  ...checkForm({ files: [file] }),
  ...check(openWorkspace([file])).filter(({ code }) => code.startsWith('F4')),
];

function settles(before: SyntaxFile | Excerpt, text: string, looks: Look): boolean {
  const file = read(text);
  // Braces are looked at first: most of what is tried fails there.
  if (!('heads' in before) && isWorse(counts(file.problems), countsIn(before, looks))) return false;
  const after = counts(within(before, looks(file)));
  return !isWorse(after, countsIn(before, looks)) && totalOf(after) < totalOf(countsIn(before, looks));
}

/** Of what is found in an excerpt what is of interest there. */
function within(text: SyntaxFile | Excerpt, findings: readonly Finding[]): readonly Finding[] {
  if (!('heads' in text)) return findings;
  return findings.filter(({ place: { start, file } }) => start >= text.heads && start <= file.text.length - text.ends);
}

function read(text: string): SyntaxFile {
  return parseSource({ uri: '', text });
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
