import { words } from '../../messages/index.js';
import { childrenOf } from '../../model/ids.js';
import type { Element } from '../../model/types.js';
import { endsInSmallWord, foldName, slugOf } from '../../text/fold.js';
import { isEnding } from '../../text/inflections.js';
import type { Kind } from '../../vocabulary/index.js';
import type { Check } from '../finding.js';
import { allElements } from '../roots.js';
import { idPlace } from './id-place.js';

/** Capitals are an abbreviation: `#CT`, `#AFB96`. */
const ABBREVIATION = /^[\p{Lu}\p{N}_./-]+$/u;
/** A word with fewer letters may be short for another: `#pat` for «Patienten». */
const SHORT = 5;
/** So few neighbours say nothing of how ids are chosen. */
const FEW = 2;
/** What has no name of its own: its id is nearly always that of its owner and more. */
const NAMELESS: ReadonlySet<Kind> = new Set(['judgement', 'value', 'item', 'exception']);

/**
 * An id that was cut off (rule 3): it ends in a hyphen, it is the beginning of the id of its owner, or it is the beginning of what
 * an id would be made of, and that goes on in the middle of a word or after a word that says nothing alone. `#læge` for «Lægen»,
 * `#blodprøver` for «Blodprøver i Trin 1» and `#henvis` in `#henvisning` are ids that somebody chose.
 */
export const checkCutIds: Check = (workspace) =>
  allElements(workspace).flatMap((element) => {
    if (!element.idWritten || ABBREVIATION.test(element.id)) return [];
    const whole = wholeIdOf(element);
    if (whole === undefined && !foldName(element.id).endsWith('-')) return [];
    const suggestion = whole === undefined ? words('write-rest-of-id') : words('did-you-mean', { word: `#${whole}` });
    return [{ code: 'F315' as const, parameters: { id: element.id, suggestion }, place: idPlace(element) }];
  });

/** The id of which the element's is what is left; undefined where none is known. */
export function wholeIdOf(element: Element): string | undefined {
  const id = foldName(element.id);
  return wholesOf(element).find((one) => isCut(id, one) && !isChosen(id, element) && !isLengthened(id, element)) ?? ownersId(element, id);
}

/** What the id would be if it were made of the element's words, alone or behind the id of its owner. */
function wholesOf({ title, text, parent }: Element): string[] {
  const own = title ?? text;
  if (own === undefined) return [];
  const slug = slugOf(own, Infinity);
  return parent?.idWritten ? [slug, `${foldName(parent.id)}-${slug}`] : [slug];
}

function isCut(id: string, whole: string): boolean {
  if (whole.length <= id.length || !whole.startsWith(id)) return false;
  if (whole[id.length] === '-') return endsInSmallWord(id);
  return id.endsWith('-') || !isEnding(whole.slice(id.length).split('-', 1)[0]!);
}

/**
 * Whether a single word may be somebody's choice: of a sentence any word, of a name one where its neighbours' ids are not whole either, a
 * short one also where it has none.
 */
function isChosen(id: string, element: Element): boolean {
  if (id.includes('-')) return false;
  if (element.title === undefined) return true;
  const others = (element.parent ? childrenOf(element.parent) : []).filter(
    ({ title, idWritten }) => title !== undefined && idWritten && title !== element.title,
  );
  if (id.length >= SHORT && others.length < FEW) return false;
  const whole = others.filter((other) => foldName(other.id) === slugOf(other.title!, Infinity));
  return whole.length * 2 <= others.length;
}

/**
 * Whether the title was made longer after its id was chosen: what the id stops before is a word that the names beside it know, «metastaser»
 * of `#knogle` for «Knoglemetastaser».
 */
function isLengthened(id: string, { title, parent }: Element): boolean {
  const rest = title === undefined ? '' : slugOf(title, Infinity).slice(id.length).split('-', 1)[0]!;
  if (rest.length < SHORT || id.includes('-') || !parent) return false;
  return childrenOf(parent).some(
    (other) =>
      other.title !== title &&
      slugOf(other.title ?? '', Infinity)
        .split('-')
        .includes(rest),
  );
}

/** What stands in something is told apart from it by more words, not by fewer. */
function ownersId({ parent, title, text, kind }: Element, id: string): string | undefined {
  const owner = parent?.idWritten ? foldName(parent.id) : '';
  if (owner.length <= id.length || !owner.startsWith(id)) return undefined;
  if (!id.includes('-') && !NAMELESS.has(kind)) return undefined;
  const own = title ?? text;
  return own === undefined ? owner : `${owner}-${slugOf(own)}`;
}
