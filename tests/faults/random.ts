/** Numbers between 0 and 1 that are the same for the same seed (mulberry32): a figure can be measured again. */
export function randomFrom(seed: string): () => number {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ character.codePointAt(0)!, 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of the things; they must be at least one. */
export function pick<T>(things: readonly T[], random: () => number): T {
  return things[Math.floor(random() * things.length)]!;
}

/** At most `count` of the things, each as likely as any other, in the order in which they are drawn: of fewer the first are drawn. */
export function sample<T>(things: readonly T[], count: number, random: () => number): T[] {
  const drawn = [...things];
  for (let at = 0; at < Math.min(count, drawn.length); at++) {
    const other = at + Math.floor(random() * (drawn.length - at));
    [drawn[at], drawn[other]] = [drawn[other]!, drawn[at]!];
  }
  return drawn.slice(0, count);
}
