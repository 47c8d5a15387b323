import { keysIn, mayStandIn, placeIn, placeOf, type KeyDefinition } from '@pakkeforloeb/language';
import { lineEndOf, pathTo } from '../tree.js';
import type { FileEdit, Fixer } from './fix.js';
import { thatSettle } from './form-after.js';

/** Where more lines than this could begin the block, only the author knows which it was. */
const MOST = 6;

/** The line is missing with which a block begins: those that can hold all of its lines. What they are called, the author writes. */
export const missingHead: Fixer = (fault) => {
  // The reader has put a head without words over the lines.
  const head = pathTo(fault.file.nodes, fault.place.start).findLast(({ line }) => line.content.start === line.content.end);
  const lines = head?.children.flatMap(({ line }) => line.match?.definition ?? []) ?? [];
  if (!head || lines.length === 0 || lines.length < head.children.filter(({ line }) => line.kind === 'keyed').length) return [];
  const indent = fault.indentAt(fault.place.start).slice(2);
  const at = fault.place.start - fault.indentAt(fault.place.start).length;
  const written = (words: string): FileEdit[] => [fault.insert(at, `${indent}${words} {${lineEndOf(fault.file)}`)];
  const keys = keysIn(placeIn(head.parent)).filter((key) => takes(key) && lines.every((line) => mayStandIn(line, placeOf(key))));
  if (keys.length > 2 * MOST) return [];
  const fitting = keys.filter(
    (key) => thatSettle(fault, [{ title: key.key, edits: written(isTitled(key) ? `${key.key}: …` : key.key) }]).length > 0,
  );
  if (fitting.length > MOST) return [];
  return fitting.map((key) => ({
    title: fault.texts.beginWith(isTitled(key) ? `${key.key}: … {` : `${key.key} {`),
    edits: written(isTitled(key) ? `${key.key}: ` : key.key),
  }));
};

function isTitled({ form, obligation }: KeyDefinition): boolean {
  return form === 'title' && !obligation;
}

/** Whether a block of this key begins with no more than a name; a code is known by its id. */
function takes({ form, obligation, declares }: KeyDefinition): boolean {
  if (declares === 'code' || declares === 'registration') return false;
  return form === 'title' || form === 'none' || obligation !== undefined;
}
