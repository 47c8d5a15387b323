import { choiceOf, factOf, type Element } from '@pakkeforloeb/language';
import type { JsonObject } from '../json.js';
import type { DerivationInput } from './derived.js';
import { namedReference, references, targetsOf } from './relations.js';

/** Who has which role from which event to which, and whom each takes over from (dossier N22). */
export function responsibilitiesOf(input: DerivationInput): JsonObject[] {
  const phases = input.ofKind('phase').filter((phase) => choiceOf(phase, 'rolle') !== undefined && targetsOf(phase, 'hvem').length > 0);
  const all = [...input.ofKind('responsibility'), ...phases];
  return all.map((element) => ({
    element: element.id,
    ...roleOf(element),
    actors: references(targetsOf(element, 'hvem'), element, input),
    quantifier: factOf(element, 'hvem')?.quantifier ?? 'all',
    ...input.groups.appliesTo(element.id),
    ...namedReference('from', element, 'fra', input),
    ...namedReference('to', element, 'til', input),
    ...named('on', element, 'ved', input),
    conditional: isConditional(element),
    ...named('otherwise', element, 'ellers hos', input),
    follows: all.filter((other) => isFollowedBy(other, element, input)).map(({ id }) => id),
  }));
}

function roleOf(element: Element): JsonObject {
  const role = choiceOf(element, 'rolle');
  return role === undefined ? {} : { role };
}

function named(name: string, element: Element, key: string, input: DerivationInput): JsonObject {
  const targets = targetsOf(element, key);
  return targets.length > 0 ? { [name]: references(targets, element, input) } : {};
}

function isConditional({ facts, elements }: Element): boolean {
  const stated = facts.some(({ definition }) => definition.isCondition || definition.key === 'så længe');
  return stated || elements.some(({ kind }) => kind === 'judgement');
}

/** The one ends with the event that the other begins with, for some group in common. */
function isFollowedBy(first: Element, second: Element, { sameEvents, groups }: DerivationInput): boolean {
  const [end] = targetsOf(first, 'til');
  const [begin] = targetsOf(second, 'fra');
  if (!end || !begin || first === second || !sameEvents.of(end).has(begin)) return false;
  return groups.haveCommon(first.id, second.id);
}
