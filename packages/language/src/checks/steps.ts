import type { FileContent } from '../model/read.js';
import type { Element, ParsedFile } from '../model/types.js';
import type { Workspace } from '../workspace/resolved.js';
import { circlesIn } from './circles.js';

/** Something that leads from one element to another, as from a criterion to one that it asks about. */
export interface Step {
  readonly from: Element;
  readonly to: Element;
}

/** What the elements of a file say. */
interface StepsOfFile<S extends Step> {
  readonly file: ParsedFile;
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
  const inFile = ({ file }: FileContent, elements: readonly Element[]): StepsOfFile<S> => stepsOfFile(file, elements, pick);
  return ({ memory }, joined = []) => {
    const files = memory.each(inFile);
    const linked = new Set<ParsedFile>(joined.map(({ place }) => place.file));
    for (const { file, outside } of files) {
      if (outside.length > 0) linked.add(file);
      for (const { place } of outside) linked.add(place.file);
    }
    return files.flatMap(({ file, steps, hasCircle }) => (hasCircle || linked.has(file) ? steps : []));
  };
}

function stepsOfFile<S extends Step>(
  file: ParsedFile,
  elements: readonly Element[],
  pick: (element: Element) => readonly S[],
): StepsOfFile<S> {
  const steps: S[] = [];
  for (const element of elements) for (const step of pick(element)) steps.push(step);
  const outside = steps.flatMap(({ from, to }) => [from, to]).filter(({ place }) => place.file !== file);
  const next = stepsByStart(steps);
  const hasCircle =
    circlesIn(
      [...next.keys()],
      (element) => next.get(element) ?? [],
      ({ to }) => to,
    ).length > 0;
  return { file, steps, outside, hasCircle };
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
