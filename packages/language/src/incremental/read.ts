import { readFile, type FileContent } from '../model/read.js';
import type { Element } from '../model/types.js';
import { elementsIn } from '../model/walk.js';
import { namesOf } from '../names/namespaces.js';
import { slugOf } from '../text/fold.js';
import type { SyntaxFile } from '../model/types.js';
import { externalNames, namesSummary, rootSummary } from './summaries.js';

/** A file as it was read, with what others can see of it. */
export interface ReadFile {
  readonly file: SyntaxFile;
  readonly content: FileContent;
  /** All its elements in the order in which they were read, before any was moved to where it belongs. */
  readonly elements: readonly Element[];
  readonly names: string;
  /** Its pathways, catalogues, modules, variants and parts, by what they are to others; of alike ones the first. */
  readonly roots: ReadonlyMap<string, Element>;
  readonly external: readonly string[];
}

/** Reads a file again: the elements are new ones. */
export function readAgain(file: SyntaxFile): ReadFile {
  const content = readFile(file);
  const elements = elementsIn(content.elements);
  const roots = new Map<string, Element>();
  for (const root of content.elements) {
    const summary = rootSummary(root);
    if (!roots.has(summary)) roots.set(summary, root);
  }
  return { file, content, elements, names: namesSummary(elements), roots, external: externalNames(elements) };
}

/** The names, as written or as ids, of what a file shows to all others and another reading of it does not. */
export function namesOnlyIn(one: ReadFile | undefined, other: ReadFile | undefined): string[] {
  if (!one) return [];
  const roots = [...one.roots].filter(([summary]) => !other?.roots.has(summary)).flatMap(([, root]) => namesOfRoot(root));
  // Alike roots are counted: one of them may have come or gone.
  const alike = one.content.elements.length !== (other?.content.elements.length ?? 0) ? one.content.elements.flatMap(namesOfRoot) : [];
  return [...roots, ...alike, ...one.external.filter((name) => !other?.external.includes(name))];
}

/** What a root, or the whole that a part belongs to, is called. */
export function namesOfRoot(root: Element): string[] {
  const part = root.value?.type === 'reference' ? [root.value.reference.name] : [];
  return [...namesOf(root), root.idWritten ? root.id : slugOf(root.title ?? ''), ...part];
}
