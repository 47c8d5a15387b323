import { words, type Words } from '../../messages/index.js';
import type { Condition, Element, Fact, NameReference, Place } from '../../model/types.js';
import { fitsTo } from '../../model/likely-units.js';
import { comparable, unitOf, type Unit } from '../../model/units.js';
import type { Amount } from '../../model/values.js';
import { choiceOf, factOf, factsOf } from '../../model/walk.js';
import type { Check, Finding } from '../finding.js';
import { comparisonMeant } from '../names/comparisons.js';
import { allConditions } from '../roots.js';
import { typeWords } from '../values/data-elements.js';
import { danish, unknownUnit } from '../values/readable.js';

/** Comparisons across types and units (V13, V14): `alder er kvinde`, `alder over 80 timer`, `køn over 40 år`. */
export const checkTypes: Check = (workspace) => {
  const findings: Finding[] = [];
  for (const [element, conditions] of allConditions(workspace)) {
    // What is printed as a range is said openly: the author has seen it.
    const isPrinted = ({ code, place }: Finding): boolean =>
      code === 'F416' &&
      factsOf(element).some((fact) => fact.definition.key === 'trykt som' && (element.facts.includes(fact) || isOnLineOf(fact, place)));
    for (const condition of conditions) {
      for (const finding of look(condition)) if (!isPrinted(finding)) findings.push(finding);
    }
  }
  return findings;
};

/** Whether the place is on the line in whose block the fact stands. */
function isOnLineOf({ node: { parent } }: Fact, { start }: Place): boolean {
  return parent !== undefined && start >= parent.line.start && start <= parent.line.end;
}

function look(condition: Condition): Finding[] {
  switch (condition.type) {
    case 'holds':
      return holds(condition.subject);
    case 'is':
      return isValue(condition.subject, condition.values);
    case 'compare':
      return compared(condition.subject, [condition.amount], condition.place);
    case 'between':
      return compared(condition.subject, [condition.low, condition.high], condition.place);
    default:
      return [];
  }
}

function holds(subject: NameReference): Finding[] {
  const type = typeOf(subject.target);
  if (type === undefined || type === 'boolean') return [];
  const advice = type.endsWith('choice') ? 'say-which-value' : type === 'date' ? 'say-date' : 'say-bound';
  return [mismatch(subject, type, words(advice, { subject: subject.name }), subject.place)];
}

function isValue(subject: NameReference, values: readonly NameReference[]): Finding[] {
  const type = typeOf(subject.target);
  if (subject.target && subject.target.kind !== 'data-element') {
    return [mismatch(subject, 'criterion', words('alone-or-not', { subject: subject.name }), subject.place)];
  }
  if (type === undefined || type.endsWith('choice')) return [];
  return [mismatch(subject, type, adviceFor(type, subject, values), subject.place)];
}

/** What to write instead of a value; `er ældre end 40 år` is a comparison in other words. */
function adviceFor(type: string, { name }: NameReference, [value]: readonly NameReference[]): Words {
  if (type === 'boolean') return words('alone-or-not', { subject: name });
  if (type === 'date') return words('say-date');
  const comparison = value && comparisonMeant(value.name);
  return comparison ? words('write-it', { word: `${name} ${comparison}` }) : words('number-after-er');
}

function compared(subject: NameReference, amounts: readonly Amount[], place: Place): Finding[] {
  const { target } = subject;
  if (!target) return [];
  const type = typeOf(target);
  if (target.kind !== 'data-element') return [mismatch(subject, 'criterion', words('only-numbers'), place)];
  if (type === undefined) return [];
  if (type === 'date') return [mismatch(subject, type, words('say-date'), place)];
  if (type !== 'quantity' && type !== 'count') return [mismatch(subject, type, words('only-numbers'), place)];
  const [low, high] = amounts;
  if (low && high && isGreater(low, high)) return [{ code: 'F414', parameters: { low: show(low), high: show(high) }, place }];
  const unit = unitName(target);
  return amounts.flatMap((amount) => [
    ...(type === 'quantity' ? unitsOf(subject, amount, unit, place) : countUnit(subject, amount, place)),
    ...fuzzy(amount, place),
  ]);
}

/** Whether the lower end of the one is more than that of the other, where their units say so. */
export function isGreater(one: Amount, other: Amount): boolean {
  if (one.unit === other.unit) return one.low > other.low;
  const [left, right] = [one, other].map(({ unit }) => (unit === undefined ? undefined : unitOf(unit)));
  if (!left?.factor || !right?.factor || !comparable(left, right)) return false;
  // A month has 28 to 31 days: only what is more whatever the month is told.
  return one.low * left.factor * (inMonths(left) ? 28 : 1) > other.low * right.factor * (inMonths(right) ? (inMonths(left) ? 28 : 31) : 1);
}

function inMonths({ dimension }: Unit): boolean {
  return dimension === 'month';
}

function unitsOf(subject: NameReference, amount: Amount, expected: string | undefined, place: Place): Finding[] {
  if (expected === undefined) return [];
  if (amount.unit === undefined) return [{ code: 'F408', parameters: { subject: subject.name, value: show(amount), expected }, place }];
  const [actual, declared] = [unitOf(amount.unit), unitOf(expected)];
  if (!actual) return [unknownUnit(amount.unit, place, fitsTo(expected))];
  if (!declared || comparable(actual, declared)) return [];
  return [{ code: 'F407', parameters: { subject: subject.name, expected, actual: amount.unit }, place }];
}

function countUnit(subject: NameReference, amount: Amount, place: Place): Finding[] {
  return amount.unit === undefined
    ? []
    : [{ code: 'F407', parameters: { subject: subject.name, expected: words('plain-number'), actual: amount.unit }, place }];
}

function fuzzy(amount: Amount, place: Place): Finding[] {
  if (amount.high === undefined) return [];
  if (amount.low > amount.high) return [{ code: 'F414', parameters: { low: danish(amount.low), high: danish(amount.high) }, place }];
  return [
    {
      code: 'F416',
      parameters: { value: show(amount), low: danish(amount.low), high: `${danish(amount.high)}${amount.unit ? ` ${amount.unit}` : ''}` },
      place,
    },
  ];
}

function mismatch(subject: NameReference, type: string, advice: Words, place: Place): Finding {
  return { code: 'F406', parameters: { subject: subject.name, type: typeWords(type), advice }, place };
}

function typeOf(element: Element | undefined): string | undefined {
  return element?.kind === 'data-element' ? choiceOf(element, 'type') : undefined;
}

function unitName(element: Element): string | undefined {
  const value = factOf(element, 'måles i')?.value;
  return value?.type === 'text' ? value.text : undefined;
}

function show({ low, high, unit, approximate }: Amount): string {
  return `${approximate ? 'ca. ' : ''}${danish(low)}${high === undefined ? '' : `-${danish(high)}`}${unit === undefined ? '' : ` ${unit}`}`;
}
