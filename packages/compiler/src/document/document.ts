import { childrenOf, LANGUAGE_VERSION, type Element, type Namespace, type Workspace } from '@pakkeforloeb/language';
import { SCHEMA_VERSION } from '../schema/version.js';
import { derivedOf } from './derived/derived.js';
import { compare, type JsonObject } from './json.js';
import { sectionOf, topElements } from './order.js';
import { sourceMapOf } from './source-map.js';
import { unitsIn } from './units.js';
import { ElementWriter, type DocumentOptions } from './writer.js';

/** A pathway edition, catalogue, module or local variant as plain data. */
export interface CompiledDocument {
  readonly namespace: Namespace;
  readonly kind: string;
  readonly id: string;
  readonly edition?: string;
  readonly title: string;
  /** What the schema describes. */
  readonly json: JsonObject;
  /** Where its elements stand; made when it is asked for. */
  sourceMap(): JsonObject;
}

/**
 * The documents of a workspace, ordered by kind, id and edition. No file, place or file order shows in them. What
 * stands in a `del af` stands in what it is a part of.
 */
export function documentsOf(workspace: Workspace, options: DocumentOptions = { texts: true }): CompiledDocument[] {
  const writer = new ElementWriter(workspace, options);
  return workspace.resolution.namespaces
    .map((namespace) => compile(namespace, workspace, writer, options))
    .sort((a, b) => compare(a.kind, b.kind) || compare(a.id, b.id) || compare(a.edition ?? '', b.edition ?? ''));
}

function compile(namespace: Namespace, workspace: Workspace, writer: ElementWriter, { texts }: DocumentOptions): CompiledDocument {
  const { element: root, edition, parts } = namespace;
  const head = {
    kind: root.kind,
    id: root.id,
    ...(edition !== undefined && { edition }),
  };
  const written: JsonObject[] = [];
  const sources: Element[] = [];
  const visit = (element: Element, parent: string | undefined, section: string | undefined): void => {
    const own = sectionOf(element, section);
    written.push(writer.element(element, { parent, section: own }));
    sources.push(element);
    for (const child of childrenOf(element)) visit(child, element.id, own);
  };
  // `udgave` of a part only says what the part belongs to.
  const facts = parts.flatMap((part) => part.facts.filter(({ definition }) => part === root || definition.key !== 'udgave'));
  written.push(writer.element(root, {}, facts));
  sources.push(root);
  for (const child of topElements(namespace)) visit(child, root.id, undefined);
  const json = {
    schemaVersion: SCHEMA_VERSION,
    languageVersion: LANGUAGE_VERSION,
    ...head,
    title: texts ? (root.title ?? '') : '',
    units: unitsIn(written),
    elements: written,
    derived: derivedOf(sources, workspace, writer),
  };
  return {
    namespace,
    kind: root.kind,
    id: root.id,
    ...(edition !== undefined && { edition }),
    title: root.title ?? '',
    json,
    sourceMap: () => sourceMapOf({ schemaVersion: SCHEMA_VERSION, ...head }, sources),
  };
}
