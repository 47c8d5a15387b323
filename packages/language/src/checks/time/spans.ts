import { quoted, words } from '../../messages/index.js';
import type { Element } from '../../model/types.js';
import { isUnitOfTime } from '../../model/likely-units.js';
import { unitOf } from '../../model/units.js';
import { factOf } from '../../model/walk.js';
import type { Check, Finding } from '../finding.js';
import { elementsOfKind, elementsWith } from '../roots.js';
import { valuePlace } from '../values/readable.js';
import { LENGTHS, TIME_KEYS } from './keys.js';

/** Every span runs from one event to another, has a length, and is measured in time (V18, V22). */
export const checkSpans: Check = (workspace) => [
  ...elementsOfKind(workspace, 'time-span').flatMap(ends),
  ...elementsWith(workspace, 'til').flatMap(sameEnds),
  ...elementsWith(workspace, ...TIME_KEYS).flatMap(units),
];

function ends(element: Element): Finding[] {
  const title = element.title ?? '';
  const missing = ['fra', 'til'].filter((key) => !factOf(element, key));
  const findings: Finding[] = missing.slice(0, 1).map((key) => ({
    code: 'F501',
    parameters: { title, key: missing.length === 2 ? words('both-ends') : quoted(key) },
    place: element.namePlace,
  }));
  if (!LENGTHS.some((key) => factOf(element, key))) findings.push({ code: 'F502', parameters: { title }, place: element.namePlace });
  return findings;
}

/** Of a span, but also of a responsibility, a phase or a treatment arm. */
function sameEnds(element: Element): Finding[] {
  const from = factOf(element, 'fra')?.value;
  const to = from && factOf(element, 'til')?.value;
  if (from?.type !== 'reference' || to?.type !== 'reference') return [];
  if (!from.reference.target || from.reference.target !== to.reference.target) return [];
  return [{ code: 'F504', parameters: { title: element.title ?? '' }, place: to.reference.place }];
}

function units(element: Element): Finding[] {
  return element.facts.flatMap((fact) => {
    if (!TIME_KEYS.has(fact.definition.key) || fact.value?.type !== 'quantity') return [];
    const word = fact.value.amount.unit;
    const unit = word === undefined ? undefined : unitOf(word);
    if ((word !== undefined && !unit) || (unit && isUnitOfTime(unit))) return [];
    return [
      {
        code: 'F503' as const,
        parameters: { problem: word === undefined ? words('no-unit') : words('wrong-unit', { unit: word }) },
        place: valuePlace(fact),
      },
    ];
  });
}
