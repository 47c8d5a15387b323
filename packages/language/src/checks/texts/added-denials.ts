import { conditionOf } from '../../model/condition-of.js';
import type { Element, NameReference } from '../../model/types.js';
import { namesOf } from '../../names/namespaces.js';
import type { Check } from '../finding.js';
import { allConditions } from '../roots.js';
import { isPlain } from './denials.js';
import { mentionsOf } from './mentions.js';
import { wordsOf } from './sentence.js';

/** Any word that may deny something, or that says that it is over: then a condition with `ikke` may well be what is meant. */
const MAY_DENY =
  /(?<!\p{L})(?:ikke|ingen|intet|ej|uden|hverken|aldrig|med ?mindre|undtag\p{L}*|bortset|fraset|øvrige|andre|andet|anden|ellers|først|inden|før|efter|indtil|senere|kun|alene|sjældent|stop\p{L}*|afvent\p{L}*|mangl\p{L}*|fravær\p{L}*|afkræft\p{L}*|udeluk\p{L}*|normal\p{L}*|negativ\p{L}*|ukendt\p{L}*|uafklare\p{L}*|uvis\p{L}*|fri|ophør\p{L}*|forsv[iu]nd\p{L}*|væk|overstået|afslut\p{L}*|behandle[st])(?!\p{L})/u;
const KINDS: ReadonlySet<string> = new Set(['statement', 'row', 'item']);

/** A sentence that names something without any denial, and a condition that asks that it is not so: an `ikke` was added (V16, E12). */
export const checkAddedDenials: Check = (workspace) =>
  [...allConditions(workspace).keys()].flatMap((element) => {
    if (!KINDS.has(element.kind)) return [];
    const [first] = deniedIn(element);
    if (!first || !isPlain(element)) return [];
    const words = wordsOf(element);
    const isSaid = namesOf(first.target!).some((name) => mentionsOf(words, name.toLowerCase()).length > 0);
    return isSaid && !MAY_DENY.test(words) ? [{ code: 'F731' as const, parameters: { name: first.name }, place: first.place }] : [];
  });

/** The facts that the condition asks not to be so. */
function deniedIn(element: Element): NameReference[] {
  const condition = conditionOf(element);
  const parts = condition?.type === 'all' ? condition.conditions : condition ? [condition] : [];
  return parts.flatMap((part) => {
    const inner = part.type === 'not' ? part.condition : undefined;
    return inner?.type === 'holds' && inner.subject.target?.kind === 'data-element' ? [inner.subject] : [];
  });
}
