import { quoted } from '../../messages/index.js';
import type { Condition, Element, NameReference, Place } from '../../model/types.js';
import { namesOf } from '../../names/namespaces.js';
import { valuesOf } from '../../names/values.js';
import type { Kind } from '../../vocabulary/index.js';
import type { Check, Finding } from '../finding.js';
import { listsOfOne } from '../conditions/lone-points.js';
import { allConditions } from '../roots.js';
import { askedIn, proseIn, type Asked } from './asked.js';
import { mentionsOf, type Mention } from './mentions.js';
import { SeenNames } from './seen-names.js';
import { wordsOf } from './sentence.js';
import { unaskedBound, unaskedFact, unaskedValue } from './unasked.js';

const KINDS: ReadonlySet<Kind> = new Set(['statement', 'row', 'item', 'criterion', 'outcome', 'option', 'patient-group']);
const FACTS: ReadonlySet<Kind> = new Set(['data-element', 'criterion']);
/** What joins two names of which the sentence says the same. */
const JOIN = String.raw`(?:\s*,\s*|\s*,?\s+(?:og|samt|eller|og\/eller)\s+)`;
const AFTER = new RegExp(`^${JOIN}`, 'u');
const BEFORE = new RegExp(`${JOIN}$`, 'u');
/** Words between two of the condition's names, joined to both: one more of the same row. */
const BETWEEN = /^\s*,\s*([a-zà-ÿα-ωµ0-9-]+(?: [a-zà-ÿα-ωµ0-9-]+){0,3})(?:\s*,\s*|\s*,?\s+(?:og|samt|eller|og\/eller)\s+)$/u;
/** Words that begin a clause about what stands before them. */
const CLAUSE =
  /^(?:som|der|hvis|når|hvor[a-zà-ÿα-ωµ]*|at|fx|dvs|herunder|evt|eventuelt|men|dog|især|særligt?|typisk|samtidig|ikke|også|begge|både)(?![a-zà-ÿα-ωµ])/u;
/** Words that say something; inflected ones begin alike. */
const WORD = /[a-zà-ÿα-ωµ]{3,}/gu;

/**
 * A sentence that says a condition which its block, though it has another, nowhere asks for: a point of the list was lost (V16, E12). Told of
 * what is named in a row with what is asked for, «feber, vægttab og nattesved» with `feber` and `vægttab` alone; of a fact of type ja/nej;
 * of a bound, «over 18 år»; and of whom it is about, «hos kvinder». Of the last words of a row nobody can say where they end, unless they
 * are declared.
 */
export const checkLeftOutConditions: Check = (workspace) => {
  const seen = new SeenNames(workspace, FACTS);
  return [...allConditions(workspace)].flatMap(([element, conditions]): Finding[] => {
    const words = KINDS.has(element.kind) ? wordsOf(element) : '';
    if (words === '') return [];
    // Most sentences say nothing that would have to be asked for: what is asked for is gathered when one does.
    let gathered: Asked | undefined;
    const asked = (): Asked => (gathered ??= askedIn(element));
    const said = (one: Element): { said: string; place: Place } => ({
      said: one.title ?? '',
      place: placeOf(conditions) ?? element.namePlace,
    });
    const [left] = [
      ...rowOf(element, words, conditions, asked, seen),
      ...leftOut(unaskedFact(seen.all(element), words, asked, element), said),
      ...leftOut(unaskedBound(element, words, asked), (bound) => ({ said: bound, place: placeOf(conditions) ?? element.namePlace })),
      ...leftOut(unaskedValue(seen.all(element), words, asked), said),
    ];
    // A list of which one point is left is told of itself (F737).
    if (!left || asked().isUnsure || listsOfOne(element).length > 0) return [];
    return [{ code: 'F736', parameters: { said: quoted(left.said) }, place: left.place }];
  });
};

function leftOut<T, S>(found: T | undefined, told: (one: T) => S): S[] {
  return found === undefined ? [] : [told(found)];
}

