import { quoted } from '../../messages/index.js';
import type { Element, Fact, Place } from '../../model/types.js';
import { factsOf } from '../../model/walk.js';
import type { Check, Finding } from '../finding.js';
import { elementsWith } from '../roots.js';
import { proseIn } from './asked.js';
import { isSaidSomehow, mentionsOf } from './mentions.js';
import { wordsOf } from './sentence.js';

/** Relations whose points are words of the sentence. */
const KEYS = ['vurderer', 'afgør'];
/** Words between two points of one row, joined to both: one more of the same row. */
const BETWEEN = /^\s*,\s*([a-zà-ÿα-ωµ0-9-]+(?: [a-zà-ÿα-ωµ0-9-]+){0,2})(?:\s*,\s*|\s*,?\s+(?:og|samt|eller)\s+)$/u;
/** Words that begin a clause about what stands before them. */
const CLAUSE = /^(?:som|der|hvis|når|hvor[a-zà-ÿα-ωµ]*|at|fx|dvs|herunder|evt|eventuelt|men|dog|især|særligt?)(?![a-zà-ÿα-ωµ])/u;

/** «ressourcer, egenomsorgsevne og motivation» with the first and the last under `vurderer`: a point between them was lost (V09). */
export const checkLeftOutTexts: Check = (workspace) =>
  elementsWith(workspace, ...KEYS).flatMap((element): Finding[] => {
    const words = wordsOf(element);
    if (words === '') return [];
    const [left] = factsOf(element).flatMap((fact) => (KEYS.includes(fact.definition.key) ? between(element, fact, words) : []));
    return left ? [{ code: 'F732', parameters: { said: quoted(left.said), key: left.key }, place: left.place }] : [];
  });

function between(element: Element, fact: Fact, words: string): { said: string; key: string; place: Place }[] {
  const row = fact.items
    .flatMap(({ value, place }) => {
      if (value.type !== 'text' || value.text === '') return [];
      const said = value.text;
      const start = Math.max(place.file.text.indexOf(said, place.start), place.start);
      const own: Place = { ...place, start, end: start + said.length };
      return mentionsOf(words, said.toLowerCase()).map((mention) => ({ ...mention, place: own }));
    })
    .toSorted((a, b) => a.start - b.start);
  return row.flatMap(({ end, place }, index) => {
    const next = row[index + 1];
    const said = next && BETWEEN.exec(words.slice(end, next.start))?.[1];
    if (!said || CLAUSE.test(said) || isSaidSomehow(proseIn(element), [said])) return [];
    return [{ said, key: fact.definition.key, place }];
  });
}
