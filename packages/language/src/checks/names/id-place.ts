import type { Element, Place } from '../../model/types.js';

/** Where the id of an element is written; its name where none is. */
export function idPlace({ node, place, namePlace }: Element): Place {
  const { id } = node.line;
  return id ? { file: place.file, start: id.start, end: id.end } : namePlace;
}
