import { joined, quoted, words, type Words } from '../../messages/index.js';
import type { Fact, Place, Value } from '../../model/types.js';
import { isUnitOfTime, likelyUnits } from '../../model/likely-units.js';
import { unitOf, type Unit } from '../../model/units.js';
import { monthTooShort } from '../../model/values.js';
import { factsOf } from '../../model/walk.js';
import { MONTHS } from '../../text/months.js';
import type { KeyDefinition } from '../../vocabulary/index.js';
import type { Check, Finding } from '../finding.js';
import { allElements } from '../roots.js';
import { TIME_KEYS } from '../time/keys.js';

/** Values that are not what their key asks for: choices, quantities, units, dates, counts. */
export const checkReadable: Check = (workspace) => {
  const findings: Finding[] = [];
  const look = (value: Value | undefined, definition: KeyDefinition | undefined, place: Place): void => {
    if (!value || !definition) return;
    if (value.type === 'unreadable') findings.push(unreadable(value.text, definition, place));
    else if (value.type === 'quantity' && value.amount.unit !== undefined && !unitOf(value.amount.unit))
      findings.push(unknownUnit(value.amount.unit, place, TIME_KEYS.has(definition.key) ? isUnitOfTime : undefined));
    else if (value.type === 'quantity' && value.amount.high !== undefined && value.amount.low > value.amount.high)
      findings.push({ code: 'F414', parameters: { low: danish(value.amount.low), high: danish(value.amount.high) }, place });
  };
  for (const element of allElements(workspace)) {
    look(element.value, element.definition, element.namePlace);
    for (const fact of factsOf(element)) {
      if (fact.value?.type === 'unreadable' || fact.value?.type === 'quantity') look(fact.value, fact.definition, valuePlace(fact));
    }
  }
  return findings;
};

/** A number as Danes write it. */
export function danish(number: number): string {
  return String(number).replace('.', ',');
}

/** Where the value of a fact stands; the whole line where it has none. */
export function valuePlace(fact: Fact): Place {
  const span = fact.node.line.value;
  return span ? { file: fact.place.file, start: span.start, end: span.end } : fact.place;
}

/**
 * A unit that the language does not know, with the likeliest that it does.
 * @param fits which units can stand there
 */
export function unknownUnit(unit: string, place: Place, fits?: (unit: Unit) => boolean): Finding {
  const likely = likelyUnits(unit, fits);
  const suggestion = /^døgns?$/iu.test(unit)
    ? words('write-hours-or-days')
    : likely.length > 0
      ? words('meant-one-of', { words: joined(likely.map(quoted), 'or') })
      : words('see-units');
  return { code: 'F403', parameters: { unit, suggestion, likely: likely.join(' ') }, place };
}

/** A day that its month does not have is written as dates are: then it is said how many days there are, for February in which year. */
function dateAdvice(value: string): Words {
  const short = monthTooShort(value);
  if (!short) return words('write-date');
  const month = MONTHS[short.month - 1]!;
  return words('days-of-month', { days: String(short.days), month: short.month === 2 ? `${month} ${short.year}` : month });
}

function unreadable(value: string, definition: KeyDefinition, place: Place): Finding {
  switch (definition.form) {
    case 'quantity':
      return { code: 'F402', parameters: { value }, place };
    case 'date':
      return { code: 'F404', parameters: { value, advice: dateAdvice(value) }, place };
    case 'count':
      return { code: 'F405', parameters: { value }, place };
    default: {
      const choices = joined(Object.keys(definition.choices).map(quoted), 'or');
      return { code: 'F401', parameters: { key: definition.key, value, choices }, place };
    }
  }
}
