import { words } from '../../messages/index.js';
import type { Element } from '../../model/types.js';
import { endsInSmallWord, foldName, slugOf } from '../../text/fold.js';
import { isEnding } from '../../text/inflections.js';
import type { Check } from '../finding.js';
import { allElements } from '../roots.js';
import { idPlace } from './id-place.js';

/** Capitals are an abbreviation: `#CT`, `#AFB96`. */
const ABBREVIATION = /^[\p{Lu}\p{N}_./-]+$/u;

/**
 * An id that was cut off (rule 3): it ends in a hyphen, it is the beginning of the id of its owner, or it is the beginning of what
 * an id would be made of, and that goes on in the middle of a word or after a word that says nothing alone. `#læge` for «Lægen» and
 * `#blodprøver` for «Blodprøver i Trin 1» are ids that somebody chose.
 */
export const checkCutIds: Check = (workspace) =>
  allElements(workspace).flatMap((element) => {
    if (!element.idWritten || ABBREVIATION.test(element.id)) return [];
    const id = foldName(element.id);
    const whole = wholesOf(element).find((one) => isCut(id, one)) ?? ownersId(element, id);
    if (whole === undefined && !id.endsWith('-')) return [];
    const suggestion = whole === undefined ? words('write-rest-of-id') : words('did-you-mean', { word: `#${whole}` });
    return [{ code: 'F315' as const, parameters: { id: element.id, suggestion }, place: idPlace(element) }];
  });

/** What the id would be if it were made of the element's words, alone or behind the id of its owner. */
function wholesOf({ title, text, parent }: Element): string[] {
  const words = title ?? text;
  if (words === undefined) return [];
  const own = slugOf(words, Infinity);
  return parent?.idWritten ? [own, `${foldName(parent.id)}-${own}`] : [own];
}

function isCut(id: string, whole: string): boolean {
  if (whole.length <= id.length || !whole.startsWith(id)) return false;
  if (whole[id.length] === '-') return endsInSmallWord(id);
  return id.endsWith('-') || !isEnding(whole.slice(id.length).split('-', 1)[0]!);
}

/** What stands in something is told apart from it by more words, not by fewer. */
function ownersId({ parent, title, text }: Element, id: string): string | undefined {
  const owner = parent?.idWritten ? foldName(parent.id) : '';
  if (owner.length <= id.length || !owner.startsWith(id)) return undefined;
  return [owner, ...[title ?? text].filter((words) => words !== undefined).map((words) => slugOf(words))].join('-');
}
