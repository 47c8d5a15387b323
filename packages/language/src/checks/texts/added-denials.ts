import { conditionOf } from '../../model/condition-of.js';
import type { Condition, Element } from '../../model/types.js';
import { factOf } from '../../model/walk.js';
import type { Check, Finding } from '../finding.js';
import { allConditions } from '../roots.js';
import { exceptedBy, WORDS as EXCEPTING } from './exception-words.js';
import { isPlain } from './denials.js';
import { mentionsOfElement, namesWords, termsOf, type Term } from './denied-names.js';
import { wordsOf } from './sentence.js';

/** Any word that may deny something, or that says that it is over: then a condition with `ikke` may well be what is meant. */
export const MAY_DENY =
  /(?<![a-zà-ÿα-ωµ])(?:ikke|ingen|intet|ej|uden|hverken|aldrig|med ?mindre|undtag[a-zà-ÿα-ωµ]*|bortset|fraset|øvrige|andre|andet|anden|ellers|først|inden|før|efter|indtil|senere|kun|alene|sjældent|stop[a-zà-ÿα-ωµ]*|afvent[a-zà-ÿα-ωµ]*|mangl[a-zà-ÿα-ωµ]*|fravær[a-zà-ÿα-ωµ]*|afkræft[a-zà-ÿα-ωµ]*|udeluk[a-zà-ÿα-ωµ]*|normal[a-zà-ÿα-ωµ]*|negativ[a-zà-ÿα-ωµ]*|ukendt[a-zà-ÿα-ωµ]*|uafklare[a-zà-ÿα-ωµ]*|uvis[a-zà-ÿα-ωµ]*|fri|ophør[a-zà-ÿα-ωµ]*|forsv[iu]nd[a-zà-ÿα-ωµ]*|væk|overstået|afslut[a-zà-ÿα-ωµ]*|behandle[st])(?![a-zà-ÿα-ωµ])/u;
const KINDS: ReadonlySet<string> = new Set(['statement', 'row', 'item', 'section']);

/** A sentence that names something without any denial, and a condition that asks that it is not so: an `ikke` was added (V16, E12). */
export const checkAddedDenials: Check = (workspace) =>
  [...allConditions(workspace).keys()].flatMap((element) => {
    if (element.kind === 'exception') return inException(element);
    if (!KINDS.has(element.kind)) return [];
    const words = wordsOf(element);
    const denied = isPlain(element) ? deniedIn(conditionOf(element)) : undefined;
    const further = FURTHER.map((key) => factOf(element, key)?.value).find((value) => value?.type === 'condition');
    const lasting = further && deniedIn(further.condition);
    const [first, isSaid] = denied
      ? [denied, mentionsOfElement(words, denied.named.target!).length > 0]
      : [lasting, !!lasting && namesWords(words, lasting.named.target!)];
    return first && isSaid && !MAY_DENY.test(words)
      ? [{ code: 'F731' as const, parameters: { name: first.named.name }, place: first.named.place }]
      : [];
  });

/** «undtagen hvis patienten allerede er …» with `undtagen når: ikke …`. */
function inException(element: Element): Finding[] {
  const denied = element.value?.type === 'condition' ? deniedIn(element.value.condition) : undefined;
  const words = denied ? exceptedBy(element).replace(EXCEPTING, '') : '';
  if (!denied || words === '' || MAY_DENY.test(words) || !namesWords(words, denied.named.target!)) return [];
  return [{ code: 'F731', parameters: { name: denied.named.name }, place: denied.named.place }];
}

/** Lines whose condition has to hold beside the element's own. */
const FURTHER = ['så længe', 'forudsat at'];

/** What the condition alone, or the first point of it, asks not to be so. */
function deniedIn(condition: Condition | undefined): Term | undefined {
  const parts = condition?.type === 'all' ? condition.conditions : condition ? [condition] : [];
  return parts.flatMap((part) => ('conditions' in part ? [] : termsOf(part))).find((term) => term.denied && isFact(term));
}

/** Whether it is about a fact or a value of one, and not about a judgement or a criterion. */
function isFact({ subject, named }: Term): boolean {
  return subject.target?.kind === 'data-element' && named.target !== undefined;
}
