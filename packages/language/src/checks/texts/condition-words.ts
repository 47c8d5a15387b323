import { conditionOf } from '../../model/condition-of.js';
import type { Element } from '../../model/types.js';
import { conditionsOf, elementsIn, factOf, factsOf } from '../../model/walk.js';
import { namesOf } from '../../names/namespaces.js';
import type { Kind } from '../../vocabulary/index.js';
import type { Check } from '../finding.js';
import { elementsOfKind } from '../roots.js';
import { groupsOf } from './asked.js';
import { withoutWhose } from './clauses.js';
import { withoutAsides } from './mentions.js';
import { SeenNames } from './seen-names.js';
import { wordsOf } from './sentence.js';

/** Words at the beginning of a sentence that say when it holds. */
const WORDS = /(?:^|[.:;]\s+)(hvis|såfremt|dersom|forudsat at|i tilfælde af|ved (?:begrundet )?mistanke om)(?![a-zà-ÿα-ωµ])/u;
/** Words that say so later in a sentence, where they are said of what the sentence says itself, not of what somebody is told. */
const LATER = [
  /(?:,\s+(?:men )?(?:kun )?|\skun )(hvis|såfremt|dersom|forudsat at|så længe)(?![a-zà-ÿα-ωµ])/u,
  // No other word than a condition's is said so; «hvis» may be whose, unless a verb stands before it.
  /\s(såfremt|dersom|forudsat at)(?![a-zà-ÿα-ωµ])/u,
  /(?<![a-zà-ÿα-ωµ])(?:skal|bør|kan|må|[a-zà-ÿα-ωµ]{3,}es)\s+(hvis)(?![a-zà-ÿα-ωµ])/u,
  /(?:,|(?<![a-zà-ÿα-ωµ])(?:skal|bør|kan|må)(?:\s+[a-zà-ÿα-ωµ]+)?|(?<![a-zà-ÿα-ωµ])[a-zà-ÿα-ωµ]{3,}es)\s+(ved (?:begrundet )?mistanke om)(?![a-zà-ÿα-ωµ])/u,
  /(?<![a-zà-ÿα-ωµ])(?:patient|person|borger|kvinde|m[aæ]nd)[a-zà-ÿα-ωµ]*\s+((?:over|under|fra|(?:ældre|yngre)\s+end)\s+\d+(?:\s+(?:til|-|–)\s+\d+)?\s+år)(?![a-zà-ÿα-ωµ])/u,
];
/** Whom a sentence is about, where it begins with them. */
const WHOM =
  /(?:^|[.:;]\s+)((?:hos )?(?:kvinder|mænd|børn)(?! og | eller | samt ))(?:\s+(?:med|uden|over|under|foretages))(?![a-zà-ÿα-ωµ])/u;
/** «…, når …» says of a duty when it holds; a sentence that is none may say when something is seen or is so. */
const WHEN = /,\s+(?:men )?(?:kun )?(når)(?![a-zà-ÿα-ωµ])/u;
const TOLD = /,\s+(?:at|om|hvor[a-zà-ÿα-ωµ]*|hvad|hvem|som|der)(?![a-zà-ÿα-ωµ])[^.;:]*$/u;
/** A sentence that says so by its form: «Er dette ikke muligt, kan …», «Viser vurderingen …, foretages …». */
const ASKED =
  /(?:^|[.:;]\s+)((?:er|viser|findes|opstår|bliver|skønnes|vurderes) [^.,;:]+), (?:kan|bør|skal|må|foretages|henvises|tages|overvejes|anbefales)(?![a-zà-ÿα-ωµ])/u;
/** «Viser vurderingen, at …, henvises …»: not when something is done, but whether. What happens first does not say it. */
const SHOWN =
  /(?:^|[.:;]\s+)((?:viser|tyder|taler) [^.,;:]+, at) [^.;:]+, (?:kan|bør|skal|må|foretages|henvises|tages|overvejes|anbefales|tilbydes)(?![a-zà-ÿα-ωµ])/u;
const FIRST: ReadonlySet<string> = new Set(['efter', 'inden', 'ved']);
/** Lines that say so to whoever computes, beside the conditions: what happens first, for whom, or in words only. */
const LINES: readonly string[] = [
  'ved',
  'efter',
  'inden',
  'gælder for',
  'svarer til',
  'forbehold',
  'vejledende',
  'efter tabellen',
  'indtil',
  'gentages indtil',
  'vilkår',
];

