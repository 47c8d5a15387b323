import { quoted } from '../../messages/index.js';
import { conditionOf } from '../../model/condition-of.js';
import type { Element } from '../../model/types.js';
import { choiceOf, conditionsOf, elementsIn } from '../../model/walk.js';
import { namesOf } from '../../names/namespaces.js';
import { valuesOf } from '../../names/values.js';
import type { Kind } from '../../vocabulary/index.js';
import type { Check, Finding } from '../finding.js';
import { allElements } from '../roots.js';
import { withoutWhose } from './clauses.js';
import { isConditional } from './condition-words.js';
import { mentionsOf } from './mentions.js';
import { wordsOf } from './sentence.js';

/** So many others have a condition before one that has none is told. */
const FEWEST = 2;
const KINDS: readonly Kind[] = ['item', 'section'];
/** Words that say when a point holds. */
const WORD = /(?<![a-zà-ÿα-ωµ])(?:hvis|såfremt|dersom|ved (?:begrundet )?mistanke om|i tilfælde af)(?![a-zà-ÿα-ωµ])/u;
/** A point for all the rest needs no condition beside the others'. */
const REST = /(?<![a-zà-ÿα-ωµ])(?:ellers|øvrige|alle andre|i andre tilfælde|uanset|altid|anden|andet|andre)(?![a-zà-ÿα-ωµ])/u;

/**
 * The one point of a list, or the one section beside others, that has no condition while all others have one, and whose words say one: a
 * word such as «hvis», or a value of what the others ask for (V16, E12). The condition was lost, and the point holds for everybody.
 */
export const checkPointsWithoutCondition: Check = (workspace) =>
  allElements(workspace).flatMap(({ elements }) =>
    elements.length > FEWEST ? KINDS.flatMap((kind) => amongOthers(elements.filter((one) => one.kind === kind))) : [],
  );

function amongOthers(points: readonly Element[]): Finding[] {
  if (points.length <= FEWEST) return [];
  const [only, ...more] = points.filter((point) => !conditionOf(point));
  if (!only || more.length > 0 || (only.kind === 'item' ? elementsIn([only]) : [only]).some((one) => isConditional(one))) return [];
  const words = wordsOf(only);
  const said = REST.test(words) ? undefined : (saidOf(words, points) ?? WORD.exec(withoutWhose(words))?.[0]);
  if (said === undefined) return [];
  return [{ code: 'F745', parameters: { count: String(points.length - 1), said: quoted(said) }, place: only.namePlace }];
}

/** The first value of something that the points ask for that stands in the words. */
function saidOf(words: string, points: readonly Element[]): string | undefined {
  const asked = new Set(points.flatMap(conditionsOf).flatMap((condition) => ('subject' in condition && condition.subject.target) || []));
  const values = [...asked].filter((fact) => choiceOf(fact, 'type') !== 'boolean').flatMap(valuesOf);
  return values.find((value) => namesOf(value).some((name) => mentionsOf(words, name.toLowerCase()).length > 0))?.title;
}
