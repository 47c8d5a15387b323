import type { FileContent } from '../model/read.js';
import type { Element, Fact } from '../model/types.js';
import { elementsIn } from '../model/walk.js';
import { namesOf } from '../names/namespaces.js';

/** What other files can see of a file without naming anything in it. Two files with equal summaries are alike to them. */
export interface Summaries {
  /**
   * Its pathways, catalogues, modules, variants and parts with the lines that describe them, and the names of pathways elsewhere: while
   * this stays the same, so does what a name of a pathway stands for in any file.
   */
  readonly roots: string;
  /** All that it declares: while this stays the same, a name that stands for nothing elsewhere goes on doing so. */
  readonly names: string;
}

/** The summaries of a file that is read and not yet resolved: then nothing of other files has been moved into it. */
export function summariesOf({ elements }: Pick<FileContent, 'elements'>): Summaries {
  const all = elementsIn(elements);
  const external = all.filter(({ kind }) => kind === 'external-pathway');
  return {
    roots: JSON.stringify([elements.map(rootSummary), external.map(namesOf)]),
    names: JSON.stringify(all.map((element) => [element.kind, element.idWritten ? element.id : '', ...namesOf(element)])),
  };
}

/** The summaries of a file that is not there. */
export const NOTHING: Summaries = summariesOf({ elements: [] });

function rootSummary(root: Element): readonly unknown[] {
  const { kind, title, id, idWritten, value, facts } = root;
  const part = value?.type === 'reference' ? value.reference.name : undefined;
  return [kind, title, idWritten ? id : undefined, part, facts.map(textOf)];
}

function textOf({ place: { file, start, end }, node }: Fact): string {
  return file.text.slice(start, node.close?.end ?? end);
}
