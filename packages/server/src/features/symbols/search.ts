import { foldName } from '@pakkeforloeb/language';

/** How words with æ, ø and å are typed on other keyboards. */
const SPELLINGS: readonly Readonly<Record<string, string>>[] = [
  { æ: 'ae', ø: 'oe', å: 'aa' },
  { æ: 'ae', ø: 'o', å: 'a' },
  { æ: 'a', ø: 'o', å: 'a' },
];

/** A name as it is searched: folded, in each way in which its Danish letters may be typed, accents left out. */
export function spellingsOf(name: string): string[] {
  const folded = foldName(name);
  return SPELLINGS.map((letters) =>
    folded
      .replace(/[æøå]/gu, (letter) => letters[letter]!)
      .normalize('NFD')
      .replace(/\p{M}/gu, ''),
  );
}

/** How well a query finds a name: 0 where the name begins with it, 1 where a word of it does, 2 where it stands inside; undefined where it does not. */
export function rankOf(name: readonly string[], query: readonly string[]): number | undefined {
  let best: number | undefined;
  for (const [index, spelling] of name.entries()) {
    const at = spelling.indexOf(query[index]!);
    if (at < 0) continue;
    const rank = at === 0 ? 0 : spelling[at - 1] === '-' ? 1 : 2;
    if (best === undefined || rank < best) best = rank;
  }
  return best;
}
