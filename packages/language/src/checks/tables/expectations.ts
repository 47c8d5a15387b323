import type { Element } from '../../model/types.js';
import { factOf, referencesOf } from '../../model/walk.js';
import type { Check, Finding } from '../finding.js';
import { elementsOfKind } from '../roots.js';

/** A test patient expects a row of the table that it exercises, not of another: such a test could never come true. */
export const checkExpectations: Check = (workspace) => elementsOfKind(workspace, 'test-patient').flatMap(look);

function look(patient: Element): Finding[] {
  const exercised = factOf(patient, 'prøver')?.value;
  const table = exercised?.type === 'reference' ? exercised.reference.target : undefined;
  const rows = factOf(patient, 'forventer række');
  if (table?.kind !== 'table' || !rows) return [];
  return referencesOf(rows).flatMap(({ target, name, place }) => {
    if (!target || target.parent === table) return [];
    const parameters = { row: name, table: table.title ?? '', other: target.parent?.title ?? '' };
    return [
      {
        code: 'F706' as const,
        parameters,
        place,
        related: [{ place: target.namePlace, da: 'Rækken står her', en: 'The row stands here' }],
      },
    ];
  });
}
