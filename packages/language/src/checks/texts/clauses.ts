/** A clause before the verb of what is done, that says when it is done: «Hvis der er fundet …, foretages …». */
const LEADING =
  /(?<=^|[.:;]\s+)(?:hvis|såfremt|dersom|når|er|viser|findes|opstår|ved|efter)\s[^.;:]*?,\s+(?=(?:skal|bør|kan|må|\p{L}{3,}es)(?!\p{L}))/gu;

/** The words (lower case) without the clauses that say first when they hold: what stands there is no part of what is done. */
export function withoutLeadingClauses(words: string): string {
  return words.replace(LEADING, '');
}
