import { joined, quoted } from '../../messages/index.js';
import type { Element, Place } from '../../model/types.js';
import { factOf, referencesOf } from '../../model/walk.js';
import { standing, type Check } from '../finding.js';
import { elementsWith } from '../roots.js';

/** A patient group named in a block that holds for other groups only: most likely the block was moved or copied (V20). */
export const checkGroups: Check = (workspace) =>
  elementsWith(workspace, 'gælder for').flatMap((element) => {
    const fact = factOf(element, 'gælder for');
    const outer = fact && groupsAbove(element);
    if (!fact || !outer) return [];
    return referencesOf(fact)
      .filter(({ target }) => target && !outer.groups.some((group) => isWithin(group, target) || isWithin(target, group)))
      .map(({ name, place }) => ({
        code: 'F712' as const,
        parameters: {
          name,
          others: joined(
            outer.groups.map(({ title }) => quoted(title ?? '')),
            'and',
          ),
          line: standing(outer.owner).line,
        },
        place,
        related: [{ place: outer.place, da: 'Her står, hvem blokken gælder for', en: 'Here stands whom the block holds for' }],
      }));
  });

/** The groups that the nearest block around an element holds for: what it says, or the group whose block it is. */
function groupsAbove({ parent }: Element): { owner: Element; groups: readonly Element[]; place: Place } | undefined {
  for (let owner = parent; owner; owner = owner.parent) {
    if (owner.kind === 'patient-group') return { owner, groups: [owner], place: owner.namePlace };
    const fact = factOf(owner, 'gælder for');
    const named = fact ? referencesOf(fact).map(({ target }) => target) : [];
    // A name that stands for nothing is told of by itself: it may have been the group.
    if (named.includes(undefined)) return undefined;
    if (fact && named.length > 0) return { owner, groups: named as Element[], place: { ...fact.place, ...fact.node.line.key } };
  }
  return undefined;
}

/** Whether a group is another or a sub-group of it. */
function isWithin(group: Element, other: Element): boolean {
  for (let one: Element | undefined = group; one; one = one.parent) if (one === other) return true;
  return false;
}
