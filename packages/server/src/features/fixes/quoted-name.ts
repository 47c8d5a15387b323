import { checkCollisions } from '../rename/collisions.js';
import { editsOf, type Edit } from '../rename/edits.js';
import { Refused } from '../rename/refused.js';
import { renamedAt } from '../rename/target.js';
import type { Fault, Fixer } from './fix.js';

/** A name that is declared in quotation marks, without them: there and, as a rename does, at all that name it with them. */
export const quotedName: Fixer = (fault) => {
  const name = fault.parameter('name');
  if (name === undefined) return [];
  const edits = renamed(fault, name);
  if (!edits) return [fault.replace(name)];
  return [
    {
      title: fault.texts.change(name),
      edits: edits
        .map(({ place: { file, start, end }, text }) => ({ file, start, end, text }))
        .filter(({ file, start, end, text }) => file.text.slice(start, end) !== text),
      preferred: true,
    },
  ];
};

/** What a rename to the name would write; undefined where one is refused. */
function renamed({ snapshot, file, place }: Fault, name: string): Edit[] | undefined {
  try {
    const target = renamedAt(snapshot, file, place.start)?.target;
    if (!target) return undefined;
    const edits = editsOf(snapshot, target, name);
    checkCollisions(snapshot, target, name, edits);
    return edits;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}
