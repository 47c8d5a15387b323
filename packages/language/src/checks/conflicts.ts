import type { Place } from '../model/types.js';
import { conflictMarker } from '../source/marker.js';
import type { SyntaxFile } from '../model/types.js';
import type { Check } from './finding.js';

/** Merge conflicts that git has left in a file: one finding each, at its first marker. */
export const checkConflicts: Check = ({ files }) =>
  files.flatMap((file) => conflictsIn(file).map(({ opening }) => ({ code: 'F111' as const, parameters: {}, place: opening })));

/** A merge conflict: its first marker, and all lines from there to its last marker. */
export interface Conflict {
  readonly opening: Place;
  readonly whole: Place;
}

const known = new WeakMap<SyntaxFile, readonly Conflict[]>();

/** The merge conflicts of a file in order. A marker that has lost the others is a conflict by itself. */
export function conflictsIn(file: SyntaxFile): readonly Conflict[] {
  let conflicts = known.get(file);
  if (!conflicts) known.set(file, (conflicts = read(file)));
  return conflicts;
}

function read(file: SyntaxFile): Conflict[] {
  const conflicts: Conflict[] = [];
  let open: Place | undefined;
  let last = -1;
  const close = (): void => {
    if (open) conflicts.push({ opening: open, whole: { file, start: open.start, end: last } });
    open = undefined;
  };
  for (const { kind, content } of file.lines) {
    const marker = kind === 'unknown' || kind === 'text' ? conflictMarker(file.text, content) : undefined;
    if (!marker) continue;
    if (marker.startsWith('<')) close();
    open ??= { file, ...content };
    last = content.end;
    if (marker.startsWith('>')) close();
  }
  close();
  return conflicts;
}