/** Where the first name or comparison of the conditions stands. */
function placeOf(conditions: readonly Condition[]): Place | undefined {
  const [first] = conditions.flatMap((condition) =>
    'place' in condition
      ? [condition.place]
      : 'subject' in condition
        ? [condition.subject.place]
        : condition.type === 'count-of'
          ? [condition.list.place]
          : [],
  );
  return first;
}

/** What stands in a row with a name of the condition, and is not asked for. */
function rowOf(
  element: Element,
  words: string,
  conditions: readonly Condition[],
  asked: () => Asked,
  seen: SeenNames,
): { said: string; place: Place }[] {
  const row = named(conditions, words);
  if (row.length === 0) return [];
  const isSaid = (other: Element): boolean =>
    asked().named.has(other) || namesOf(other).some((name) => proseIn(element).includes(name.toLowerCase()));
  return [
    ...row.flatMap(({ reference, mention, values }) =>
      joinedTo(element, words, mention, values, seen)
        .filter((other) => other !== reference.target && !isSaid(other))
        .map((other) => ({ said: other.title ?? '', place: reference.place })),
    ),
    ...between(row, words, () => `${proseIn(element)} ${[...asked().named].flatMap(namesOf).join(' ').toLowerCase()}`),
  ];
}

/** A name of the condition where the sentence says it. */
interface NamedInSentence {
  readonly reference: NameReference;
  readonly mention: Mention;
  /** For a value: all values of its data element. */
  readonly values?: readonly Element[];
}

function named(conditions: readonly Condition[], words: string): NamedInSentence[] {
  return conditions.flatMap((condition) => {
    const values = condition.type === 'is' && condition.subject.target ? valuesOf(condition.subject.target) : undefined;
    const references = condition.type === 'holds' ? [condition.subject] : condition.type === 'is' ? condition.values : [];
    return references.flatMap((reference) =>
      (reference.target ? namesOf(reference.target) : [])
        .flatMap((name) => mentionsOf(words, name.toLowerCase()))
        .map((mention) => ({ reference, mention, ...(values && { values }) })),
    );
  });
}

/** What stands right before and right after the name in a row of names. */
function joinedTo(
  element: Element,
  words: string,
  { start, end }: Mention,
  values: readonly Element[] | undefined,
  seen: SeenNames,
): Element[] {
  const after = AFTER.exec(words.slice(end))?.[0];
  const before = BEFORE.exec(words.slice(0, start));
  const found: (Element | undefined)[] = [];
  if (values) {
    for (const value of values)
      for (const mention of namesOf(value).flatMap((name) => mentionsOf(words, name.toLowerCase())))
        if ((after !== undefined && mention.start === end + after.length) || (before && mention.end === before.index)) found.push(value);
    return found.flatMap((one) => one ?? []);
  }
  if (after !== undefined) found.push(seen.at(element, words, end + after.length)?.element);
  if (before) found.push(seen.before(element, words, before.index));
  return found.flatMap((one) => one ?? []);
}

/**
 * Words between two names of one condition that no line of the block says.
 * @param known what the block says in other words
 */
function between(row: readonly NamedInSentence[], words: string, known: () => string): { said: string; place: Place }[] {
  const ordered = row.toSorted((a, b) => a.mention.start - b.mention.start);
  return ordered.flatMap(({ reference, mention }, index) => {
    const next = ordered[index + 1];
    const said = next && BETWEEN.exec(words.slice(mention.end, next.mention.start))?.[1];
    if (!said || next.reference.target === reference.target || CLAUSE.test(said)) return [];
    const knownWords = known().match(WORD) ?? [];
    const isKnown = (said.match(WORD) ?? []).some((word) =>
      knownWords.some((one) => word.startsWith(one) || one.startsWith(word.slice(0, -1))),
    );
    return isKnown ? [] : [{ said, place: reference.place }];
  });
}
