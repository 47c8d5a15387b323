import type { PathwayDocument, Reference } from '../generated/document.js';
import type { Library } from './library.js';

/** A document that is referred to and was not given. */
export interface MissingDocument {
  readonly id: string;
  /** The edition that is referred to; absent where whichever is in force would do. */
  readonly edition?: string;
}

/**
 * The documents that are referred to and were not given: by the document in question, and by those given that it refers to. What stands in
 * them is unknown, and has its id for a title.
 */
export function missingDocuments(library: Library): MissingDocument[] {
  const missing = new Map<string, MissingDocument>();
  const reached = new Set<PathwayDocument>([library.main]);
  for (const document of reached)
    for (const { document: id, edition } of otherDocuments(document)) {
      const found = library.document(id, edition);
      if (found) reached.add(found);
      else missing.set(JSON.stringify([id, edition]), { id, ...(edition !== undefined && { edition }) });
    }
  return [...missing.values()];
}

type OtherDocument = Required<Pick<Reference, 'document'>> & Pick<Reference, 'edition'>;

/** The references of a document to others. Without calls of itself: a condition may be nested deeper than those go. */
function otherDocuments({ elements }: PathwayDocument): OtherDocument[] {
  const found: OtherDocument[] = [];
  const open: unknown[] = [elements];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (isOther(at)) found.push(at);
    // Taken from the end: what stands first is found first.
    else if (typeof at === 'object' && at !== null)
      for (const inner of Object.values(at).toReversed()) if (inner !== undefined) open.push(inner);
  }
  return found;
}

function isOther(value: unknown): value is OtherDocument {
  const { id, document } = (value ?? {}) as Partial<Reference>;
  return typeof id === 'string' && typeof document === 'string';
}
