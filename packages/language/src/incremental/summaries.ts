import type { Element, Fact } from '../model/types.js';
import { isReferable } from '../names/lookup.js';
import { namesOf } from '../names/namespaces.js';

/**
 * What a pathway, catalogue, module, variant or part is to those that only name it: its own lines, without the blocks of what is declared in it.
 */
export function rootSummary(root: Element): string {
  const { kind, title, id, idWritten, value, facts } = root;
  const part = value?.type === 'reference' ? value.reference.name : undefined;
  return JSON.stringify([kind, title, idWritten ? id : undefined, part, facts.map(textOf)]);
}

/**
 * What a file declares, in its order and each in what it stands in: while this stays the same, so does what every name in other files
 * stands for.
 */
export function namesSummary(elements: readonly Element[]): string {
  return JSON.stringify(
    elements.map((element) => [
      element.kind,
      depthOf(element),
      isReferable(element),
      element.idWritten ? element.id : '',
      ...namesOf(element),
      ...sees(element),
    ]),
  );
}

/** In how many others it stands: with the order of the elements that tells the whole tree. */
function depthOf({ parent }: Element): number {
  return parent ? depthOf(parent) + 1 : 0;
}

/** The names of pathways elsewhere that a file declares: sentences anywhere may name them. */
export function externalNames(elements: readonly Element[]): string[] {
  return elements.filter(({ kind }) => kind === 'external-pathway').flatMap(namesOf);
}

/** `følger` lets the names of a module be seen. */
function sees({ kind, value }: Element): string[] {
  return kind === 'specialisation' && value?.type === 'reference' ? [value.reference.name] : [];
}

function textOf({ place: { file, start, end }, node }: Fact): string {
  return file.text.slice(start, node.close?.end ?? end);
}
