import { correspondencesOf, foundCorrespondences, oneEvent, saysPrintedOtherwise, type Correspondence } from '../model/correspondence.js';
import type { Element, Fact, Place } from '../model/types.js';
import { unitOf } from '../model/units.js';
import type { Amount } from '../model/values.js';
import { conditionsOf, factOf, referencesOf } from '../model/walk.js';
import type { Check, Finding } from './finding.js';
import { wholeOf, type Workspace } from '../workspace/resolved.js';
import { elementsWith, gathering } from './roots.js';
import { valuePlace } from './values/readable.js';

/** Something that two elements can say alike: what it is about, and what is said in a form that can be compared. */
interface Said {
  readonly about: string;
  readonly values: readonly string[];
  readonly shown: string;
  readonly place?: Place;
}

/** Choices that say what holds of a span or a code; others only say what the line is used for. */
const CHOICES: ReadonlySet<string> = new Set(['grundlag', 'monitoreret', 'indberettes', 'tidspunkt', 'punkt']);
const CASES: ReadonlySet<string> = new Set(['når', 'så længe', 'medmindre', 'forudsat at']);
const ORDER: ReadonlySet<string> = new Set(['efter', 'inden', 'ved']);
const REFERENCES: ReadonlySet<string> = new Set(['fra', 'til', 'registreres med', 'hvem']);

/**
 * `svarer til` says that two places say the same: a length, a number, a date, a code or an event that differs is told (E80), and
 * so is an event that corresponds to what is none, and a span between two events that are one (V18).
 */
export const checkCorrespondence: Check = (workspace) => {
  const standing = oneEventIn(workspace);
  const pairs = foundCorrespondences(elementsWith(workspace, 'svarer til').flatMap(correspondencesOf));
  return [
    ...pairs.flatMap((pair) => (isEventOnly(pair) ? [notAnEvent(pair)] : differences(pair, standing))),
    ...elementsWith(workspace, 'til').flatMap((element) => betweenOne(element, standing)),
  ];
};

const ofEvents = gathering((element) => (element.kind === 'event' ? correspondencesOf(element) : []));
/** The events that are said to be one with another, by the whole workspace. */
export function joinedEvents(workspace: Workspace): Element[] {
  return foundCorrespondences(ofEvents(workspace)).flatMap(({ element, other }) => [element, other]);
}

const standings = new WeakMap<Workspace, (event: Element) => Element>();

/** Says which event stands for an event, by what all files of the whole workspace say of events. */
export function oneEventIn(workspace: Workspace): (event: Element) => Element {
  const whole = wholeOf(workspace);
  let standing = standings.get(whole);
  if (!standing) standings.set(whole, (standing = oneEvent(foundCorrespondences(ofEvents(whole)))));
  return standing;
}

function isEventOnly({ element, other }: Correspondence): boolean {
  return (element.kind === 'event') !== (other.kind === 'event');
}

function notAnEvent({ reference }: Correspondence): Finding {
  return { code: 'F716', parameters: { name: reference.name }, place: reference.place };
}

function differences({ element, reference, other }: Correspondence, standing: (event: Element) => Element): Finding[] {
  // Where the difference is printed and explained, it is known.
  if (element === other || saysPrintedOtherwise(element) || saysPrintedOtherwise(other)) return [];
  const theirs = saidBy(other, standing);
  return saidBy(element, standing).flatMap((said): Finding[] => {
    const about = theirs.filter((one) => one.about === said.about);
    const [same] = about;
    if (!same || said.values.some((value) => about.some(({ values }) => values.includes(value)))) return [];
    return [
      {
        code: 'F715',
        parameters: { value: said.shown, other: reference.name, otherValue: same.shown },
        place: said.place ?? reference.place,
        ...(same.place && { related: [{ place: same.place, da: 'Det andet står her', en: 'The other stands here' }] }),
      },
    ];
  });
}

/** `fra` and `til` are two events that correspond to each other; one event named twice is told by F504 elsewhere. */
function betweenOne(element: Element, standing: (event: Element) => Element): Finding[] {
  const [begins, ends] = [factOf(element, 'fra'), factOf(element, 'til')];
  if (!begins || !ends) return [];
  const [[from], [to]] = [referencesOf(begins), referencesOf(ends)];
  if (!from?.target || !to?.target || from.target === to.target || standing(from.target) !== standing(to.target)) return [];
  return [{ code: 'F504', parameters: { title: element.title ?? '' }, place: to.place }];
}

