import type { Condition, Reference } from '../generated/document.js';
import type { Conditioned, Library, Place } from './library.js';
import { correspondents, sameEvents } from './same.js';

/** The conditions that a block itself has. */
export function ownConditions({ when, unless, providedThat, asLongAs }: Conditioned): Condition[] {
  return [when, unless, providedThat, asLongAs].filter((condition) => condition !== undefined);
}

/** The exceptions of an element, in the order written. */
export function exceptionsOf(place: Place, library: Library): readonly Place[] {
  return library.childrenOf(place).filter(({ element }) => element.kind === 'exception');
}

/** What must be known before it is known whether an element is fulfilled. */
export function dependenciesOf(place: Place, library: Library): Place[] {
  const { element } = place;
  const conditions = [place, ...exceptionsOf(place, library)].flatMap(({ element: one }) => [
    ...ownConditions(one),
    ...(one.kind === 'exception' && one.value ? [one.value] : []),
  ]);
  const found = conditions.flatMap(referencesIn).flatMap((reference) => library.find(reference, place.document) ?? []);
  if (element.kind === 'event') found.push(...sameEvents(place, library).flatMap((one) => composition(one, library)));
  if (element.kind === 'criterion' && conditions.length === 0) found.push(...correspondents(place, library));
  return [...found, ...library.childrenOf(place).filter(({ element: { kind } }) => kind === 'item' || kind === 'exception')];
}

function composition({ element, document }: Place, library: Library): Place[] {
  const items = element.kind === 'event' ? (element.composedOf?.items ?? []) : [];
  return items.flatMap(({ value }) => library.find(value, document) ?? []);
}

/** The names in a condition. Without calls of itself: a condition may be nested deeper than those go. */
function referencesIn(condition: Condition): Reference[] {
  const found: Reference[] = [];
  const open: Condition[] = [condition];
  for (let next = open.pop(); next; next = open.pop()) {
    if ('subject' in next) found.push(next.subject);
    if ('list' in next) found.push(next.list);
    if ('condition' in next) open.push(next.condition);
    if ('conditions' in next) open.push(...next.conditions);
  }
  return found;
}
