/** A clause before the verb of what is done, that says when it is done: «Hvis der er fundet …, foretages …». */
const LEADING =
  /(?<=^|[.:;]\s+)(?:hvis|såfremt|dersom|når|er|viser|findes|opstår|ved|efter)\s[^.;:]*?,\s+(?=(?:skal|bør|kan|må|[a-zà-ÿ]{3,}es)(?![a-zà-ÿ]))/gu;

/** The words (lower case) without the clauses that say first when they hold: what stands there is no part of what is done. */
export function withoutLeadingClauses(words: string): string {
  return words.replace(LEADING, '');
}

/** A clause after a comma that tells something about what is said before it, up to where it ends. */
const SUBORDINATE =
  /,\s+(?:at|om|så|der|som|hvor[a-zà-ÿ]*|hvad|hvem|hvilke[nt]?|hvis|når|fordi|da|med henblik på|mhp\.?)(?![a-zà-ÿ])(?:[^.,;:]|[.,](?=\S))*/gu;

/** The words (lower case) of the main clauses only: «bør vurdere, om patienten skal henvises» says «bør». */
export function mainClauses(words: string): string {
  return withoutLeadingClauses(words).replace(SUBORDINATE, '');
}
