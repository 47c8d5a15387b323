import type { Element } from '../../model/types.js';
import { choiceOf, factOf } from '../../model/walk.js';
import type { Check, Finding } from '../finding.js';
import { elementsOfKind } from '../roots.js';

/** A local variant fills only what is open to it, and answers the conditions (V29, language.md rule 10). */
export const checkFillings: Check = (workspace) => elementsOfKind(workspace, 'filling').flatMap(look);

function look(filling: Element): Finding[] {
  const point = filling.value?.type === 'reference' ? filling.value.reference.target : undefined;
  if (!point) return [];
  const parameters = { point: point.title ?? '' };
  const openness = choiceOf(point, 'variation');
  if (openness === 'closed')
    return [
      {
        code: 'F801',
        parameters,
        place: filling.namePlace,
        related: [{ place: point.namePlace, da: 'Punktet er lukket her', en: 'The point is closed here' }],
      },
    ];
  if (openness !== 'restricted' || factOf(filling, 'svar på vilkår')) return [];
  const requirement = factOf(point, 'vilkår')?.value;
  return [
    {
      code: 'F802',
      parameters: { ...parameters, requirement: requirement?.type === 'text' ? requirement.text : '' },
      place: filling.namePlace,
    },
  ];
}