function saidBy(element: Element, standing: (event: Element) => Element): Said[] {
  return [
    ...element.facts.flatMap((fact) => [fact, ...timesIn(fact)].flatMap((one) => inFact(one, standing))),
    ...inConditions(element),
    ...element.facts.flatMap(inCase),
    ...inWords(element),
  ];
}

/** «efter: Henvisning, højst: 14 dage» says how long it may take, as a span with `højst` does. */
function timesIn({ definition, facts }: Fact): Fact[] {
  return ORDER.has(definition.key) ? facts.filter(({ value }) => value?.type === 'quantity') : [];
}

function inFact(fact: Fact, standing: (event: Element) => Element): Said[] {
  const { definition, value } = fact;
  const about = definition.base ?? definition.key;
  const said = (values: readonly string[]): Said[] => [{ about, values, shown: shownLine(fact), place: valuePlace(fact) }];
  if (REFERENCES.has(about)) {
    const targets = referencesOf(fact).flatMap(({ target }) => (target ? [standing(target)] : []));
    return targets.length === 0 ? [] : said(targets.map(({ kind, id }) => `${kind} ${id}`));
  }
  if (definition.occurs !== 'once' || !value) return [];
  if (value.type === 'quantity') return said([comparableAmount(value.amount)]);
  if (value.type === 'count' || value.type === 'date' || value.type === 'code') return said([JSON.stringify(value)]);
  return value.type === 'choice' && CHOICES.has(about) ? said([value.choice]) : [];
}

/** `så længe: indlagt patient` and `medmindre: indlagt patient` say the opposite; what is asked beside it may be said elsewhere. */
function inCase(fact: Fact): Said[] {
  const { definition, value } = fact;
  if (!CASES.has(definition.key) || value?.type !== 'condition') return [];
  const { condition } = value;
  const inner = condition.type === 'not' ? condition.condition : condition;
  if (inner.type !== 'holds' || !inner.subject.target) return [];
  const holds = (condition.type === 'not') === (definition.key === 'medmindre');
  return [{ about: `case ${inner.subject.target.id}`, values: [String(holds)], shown: shownLine(fact), place: valuePlace(fact) }];
}

/** `monitoreret: ja` as it stands; of a list the key. */
function shownLine({ definition, node, place }: Fact): string {
  const { value } = node.line;
  return value ? `${definition.key}: ${place.file.text.slice(value.start, value.end)}` : definition.key;
}

function inConditions(element: Element): Said[] {
  return conditionsOf(element).flatMap((condition): Said[] => {
    if ((condition.type !== 'compare' && condition.type !== 'between') || !condition.subject.target) return [];
    const amounts = condition.type === 'compare' ? [condition.amount] : [condition.low, condition.high];
    const how = condition.type === 'compare' ? condition.relation : 'between';
    const { place } = condition;
    return [
      {
        about: `${how} ${condition.subject.target.id}`,
        values: [amounts.map(comparableAmount).join(' ')],
        shown: place.file.text.slice(place.start, place.end),
        place,
      },
    ];
  });
}

/** The amount in the base of its unit: 6 weeks are 42 calendar days. */
function comparableAmount({ low, high, unit, relation }: Amount): string {
  const known = unit === undefined ? undefined : unitOf(unit);
  const based = (number: number | undefined): number | undefined =>
    number === undefined ? undefined : Math.round(number * (known?.factor ?? 1) * 1e9) / 1e9;
  return [relation, based(low), based(high), known?.dimension ?? unit].join(' ');
}

const NUMBER_WITH_UNIT =
  /(\d+(?:[.,]\d+)?)(?:\s*[-–]\s*\d+(?:[.,]\d+)?)?\s*(kalenderdage?|hverdage?|dage?|timer|uger|måneder|år|cm|mm|%)(?![a-zà-ÿα-ωµ])/g;

/** The numbers that the element's own words say, by their unit: where no number is common, the two are not the same. */
function inWords(element: Element): Said[] {
  const texts = element.facts.flatMap(({ definition, value }) =>
    definition.key === 'tekst' && value?.type === 'text' ? [value.text] : [],
  );
  const words = [element.title, element.text, ...texts].filter(Boolean).join(' ').toLowerCase();
  const byUnit = new Map<string, { values: string[]; shown: string }>();
  for (const [shown, number, unit = ''] of words.matchAll(NUMBER_WITH_UNIT)) {
    const about = `words ${unit.startsWith('hverdag') ? 'hverdage' : unit.replace(/^kalender/u, '').replace(/^dag$/u, 'dage')}`;
    const known = byUnit.get(about) ?? { values: [], shown };
    known.values.push(number!.replace(',', '.'));
    byUnit.set(about, known);
  }
  return [...byUnit].map(([about, said]) => ({ about, ...said }));
}
