import { words } from '../../messages/index.js';
import { childrenOf } from '../../model/ids.js';
import type { Element } from '../../model/types.js';
import { endsInSmallWord, foldName, slugOf } from '../../text/fold.js';
import { isEnding } from '../../text/inflections.js';
import type { Kind } from '../../vocabulary/index.js';
import type { Check } from '../finding.js';
import { allElements, elementsOf } from '../roots.js';
import { idPlace } from './id-place.js';

/** Capitals are an abbreviation: `#CT`, `#AFB96`. */
const ABBREVIATION = /^[A-ZÀ-ÖØ-ÞΑ-Ω0-9_./-]+$/;
/** A word with fewer letters may be short for another: `#pat` for «Patienten». */
const SHORT = 5;
/** So few neighbours say nothing of how ids are chosen. */
const FEW = 2;
/** So many names with ids show whether ids are shortened there. */
const MANY = 30;
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
    if (whole === undefined && !/-\.*$/.test(element.id)) return [];
    const suggestion = whole === undefined ? words('write-rest-of-id') : words('did-you-mean', { word: `#${whole}` });
    return [{ code: 'F315' as const, parameters: { id: element.id, suggestion }, place: idPlace(element) }];
  });

/** The id of which the element's is what is left; undefined where none is known. */
export function wholeIdOf(element: Element): string | undefined {
  const id = foldName(element.id);
  const own = element.title ?? element.text;
  const owner = element.parent?.idWritten ? foldName(element.parent.id) : '';
  const slug = own === undefined || isOther(id, own, owner) ? '' : slugOf(own, Infinity);
  if (id === slug) return ownersId(element, owner, id);
  return (
    wholesOf(owner, slug).find((one) => isCut(id, one) && !isChosen(id, element) && !isLengthened(id, element, slug)) ??
    ownersId(element, owner, id) ??
    tailsId(id, slug)
  );
}

/** Whether it is plain at once that the id is not made of the words, nor of those of its owner: of many that need not be looked at. */
function isOther(id: string, own: string, owner: string): boolean {
  const first = own.charAt(0).toLowerCase();
  return /[a-zæøå]/.test(first) && id[0] !== first && id[0] !== owner[0] && !/-.*-/.test(id);
}

/** What the id would be if it were made of the element's words (`slug`), alone or behind the id of its owner. */
function wholesOf(owner: string, slug: string): string[] {
  if (slug === '') return [];
  return owner === '' ? [slug] : [slug, `${owner}-${slug}`];
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
  if (id.length < SHORT && isAlone(element)) return false;
  const whole = others.filter((other) => foldName(other.id) === slugOf(other.title!, Infinity));
  return whole.length * 2 <= others.length;
}

/** Whether no other of many ids in the file, below the same top element, is short for a word. */
function isAlone(element: Element): boolean {
  let root = element;
  while (root.parent) root = root.parent;
  const named = elementsOf([root]).filter((other) => other.idWritten && other.title !== undefined && !ABBREVIATION.test(other.id));
  return named.length >= MANY && named.every((other) => other === element || !isShort(other));
}

function isShort({ id, title }: Element): boolean {
  const folded = foldName(id);
  return folded.length < SHORT && !folded.includes('-') && isCut(folded, slugOf(title!, Infinity));
}

/**
 * Whether the title was made longer after its id was chosen: what the id stops before is a word that the names beside it know, «metastaser»
 * of `#knogle` for «Knoglemetastaser».
 */
function isLengthened(id: string, { title, parent }: Element, slug: string): boolean {
  const rest = title === undefined ? '' : slug.slice(id.length).split('-', 1)[0]!;
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
function ownersId({ title, text, kind }: Element, owner: string, id: string): string | undefined {
  if (owner.length <= id.length || !owner.startsWith(id)) return undefined;
  if (!id.includes('-') && !NAMELESS.has(kind)) return undefined;
  const own = title ?? text;
  return own === undefined ? owner : `${owner}-${slugOf(own)}`;
}

/** The id ends in words that stand in this order in the name, and in the middle of the one that comes then: `…-konklusionen-på-under`. */
function tailsId(id: string, slug: string): string | undefined {
  const said = id.split('-');
  const [first, second, last] = said.slice(-3);
  // What the words begin with is whole.
  if (last === undefined || slug.startsWith(`${id}-`) || slug === id) return undefined;
  const words = slug.split('-');
  const at = words.findIndex((word, index) => word === first && words[index + 1] === second && isCutShort(last, words[index + 2] ?? ''));
  return at < 0 ? undefined : [...said.slice(0, -1), words[at + 2]!].join('-');
}

/** Whether more is gone of the word than tells two forms of it apart: `kirurgi` and `kirurgisk`. */
function isCutShort(id: string, whole: string): boolean {
  return isCut(id, whole) && whole.length - id.length >= SHORT;
}
