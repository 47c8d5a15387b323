import type { FileContent } from '../model/read.js';
import type { Element, ParsedFile } from '../model/types.js';
import { wholeOf, type Workspace } from '../workspace/resolved.js';
import { circlesIn } from './circles.js';
import { elementsOf } from './roots.js';

/** Something that leads from one element to another, as from a criterion to one that it asks about. */
export interface Step {
  readonly from: Element;
  readonly to: Element;
}

/** What the elements of a file say. */
interface StepsOfFile<S extends Step> {
  readonly steps: readonly S[];
  /** The ends that stand in other files. */
  readonly outside: readonly Element[];
  readonly hasCircle: boolean;
}

/**
 * Gathers the steps of the whole workspace among which a circle can be. A file whose steps stay in it and go in no circle is looked
 * through once, also when others change, and left out unless steps of others lead into it.
 * @param pick what an element says: see `gathering`
 */
export function gatheringSteps<S extends Step>(
  pick: (element: Element) => readonly S[],
): (workspace: Workspace, joined?: readonly Element[]) => S[] {
  const known = new WeakMap<FileContent, StepsOfFile<S>>();
  const inFile = (content: FileContent): StepsOfFile<S> => {
    let found = known.get(content);
    if (!found) known.set(content, (found = stepsOfFile(content, pick)));
    return found;
  };
  return (workspace, joined = []) => {
    const { contents } = wholeOf(workspace);
    const linked = new Set<ParsedFile>(joined.map(({ place }) => place.file));
    for (const content of contents) {
      const { outside } = inFile(content);
      if (outside.length > 0) linked.add(content.file);
      for (const { place } of outside) linked.add(place.file);
    }
    return contents.flatMap((content) => {
      const { steps, hasCircle } = inFile(content);
      return hasCircle || linked.has(content.file) ? steps : [];
    });
  };
}

function stepsOfFile<S extends Step>({ file, elements }: FileContent, pick: (element: Element) => readonly S[]): StepsOfFile<S> {
  const steps = elementsOf(elements).flatMap(pick);
  const outside = steps.flatMap(({ from, to }) => [from, to]).filter(({ place }) => place.file !== file);
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
