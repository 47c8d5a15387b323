import type { Place } from '../model/types.js';

/** Orders by file and place, so that output never depends on the order in which files or checks came. */
export function compareFindings(a: { readonly place: Place }, b: { readonly place: Place }): number {
  const [left, right] = [a.place.file.uri, b.place.file.uri];
  return left < right ? -1 : left > right ? 1 : a.place.start - b.place.start || a.place.end - b.place.end;
}
