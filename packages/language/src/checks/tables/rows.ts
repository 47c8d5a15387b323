import { conditionOf } from '../../model/condition-of.js';
import type { Element, Fact } from '../../model/types.js';
import { takesQuantifier } from '../../vocabulary/index.js';
import type { Check, Finding } from '../finding.js';
import { allElements, elementsOfKind } from '../roots.js';

/** What a row, a point or an exception can lead to. */
export const CONSEQUENCES: readonly string[] = [
  'henvises til',
  'henvises først til',
  'henvises akut til',
  'henvises sideløbende til',
  'bliver hos',
  'skifter til',
  'starter på',
  'undersøges med',
  'handling',
  'behandles med',
  'drøftes på',
  'rådfører sig med',
  'rådgiver',
  'efter tabellen',
  'registreres med',
  'afstår fra',
  'efter lokal organisering',
  'informerer',
  'underretter',
];

/** Rows without condition or consequence, and one relation said twice (V06, V09, V10). */
export const checkRows: Check = (workspace) => [
  ...elementsOfKind(workspace, 'row').flatMap(row),
  ...allElements(workspace).flatMap(saidTwice),
];

function row(element: Element): Finding[] {
  const title = element.title ?? element.text ?? '';
  const otherwise = element.definition?.key === 'ellers';
  if (!otherwise && !conditionOf(element)) return [{ code: 'F702', parameters: { title }, place: element.namePlace }];
  const leads = element.facts.some(({ definition }) => CONSEQUENCES.includes(definition.base ?? definition.key));
  const says = element.elements.some(({ kind }) => kind === 'statement' || kind === 'exception');
  return leads || says ? [] : [{ code: 'F703', parameters: { title }, place: element.namePlace }];
}

/** `henvises til` beside `henvises til en af`: one relation, said in two ways. The same key twice is told by F208. */
function saidTwice(element: Element): Finding[] {
  if (element.facts.length < 2) return [];
  const seen = new Map<string, Fact>();
  return element.facts.flatMap((fact) => {
    const { definition, place, node } = fact;
    const base = definition.base ?? definition.key;
    if (!takesQuantifier(definition) || definition.occurs !== 'once') return [];
    const first = seen.get(base);
    if (first === undefined) seen.set(base, fact);
    if (first === undefined || first.definition.key === definition.key) return [];
    return [
      {
        code: 'F704' as const,
        parameters: { first: first.definition.key, second: definition.key, base },
        place: { ...place, ...node.line.key },
        related: [{ place: { ...first.place, ...first.node.line.key }, da: 'Den første står her', en: 'The first stands here' }],
      },
    ];
  });
}
