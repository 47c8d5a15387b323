/** A clause before the verb of what is done, that says when it is done: «Hvis der er fundet …, foretages …». */
const LEADING =
  /(?<=^|[.:;]\s+)(?:hvis|såfremt|dersom|når|er|viser|findes|opstår|ved|efter)\s[^.;:]*?,\s+(?=(?:skal|bør|kan|må|[a-zà-ÿα-ωµ]{3,}es)(?![a-zà-ÿα-ωµ]))/gu;

/** The words (lower case) without the clauses that say first when they hold: what stands there is no part of what is done. */
export function withoutLeadingClauses(words: string): string {
  return words.replace(LEADING, '');
}

/** A clause after a comma that tells something about what is said before it, up to where it ends. */
const SUBORDINATE =
  /,\s+(?:at|om|så|der|som|hvor[a-zà-ÿα-ωµ]*|hvad|hvem|hvilke[nt]?|hvis|når|fordi|da|med henblik på|mhp\.?)(?![a-zà-ÿα-ωµ])(?:[^.,;:]|[.,](?=\S))*/gu;

/** The words (lower case) of the main clauses only: «bør vurdere, om patienten skal henvises» says «bør». */
export function mainClauses(words: string): string {
  return withoutLeadingClauses(words).replace(SUBORDINATE, '');
}

/** Whom a clause may be about. «Patienten» is who is spoken of already: «…, hvis feber varer ved» is a condition there. */
const PERSONS = '(?<![a-zà-ÿα-ωµ])(?:patient|patienter|person|personer|borgere?|kvinder|mænd|børn|forældre|dem|de)';
const NO_VERB = '(?:for|efter|over|under|eller|før|hver|der|især)';
const VERB = String.raw`(?:\s+(?:ikke|selv|allerede|også))?\s+(?:(?!${NO_VERB}(?![a-zà-ÿα-ωµ]))[a-zà-ÿα-ωµ]+(?:r|es|ede)|kan|skal|bør|må|kunne|skulle|blev|var|fik)(?![a-zà-ÿα-ωµ])`;
/** «patienter, hvis læge har …» says whose: what is nobody's if not theirs follows, and its verb. «patienter, hvis symptomer varer ved» is a condition. */
const WHOSE = new RegExp(
  String.raw`hvis(?<=${PERSONS}(?:\s[^.,;:]*)?,\s+hvis)(?=\s+(?:[a-zà-ÿα-ωµ]+e\s+)?(?:læge|mor|far|ægtefælle|bopæl)${VERB})`,
  'gu',
);

/** The words (lower case) without «hvis» where it is no condition but says whose something is. */
export function withoutWhose(words: string): string {
  return words.includes('hvis') ? words.replace(WHOSE, '') : words;
}
