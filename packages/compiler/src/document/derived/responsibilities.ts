import { choiceOf, type Element } from '@pakkeforloeb/language';
import type { JsonObject } from '../json.js';
import type { DerivationInput } from './derived.js';
import { groupsOf, namedReference, references, targetsOf } from './relations.js';

/** Who has which role from which event to which, and whom each takes over from (dossier N22). */
export function responsibilitiesOf(input: DerivationInput): JsonObject[] {
  const all = input.ofKind('responsibility');
  return all.map((responsibility) => ({
    responsibility: responsibility.id,
    ...roleOf(responsibility),
    actors: references(targetsOf(responsibility, 'hvem'), responsibility, input),
    appliesTo: references(groupsOf(responsibility), responsibility, input),
    ...namedReference('from', responsibility, 'fra', input),
    ...namedReference('to', responsibility, 'til', input),
    follows: all.filter((other) => isFollowedBy(other, responsibility, input)).map(({ id }) => id),
  }));
}

function roleOf(responsibility: Element): JsonObject {
  const role = choiceOf(responsibility, 'rolle');
  return role === undefined ? {} : { role };
}

/** The one ends with the event that the other begins with, for some group in common. */
function isFollowedBy(first: Element, second: Element, { sameEvents }: DerivationInput): boolean {
  const [end] = targetsOf(first, 'til');
  const [begin] = targetsOf(second, 'fra');
  if (!end || !begin || first === second || !sameEvents.of(end).has(begin)) return false;
  const [groups, others] = [groupsOf(first), groupsOf(second)];
  return groups.length === 0 || others.length === 0 || groups.some((group) => others.includes(group));
}
