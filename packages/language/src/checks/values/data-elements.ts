import { words, type FragmentName, type Words } from '../../messages/index.js';
import { valuesOf } from '../../names/values.js';
import type { Element } from '../../model/types.js';
import { choiceOf, factOf } from '../../model/walk.js';
import { unitOf } from '../../model/units.js';
import type { Check, Finding } from '../finding.js';
import { elementsOfKind } from '../roots.js';
import { unknownUnit, valuePlace } from './readable.js';

/** What a data element of a type is, in an author's words. */
export function typeWords(type: string): Words {
  const name: FragmentName | undefined = TYPES[type];
  return name ? words(name) : { da: type, en: type };
}

const TYPES: Readonly<Record<string, FragmentName>> = {
  boolean: 'is-boolean',
  'single-choice': 'is-single-choice',
  'multiple-choice': 'is-multiple-choice',
  count: 'is-count',
  quantity: 'is-quantity',
  date: 'is-date',
  criterion: 'is-criterion',
};

/** A choice needs its values, a measurement its unit; the others need neither (V14). */
export const checkDataElements: Check = (workspace) => elementsOfKind(workspace, 'data-element').flatMap(look);

function look(element: Element): Finding[] {
  const type = choiceOf(element, 'type');
  if (type === undefined) return [];
  const isChoice = type === 'single-choice' || type === 'multiple-choice';
  const unit = factOf(element, 'måles i');
  const values = valuesOf(element);
  const finding = (code: 'F412' | 'F413', key: string): Finding => ({
    code,
    parameters: { element: element.title ?? '', type: typeWords(type), key },
    place: element.namePlace,
  });
  const findings: Finding[] = [];
  if (isChoice && values.length === 0) findings.push(finding('F412', 'værdier'));
  if (!isChoice && values.length > 0) findings.push(finding('F413', 'værdier'));
  if (type === 'quantity' && !unit) findings.push(finding('F412', 'måles i'));
  if (type !== 'quantity' && unit) findings.push(finding('F413', 'måles i'));
  if (unit?.value?.type === 'text' && !unitOf(unit.value.text)) findings.push(unknownUnit(unit.value.text, valuePlace(unit)));
  return findings;
}
