import type { Condition, Element, PathwayDocument, Reference } from '../generated/document.js';
import { inForceFirst, type Edition } from '../generated/edition-order.js';
import type { Units } from './units.js';

/** An element in its document. */
export interface Place {
  readonly document: PathwayDocument;
  readonly element: Element & Conditioned;
  /** What facts about it are known by; see {@link Patient}. */
  readonly key: string;
}

/** The properties of elements that decide whether they apply; each kind has some of them. */
export interface Conditioned {
  readonly when?: Condition;
  readonly unless?: Condition;
  readonly providedThat?: Condition;
  readonly asLongAs?: Condition;
}

/** The elements of some documents, found by reference. */
export class Library {
  private readonly documents = new Map<string, PathwayDocument[]>();
  private readonly places = new Map<PathwayDocument, Map<string, Place>>();
  private readonly children = new Map<Element, Place[]>();
  /** The units of all documents: each lists those that it uses, and a fact may be in the unit of another than the one that asks about it. */
  readonly units: Units;

  /**
   * @param main the document in question
   * @param others those that it refers to; a document that is there twice counts once
   */
  constructor(
    readonly main: PathwayDocument,
    others: readonly PathwayDocument[],
  ) {
    for (const document of [main, ...others]) this.add(document);
    this.units = Object.assign({}, ...[main, ...others].map(({ units }) => units)) as Units;
  }

  /** What a reference in a document stands for; undefined where its document or the element is not there. */
  find(reference: Reference, from: PathwayDocument): Place | undefined {
    const document = reference.document === undefined ? from : this.document(reference.document, reference.edition);
    return document && this.places.get(document)?.get(reference.id);
  }

  /** The key of what a reference stands for; where its document or the element is not there, the one that it would have. */
  keyOf(reference: Reference, from: PathwayDocument): string {
    const { id, document, edition } = reference;
    return this.find(reference, from)?.key ?? `${document === undefined ? '' : prefixOf({ id: document, edition })}${id}`;
  }

  /** The element with a key; undefined where there is none. */
  byKey(key: string): Place | undefined {
    const own = this.places.get(this.main)?.get(key);
    const [, id = '', edition, element = ''] = /^([^#@]*)(?:@([^#]*))?#(.*)$/su.exec(key) ?? [];
    return own ?? this.find({ id: element, document: id, ...(edition !== undefined && { edition }) }, this.main);
  }

  /** The elements directly in the block of another, in order. */
  childrenOf({ element }: Place): readonly Place[] {
    return this.children.get(element) ?? [];
  }

  /** The element in whose block another stands. */
  parentOf({ element, document }: Place): Place | undefined {
    return element.parent === undefined ? undefined : this.places.get(document)?.get(element.parent);
  }

  /** All elements of a kind in the document in question, in order. */
  ofKind(kind: Element['kind']): Place[] {
    return this.main.elements.flatMap((element) => (element.kind === kind ? [this.places.get(this.main)!.get(element.id)!] : []));
  }

  /** All elements of a kind in all documents. */
  everywhere(kind: Element['kind']): Place[] {
    return [...this.places.values()].flatMap((places) => [...places.values()].filter(({ element }) => element.kind === kind));
  }

  /** A document that was given. Without an edition the one in force is meant. */
  document(id: string, edition: string | undefined): PathwayDocument | undefined {
    const editions = this.documents.get(id) ?? [];
    if (edition !== undefined) return editions.find((document) => document.edition === edition);
    return [...editions].sort((a, b) => inForceFirst(editionOf(a), editionOf(b)))[0];
  }

  private add(document: PathwayDocument): void {
    const { id, edition } = document;
    const same = this.documents.get(id) ?? [];
    if (same.some((other) => other.edition === edition)) return;
    this.documents.set(id, [...same, document]);
    const prefix = document === this.main ? '' : prefixOf({ id, edition });
    const places = new Map<string, Place>();
    for (const element of document.elements) places.set(element.id, { document, element, key: `${prefix}${element.id}` });
    for (const place of places.values()) {
      const parent = place.element.parent === undefined ? undefined : places.get(place.element.parent)?.element;
      if (!parent) continue;
      const siblings = this.children.get(parent);
      if (siblings) siblings.push(place);
      else this.children.set(parent, [place]);
    }
    this.places.set(document, places);
  }
}

/** What stands before the ids of another document than the one in question; see {@link Patient}. */
function prefixOf({ id, edition }: { readonly id: string; readonly edition?: string | undefined }): string {
  return `${id}${edition === undefined ? '' : `@${edition}`}#`;
}

/** How far a document has come is said of its first element. */
function editionOf({ id, edition, elements }: PathwayDocument): Edition {
  const root = elements.find((element) => element.id === id);
  return { edition, status: root && 'status' in root ? root.status?.value : undefined };
}
