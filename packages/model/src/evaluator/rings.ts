import type { Library, Place } from './library.js';
import { dependenciesOf } from './references.js';

/** Finds criteria that go in a ring: they never get an answer (docs/sprog/betydning.md, "Betingelser har tre svar"). */
export class Rings {
  private readonly answers = new Map<string, boolean>();
  private readonly dependencies = new Map<string, readonly Place[]>();

  constructor(private readonly library: Library) {}

  /** Whether the element is needed to answer itself. */
  goesThrough(place: Place): boolean {
    const known = this.answers.get(place.key);
    if (known !== undefined) return known;
    const seen = new Set<string>();
    const open = [...this.needed(place)];
    let found = false;
    for (let next = open.pop(); next && !found; next = open.pop()) {
      found = next.key === place.key;
      if (seen.has(next.key)) continue;
      seen.add(next.key);
      for (const needed of this.needed(next)) open.push(needed);
    }
    this.answers.set(place.key, found);
    return found;
  }

  private needed(place: Place): readonly Place[] {
    const known = this.dependencies.get(place.key);
    if (known) return known;
    const found = dependenciesOf(place, this.library);
    this.dependencies.set(place.key, found);
    return found;
  }
}