const NONE: ReadonlySet<string> = new Set();
const FACTS: ReadonlySet<Kind> = new Set(['data-element']);
const FIRST_CLAUSE = /^(?:hvis|såfremt|dersom)\s[^.,;:]*/u;
/** Blocks that hold for what stands in them only by the lines in them. */
const PLAIN: ReadonlySet<Kind> = new Set(['section', 'section-part', 'part', 'pathway', 'module', 'local-variant', 'phase']);

/** A sentence that says a condition which its block does not have: whoever computes it would hold it for everybody (V16, E12). */
export const checkConditionWords: Check = (workspace) => {
  const seen = new SeenNames(workspace, FACTS);
  return elementsOfKind(workspace, 'statement', 'item').flatMap((element) => {
    const words = wordsOf(element);
    const isTold = isDuty(element) || isComputed(element);
    const shown = SHOWN.exec(words)?.[1];
    if (shown !== undefined && isTold && !stands(element) && !elementsIn([element]).some((one) => isConditional(one, FIRST)))
      return [{ code: 'F721' as const, parameters: { word: shown }, place: element.namePlace }];
    const word =
      WORDS.exec(words)?.[1] ??
      (isTold ? (saidLater(withoutWhose(withoutAsides(words)), isDuty(element)) ?? saidOf(element, words)) : undefined);
    if (word === undefined || elementsIn([element]).some((one) => isConditional(one))) return [];
    if (stands(element) && !asksForAnother(element, words, seen)) return [];
    return [{ code: 'F721' as const, parameters: { word }, place: element.namePlace }];
  });
};

/** Whether anything but words follows from the block. */
function isComputed({ facts }: Element): boolean {
  return facts.some(({ definition }) => definition.chapter !== 'tekst');
}

/** Whether the statement has another word than that of plain present tense. */
function isDuty(element: Element): boolean {
  return element.kind === 'statement' && element.definition?.key !== 'gælder';
}

function saidLater(words: string, isDuty: boolean): string | undefined {
  for (const later of isDuty ? [...LATER, WHEN] : LATER) {
    const said = later.exec(words);
    if (said && !TOLD.test(words.slice(0, said.index))) return said[1];
  }
  return ASKED.exec(words)?.[1];
}

/** Whom the sentence begins with, where no group that it holds for is called so. */
function saidOf(element: Element, words: string): string | undefined {
  const said = WHOM.exec(words)?.[1];
  const whom = said?.replace(/^hos /u, '');
  const isGroup = (group: Element): boolean => namesOf(group).some((name) => name.toLowerCase().includes(whom!));
  return said !== undefined && groupsOf(element).some(isGroup) ? undefined : said;
}

/** Whether a block around the element has the condition. */
function stands({ parent }: Element): boolean {
  for (let block = parent; block; block = block.parent) {
    if (block.kind === 'row' || block.kind === 'exception' || block.kind === 'outcome' || block.kind === 'criterion') return true;
    if (conditionOf(block) || LINES.some((key) => key !== 'gælder for' && factOf(block!, key))) return true;
  }
  return false;
}

/**
 * Whether the sentence begins with a fact that no block around it asks for, «Hvis patienten har feber, …» where they ask for other facts
 * only. A criterion, a list, a judgement or what happens first may stand for any fact.
 */
function asksForAnother(element: Element, words: string, seen: SeenNames): boolean {
  const clause = FIRST_CLAUSE.exec(words)?.[0] ?? '';
  const named = [...clause.matchAll(/(?<=\s)[a-zà-ÿα-ωµ]/gu)].flatMap(({ index }) => seen.at(element, clause, index)?.element ?? []);
  if (named.length === 0) return false;
  const asked: (Element | undefined)[] = [];
  for (let block = element.parent; block; block = block.parent) {
    if (!PLAIN.has(block.kind) || LINES.some((key) => key !== 'gælder for' && factOf(block!, key))) return false;
    for (const condition of conditionsOf(block)) {
      if ('subject' in condition) asked.push(condition.subject.target);
      else if (!('conditions' in condition) && condition.type !== 'not') return false;
    }
  }
  return asked.every((fact) => fact?.kind === 'data-element') && !named.some((fact) => asked.includes(fact));
}

/**
 * Whether a condition, a judgement, an exception or a line that says when stands in the element.
 * @param except lines that do not count
 */
export function isConditional(element: Element, except: ReadonlySet<string> = NONE): boolean {
  if (element.kind === 'exception' || element.kind === 'judgement' || conditionsOf(element).length > 0) return true;
  return factsOf(element).some(({ definition: { base, key } }) => LINES.includes(base ?? key) && !except.has(base ?? key));
}
