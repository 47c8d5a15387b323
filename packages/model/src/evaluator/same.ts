import type { Library, Place } from './library.js';

/** What an element is said to correspond to (`correspondsTo`), of its own kind. */
export function correspondents(place: Place, library: Library): Place[] {
  const { element, document } = place;
  const relations = 'correspondsTo' in element ? (element.correspondsTo ?? []) : [];
  return relations
    .flatMap(({ items }) => items.flatMap(({ value }) => library.find(value, document) ?? []))
    .filter((other) => other.element.kind === element.kind);
}

/** The events that are one and the same, an event itself first: chains are followed, whichever of two says so (docs/sprog/betydning.md, "Det samme to steder"). */
export function sameEvents(event: Place, library: Library): Place[] {
  const same = new Set([event]);
  const others = library.everywhere('event');
  for (const one of same) {
    for (const other of correspondents(one, library)) same.add(other);
    for (const other of others) if (correspondents(other, library).includes(one)) same.add(other);
  }
  return [...same];
}
