import type { Element } from '../model/types.js';
import { elementsIn } from '../model/walk.js';
import { wholeOf, type Workspace } from '../workspace/resolved.js';
import { circlesIn } from './circles.js';
import { namespaceRoots } from './roots.js';

/** Something that leads from one element to another, as from a criterion to one that it asks about. */
export interface Step {
  readonly from: Element;
  readonly to: Element;
}

/** What the elements of a root say. */
interface StepsOfRoot<S extends Step> {
  readonly steps: readonly S[];
  /** The ends that stand in other roots. */
  readonly outside: readonly Element[];
  readonly hasCircle: boolean;
}

/**
 * Gathers the steps of the whole workspace among which a circle can be. A root whose steps stay in it and go in no circle is looked
 * through once, also when other files change, and left out unless steps of others lead into it.
 * @param pick what an element says: see `gathering`
 */
export function gatheringSteps<S extends Step>(
  pick: (element: Element) => readonly S[],
): (workspace: Workspace, joined?: readonly Element[]) => S[] {
  const known = new WeakMap<Element, StepsOfRoot<S>>();
  const inRoot = (root: Element): StepsOfRoot<S> => {
    let found = known.get(root);
    if (!found) known.set(root, (found = stepsOfRoot(root, pick)));
    return found;
  };
  return (workspace, joined = []) => {
    const roots = namespaceRoots(wholeOf(workspace));
    const linked = new Set<Element>(joined.map(rootOf));
    for (const root of roots) {
      const { outside } = inRoot(root);
      if (outside.length > 0) linked.add(root);
      for (const end of outside) linked.add(rootOf(end));
    }
    return roots.flatMap((root) => {
      const { steps, hasCircle } = inRoot(root);
      return hasCircle || linked.has(root) ? steps : [];
    });
  };
}

function stepsOfRoot<S extends Step>(root: Element, pick: (element: Element) => readonly S[]): StepsOfRoot<S> {
  const steps = elementsIn([root]).flatMap(pick);
  const outside = steps.flatMap(({ from, to }) => [from, to]).filter((end) => rootOf(end) !== root);
  const next = stepsByStart(steps);
  const hasCircle =
    circlesIn(
      [...next.keys()],
      (element) => next.get(element) ?? [],
      ({ to }) => to,
    ).length > 0;
  return { steps, outside, hasCircle };
}

/** The steps by where they begin, in their order. */
export function stepsByStart<S extends Step>(steps: readonly S[]): Map<Element, S[]> {
  const byStart = new Map<Element, S[]>();
  for (const step of steps) {
    const others = byStart.get(step.from);
    if (others) others.push(step);
    else byStart.set(step.from, [step]);
  }
  return byStart;
}

function rootOf(element: Element): Element {
  let root = element;
  while (root.parent) root = root.parent;
  return root;
}
