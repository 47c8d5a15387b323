import { jsonText } from '../document/json-text.js';
import { compare, type Json } from '../document/json.js';
import { MANIFEST_NAME, manifestOf, manifestText } from './manifest.js';
import { fileNames, identityOf } from './names.js';
import type { Digest, LeftDocument, Output, OutputDocument, OutputInput, OutputVersions } from './types.js';

/** The name of the file that lists the documents. */
export const INDEX_NAME = 'index.json';

/** A document as `index.json` lists it (packages/model/schema/index.schema.json). */
export interface IndexEntry {
  readonly kind: string;
  readonly id: string;
  readonly edition?: string;
  readonly title?: string;
  readonly status?: string;
  /** The document's file and that with its places. */
  readonly file: string;
  readonly sourceMap: string;
}

/**
 * All files that are made of these documents: two a document, the index, and the manifest last. The same documents and
 * inputs give the same texts, whatever order they come in.
 * @param documents no two of the same kind, id and edition
 * @param left the documents that are not among them, because errors touch them
 */
export function outputsOf(
  documents: readonly OutputDocument[],
  inputs: readonly OutputInput[],
  versions: OutputVersions,
  digest: Digest,
  left: readonly LeftDocument[] = [],
): Output[] {
  const sorted = [...documents].sort(byIdentity);
  const names = fileNames(sorted, digest);
  if (names.size < sorted.length) throw new RangeError('Two documents have the same kind, id and edition.');
  const entries = sorted.map((document) => indexEntry(document, names.get(identityOf(document))!));
  const outputs = sorted.flatMap(({ json, sourceMap }, index): Output[] => [
    { path: entries[index]!.file, text: jsonText(json) },
    { path: entries[index]!.sourceMap, text: jsonText(sourceMap) },
  ]);
  outputs.push({ path: INDEX_NAME, text: indexText(entries, versions) });
  const manifest = manifestOf(inputs, outputs, [...left].sort(byIdentity), versions, digest);
  return [...outputs, { path: MANIFEST_NAME, text: manifestText(manifest) }];
}

function indexText(documents: readonly IndexEntry[], { schema }: OutputVersions): string {
  return jsonText({ type: 'forloeb-index', schemaVersion: schema, documents: documents as unknown as Json });
}

function indexEntry({ kind, id, edition, title, status }: OutputDocument, name: string): IndexEntry {
  return {
    kind,
    id,
    ...(edition !== undefined && { edition }),
    ...(title !== undefined && { title }),
    ...(status !== undefined && { status }),
    file: `${name}.json`,
    sourceMap: `${name}.map.json`,
  };
}

function byIdentity(a: LeftDocument, b: LeftDocument): number {
  return compare(a.kind, b.kind) || compare(a.id, b.id) || compare(a.edition ?? '', b.edition ?? '');
}
