/** Nouns of which the plural has another vowel, or that have an adjective of their own: the forms that an ending does not make. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  mand: ['mænd', 'mandlig'],
  kvinde: ['kvindelig'],
  barn: ['børn'],
  datter: ['døtre'],
  mor: ['mødre'],
  far: ['fædre'],
  bror: ['brødre'],
  hånd: ['hænder'],
  tand: ['tænder'],
  fod: ['fødder'],
  tå: ['tæer'],
  nat: ['nætter'],
};
/** Endings that a noun or an adjective may have in a sentence. */
const ENDING = /^(?:e|er|en|et|n|r|s|ene|erne|ers|ens|ets|enes|ernes|t)?(?![a-zà-ÿα-ωµ])/u;
/** A short vowel and one consonant: the consonant is doubled before an ending, `knop` and `knopper`, `uøm` and `uømme`. */
const DOUBLED = /(?:^u?|[^aeiouyæøå])[aeiouyæøå]([bdfgklmnprst])$/u;

/** Whether the name stands in the words as a word, be it inflected: «kvinder» for kvinde, «mænd» for mand. Both in lower case. */
export function holdsWord(words: string, name: string): boolean {
  return formsOf(name).some((form) => holdsForm(words, form));
}

/** The name and those of its forms that are more than an ending. */
export function formsOf(name: string): string[] {
  const last = /[a-zà-ÿα-ωµ]+$/u.exec(name)?.[0] ?? '';
  const before = name.slice(0, name.length - last.length);
  const irregular = Object.hasOwn(IRREGULAR, last) ? IRREGULAR[last]! : [];
  const doubled = DOUBLED.exec(last)?.[1];
  return [name, ...irregular.map((form) => before + form), ...(doubled ? [`${name}${doubled}e`] : [])];
}

/** Whether one of its forms stands in the words, be it with an ending. Both in lower case. */
export function holdsForm(words: string, form: string): boolean {
  for (let at = words.indexOf(form); at >= 0; at = words.indexOf(form, at + 1)) {
    if (!/[a-zà-ÿα-ωµ0-9]/u.test(words[at - 1] ?? ' ') && ENDING.test(words.slice(at + form.length))) return true;
  }
  return false;
}

/** Whether the letters are no more than the ending that a noun or an adjective may have: «en» of «lægen». */
export function isEnding(letters: string): boolean {
  return letters !== '' && ENDING.exec(letters)?.[0] === letters;
}
