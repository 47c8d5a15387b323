import { readLines } from '@pakkeforloeb/language';
import { lineEnd, lineStart } from '../tree.js';
import type { Edit } from './edits.js';
import { Refused } from './refused.js';
import type { RenameTarget } from './target.js';

const ID = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*$/u;
/** The official shape of a code (docs/sprog/registrering.md). */
const CODE = /^[A-Z][A-Z0-9]{0,9}$/u;

/**
 * The new name as it will be written: trimmed, an id without `#`.
 * @throws Refused where nothing can be called so
 */
export function checkedName({ type, element }: RenameTarget, written: string): string {
  const name = written.normalize('NFC').trim();
  if (/[\n\r\v\f\u0085\u2028\u2029]/u.test(name)) throw new Refused('line-break');
  if (!/[\p{L}\p{N}]/u.test(name)) throw new Refused('empty');
  if (type === 'id') return checkedId(name.replace(/^#/u, ''), element.kind === 'code' || element.kind === 'registration');
  if (/[{}]$/u.test(name)) throw new Refused('brace');
  if (/(?:^|\s)#/u.test(name)) throw new Refused('hash');
  return name;
}

function checkedId(id: string, isCode: boolean): string {
  if (!ID.test(id)) throw new Refused('id-letters', { id });
  if (isCode && !CODE.test(id)) throw new Refused('code-shape', { id });
  return id;
}

/**
 * Sees that every line that changes is still read as it was, with the new name where the old one stood: a name may hold what begins a line
 * of its own (`Fund, hvem: Læge`).
 * @throws Refused where one is not
 */
export function checkLines(edits: readonly Edit[]): void {
  const seen = new Set<string>();
  for (const { text, start, end, edits: own } of linesWith(edits)) {
    const before = text.slice(start, end);
    let after = before;
    for (const edit of [...own].sort((a, b) => b.place.start - a.place.start))
      after = after.slice(0, edit.place.start - start) + edit.text + after.slice(edit.place.end - start);
    if (seen.has(after)) continue;
    seen.add(after);
    if (shapeOf(before) !== shapeOf(after)) throw new Refused('misread', { name: own[0]!.name });
  }
}

/** Lines that change, as one stretch of a file. */
interface ChangedLines {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly edits: Edit[];
}

/** The lines that edits stand in, each whole. */
function linesWith(edits: readonly Edit[]): ChangedLines[] {
  const lines = new Map<string, ChangedLines>();
  for (const edit of edits) {
    const { file, start: from, end: to } = edit.place;
    const { text } = file;
    const start = lineStart(text, from);
    const key = `${start} ${file.uri}`;
    const found = lines.get(key);
    if (found) found.edits.push(edit);
    else lines.set(key, { text, start, end: lineEnd(text, to), edits: [edit] });
  }
  return [...lines.values()];
}

/** What a line is read as, without what its value says. */
function shapeOf(text: string): string {
  return JSON.stringify(
    readLines(text)
      .filter(({ kind }) => kind !== 'continuation')
      .map(({ kind, match, colon, value, id, open, closes, slip }) => [
        kind,
        match?.definition.key,
        match?.count,
        colon,
        // In a list of names `#id` stands where a name does.
        kind === 'item' ? value !== undefined || id !== undefined : [value !== undefined, id !== undefined],
        open !== undefined,
        closes.length,
        slip,
      ]),
  );
}
