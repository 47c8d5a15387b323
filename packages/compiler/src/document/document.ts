import { childrenOf, LANGUAGE_VERSION, type Element, type Fact, type Namespace, type Workspace } from '@pakkeforloeb/language';
import { SCHEMA_VERSION } from '../schema/version.js';
import { derivedOf } from './derived/derived.js';
import { compare, type JsonObject } from './json.js';
import { currentAmong, lifecycleOf, statusOf } from './lifecycle.js';
import { sectionOf, topElements } from './order.js';
import { sourceMapOf } from './source-map.js';
import { ElementWriter, type DocumentOptions } from './writer.js';

/** A pathway edition, catalogue, module or local variant as plain data. */
export interface CompiledDocument {
  readonly namespace: Namespace;
  readonly kind: string;
  readonly id: string;
  readonly edition?: string;
  readonly title: string;
  /** How far it has come, where its author says so. */
  readonly status?: string;
  /** Whether a reference to it without an edition means this one. */
  readonly current: boolean;
  /** The dated events of its history. */
  readonly lifecycle: readonly JsonObject[];
  /** What the schema describes. Made anew each time it is asked for: of many documents only one need be in memory. */
  readonly json: JsonObject;
  /** Where its elements stand; made when it is asked for. */
  sourceMap(): JsonObject;
}

/**
 * The documents of a workspace, ordered by kind, id and edition. No file, place or file order shows in them. What
 * stands in a `del af` stands in what it is a part of.
 */
export function documentsOf(workspace: Workspace, options: DocumentOptions = { texts: true }): CompiledDocument[] {
  const { namespaces } = workspace.resolution;
  const current = currentAmong(namespaces);
  return namespaces
    .map((namespace) => compile(namespace, current.has(namespace), workspace, options))
    .sort((a, b) => compare(a.kind, b.kind) || compare(a.id, b.id) || compare(a.edition ?? '', b.edition ?? ''));
}

/** An element with what its place in the document says of it. */
interface Placed {
  readonly element: Element;
  readonly parent?: string;
  readonly section?: string;
  readonly facts?: readonly Fact[];
}

function compile(namespace: Namespace, current: boolean, workspace: Workspace, options: DocumentOptions): CompiledDocument {
  const { element: root, edition } = namespace;
  const head = {
    kind: root.kind,
    id: root.id,
    ...(edition !== undefined && { edition }),
  };
  const status = statusOf(namespace);
  const placed = elementsOf(namespace);
  const sources = placed.map(({ element }) => element);
  return {
    namespace,
    kind: root.kind,
    id: root.id,
    ...(edition !== undefined && { edition }),
    title: root.title ?? '',
    ...(status !== undefined && { status }),
    current,
    get lifecycle() {
      return lifecycleOf(sources);
    },
    get json() {
      const writer = new ElementWriter(workspace, options);
      const elements = placed.map(({ element, parent, section, facts }) => writer.element(element, { parent, section }, facts));
      return {
        schemaVersion: SCHEMA_VERSION,
        languageVersion: LANGUAGE_VERSION,
        ...head,
        title: options.texts ? (root.title ?? '') : '',
        units: writer.unitTypes(),
        relations: writer.relationTypes(),
        elements,
        derived: derivedOf(sources, elements, workspace, writer),
      };
    },
    sourceMap: () => sourceMapOf({ schemaVersion: SCHEMA_VERSION, ...head }, sources),
  };
}

/** The elements of a document in the order in which they are written: the document itself, then what stands in it. */
function elementsOf(namespace: Namespace): Placed[] {
  const { element: root, parts } = namespace;
  // `udgave` of a part only says what the part belongs to.
  const facts = parts.flatMap((part) => part.facts.filter(({ definition }) => part === root || definition.key !== 'udgave'));
  const placed: Placed[] = [{ element: root, facts }];
  const visit = (element: Element, parent: string, above: string | undefined): void => {
    const section = sectionOf(element, above);
    placed.push({ element, parent, section });
    for (const child of childrenOf(element)) visit(child, element.id, section);
  };
  for (const child of topElements(namespace)) visit(child, root.id, undefined);
  return placed;
}
