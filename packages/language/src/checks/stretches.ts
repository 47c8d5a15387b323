import type { ParsedFile, Place } from '../model/types.js';
import { lineAt } from '../source/line-at.js';

/** Stretches of files that do not overlap, to be asked whether a place begins in one: thousands of findings are asked about. */
export class Stretches {
  private readonly byFile = new Map<ParsedFile, Place[]>();

  constructor(places: readonly Place[]) {
    for (const place of places) {
      const others = this.byFile.get(place.file);
      if (others) others.push(place);
      else this.byFile.set(place.file, [place]);
    }
    for (const others of this.byFile.values()) others.sort((a, b) => a.start - b.start);
  }

  /** Whether the place begins in one of the stretches; the end of a stretch is part of it. */
  hold({ file, start }: Place): boolean {
    const places = this.byFile.get(file);
    const nearest = places?.[lineAt(places, start)];
    return nearest !== undefined && start >= nearest.start && start <= nearest.end;
  }
}
