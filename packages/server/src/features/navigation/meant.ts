import type { Element, NameReference, Workspace } from '@pakkeforloeb/language';

const known = new WeakMap<Workspace, ReadonlyMap<NameReference, Element | undefined>>();

/**
 * What a name stands for, or is found to be though it may not stand there: something of another kind, or of a pathway that cannot be seen
 * from here. Undefined where it is not found, or was only guessed.
 */
export function meantBy(workspace: Workspace, reference: NameReference): Element | undefined {
  let faulty = known.get(workspace);
  if (!faulty) {
    faulty = new Map(
      workspace.resolution.problems.map(({ reference: name, type, candidates }) => {
        const isFound = (type === 'wrong-kind' || type === 'not-visible') && candidates.length === 1;
        return [name, isFound ? candidates[0] : undefined];
      }),
    );
    known.set(workspace, faulty);
  }
  return faulty.has(reference) ? faulty.get(reference) : reference.target;
}
