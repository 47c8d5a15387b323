import type { Element, NameReference, Workspace } from '@pakkeforloeb/language';

const known = new WeakMap<Workspace, ReadonlyMap<NameReference, Element | undefined>>();

/** What the names that cannot be read as they should are found to be: one thing of another kind, or one that cannot be seen from there. */
function faultyIn(workspace: Workspace): ReadonlyMap<NameReference, Element | undefined> {
  let faulty = known.get(workspace);
  if (!faulty) {
    faulty = new Map(
      workspace.resolution.problems.map(({ reference, type, candidates }) => {
        const isFound = (type === 'wrong-kind' || type === 'not-visible') && candidates.length === 1;
        return [reference, isFound ? candidates[0] : undefined];
      }),
    );
    known.set(workspace, faulty);
  }
  return faulty;
}

/** What a name stands for, or is found to be though it may not stand there. Undefined where it is not found, or was only guessed. */
export function meantBy(workspace: Workspace, reference: NameReference): Element | undefined {
  const faulty = faultyIn(workspace);
  return faulty.has(reference) ? faulty.get(reference) : reference.target;
}

/**
 * Every name in any file that stands for an element of which `isMeant` holds, in the order of the files.
 * One walk over plain objects: an index would take longer to make, and the workspace is another after every key.
 */
export function referencesWhere(workspace: Workspace, isMeant: (element: Element) => boolean): NameReference[] {
  const faulty = faultyIn(workspace);
  const found: NameReference[] = [];
  for (const { references } of workspace.contents)
    for (const reference of references) {
      const { target } = reference;
      if (target !== undefined && isMeant(target) && !faulty.has(reference)) found.push(reference);
    }
  const others = [...faulty].flatMap(([reference, element]) => (element && isMeant(element) ? [reference] : []));
  if (others.length === 0) return found;
  const place = ({ place: { file, start } }: NameReference): string => `${file.uri}\n${String(start).padStart(9, '0')}`;
  return [...found, ...others].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
