import { groupsWithin } from './groups.js';
import type { Library, Place } from './library.js';
import { sameEvents } from './same.js';

/**
 * The keys of what is known to be false, and of what is known to be true although it makes that true: who is in a group is in the groups
 * around it, and events that are the same happen together.
 */
export function contradicting(known: ReadonlyMap<string, unknown>, library: Library): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [key, fact] of known) {
    const place = fact === false ? library.byKey(key) : undefined;
    const speaking = place ? makingTrue(place, library).filter((one) => known.get(one.key) === true) : [];
    if (speaking.length > 0) for (const one of [key, ...speaking.map((other) => other.key)]) found.add(one);
  }
  return found;
}

/** What makes an element true when it is true itself. */
function makingTrue(place: Place, library: Library): readonly Place[] {
  switch (place.element.kind) {
    case 'patient-group':
      return groupsWithin(place, library);
    case 'event':
      return sameEvents(place, library);
    default:
      return [];
  }
}
