import type { Element, FileContent, NameReference, Workspace } from '@pakkeforloeb/language';

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

/** Every name in any file that stands for one of the elements, in the order of the files. */
export function referencesWhere(workspace: Workspace, elements: readonly Element[]): NameReference[] {
  const faulty = faultyIn(workspace);
  const found: NameReference[] = [];
  for (const { references } of naming(workspace, elements))
    for (const reference of references) {
      const { target } = reference;
      if (target !== undefined && elements.includes(target) && !faulty.has(reference)) found.push(reference);
    }
  const others = [...faulty].flatMap(([reference, element]) => (element && elements.includes(element) ? [reference] : []));
  if (others.length === 0) return found;
  const place = ({ place: { file, start } }: NameReference): string => `${file.uri}\n${String(start).padStart(9, '0')}`;
  return [...found, ...others].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** The files in which a name stands for something in the files of these elements, in their order: of a thousand files few name what is in one. */
function naming({ memory }: Workspace, elements: readonly Element[]): FileContent[] {
  const byNamed = memory.index(filesByNamed);
  const contents = new Set([...new Set(elements.map(({ place }) => place.file.uri))].flatMap((uri) => byNamed.get(uri)));
  return [...contents].sort(({ file: { uri: a } }, { file: { uri: b } }) => (a < b ? -1 : a > b ? 1 : 0));
}

/** A file by the names of the files that it names something in. */
function filesByNamed(content: FileContent): (readonly [string, FileContent])[] {
  const named = new Set<string>();
  for (const { target } of content.references) if (target) named.add(target.place.file.uri);
  return [...named].map((uri) => [uri, content]);
}
