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

/** Whether an element has more than what defines it: a condition beside `når`, an exception, or groups that it applies to or does not include. */
export function isRestricted(place: Place, library: Library): boolean {
  const { when, ...others } = place.element as Conditioned;
  return ownConditions(others).length > 0 || exceptionsOf(place, library).length > 0 || groupsIn(place, library).length > 0;
}

/** What must be known before it is known whether an element is fulfilled. */
export function dependenciesOf(place: Place, library: Library): Place[] {
  const { kind } = place.element;
  const same = kind === 'event' ? sameEvents(place, library) : [place];
  const parts = library
    .childrenOf(place)
    .filter(({ element }) => element.kind === 'item' || element.kind === 'exception' || isGroup(element, kind));
  const found = [...same.flatMap((one) => neededBy(one, library)), ...parts];
  return kind === 'criterion' && !place.element.when ? [...found, ...correspondents(place, library)] : found;
}

/** A group needs the groups within it. */
function isGroup({ kind }: Place['element'], outer: Place['element']['kind']): boolean {
  return kind === 'patient-group' && outer === 'patient-group';
}

function neededBy(place: Place, library: Library): Place[] {
  const conditions = [place, ...exceptionsOf(place, library)].flatMap(({ element }) => [
    ...ownConditions(element),
    ...(element.kind === 'exception' && element.value ? [element.value] : []),
  ]);
  const found = conditions.flatMap(referencesIn).flatMap((reference) => library.find(reference, place.document) ?? []);
  return [...found, ...composition(place, library), ...groupsIn(place, library)];
}

/** What `gælder for` and `omfatter ikke` of an element name. */
function groupsIn({ element, document }: Place, library: Library): Place[] {
  const applies = 'appliesTo' in element ? (element.appliesTo?.items ?? []) : [];
  const excludes = 'excludes' in element ? (element.excludes?.items ?? []) : [];
  return [...applies, ...excludes].flatMap(({ value }) => library.find(value, document) ?? []);
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
    if ('conditions' in next) for (const inner of next.conditions) open.push(inner);
  }
  return found;
}
