import { jsonText } from '../document/json-text.js';
import type { Json, JsonObject } from '../document/json.js';
import { MANIFEST_NAME, manifestOf, manifestText, type DigestEntry } from './manifest.js';
import { byIdentity, fileNames, identityOf } from './names.js';
import type { Digest, LeftOut, Output, OutputDocument, OutputInput, OutputVersions } from './types.js';

/** The name of the file that lists the documents. */
export const INDEX_NAME = 'index.json';

/** A document as `index.json` lists it (packages/model/schema/index.schema.json). */
export interface IndexEntry {
  readonly kind: string;
  readonly id: string;
  readonly edition?: string;
  readonly title?: string;
  readonly status?: string;
  readonly current: boolean;
  readonly lifecycle?: readonly JsonObject[];
  /** The document's file and that with its places. */
  readonly file: string;
  readonly sourceMap: string;
}

/**
 * All files that are made of these documents: two a document, the index, and the manifest last. Each is made when it is asked for and
 * kept nowhere: of many texts only one need be in memory. The same documents and inputs give the same texts, whatever order they come in.
 * @param documents no two of the same kind, id and edition
 * @param left what is not among them, because errors touch it
 */
export function outputsOf(
  documents: readonly OutputDocument[],
  inputs: readonly OutputInput[],
  versions: OutputVersions,
  digest: Digest,
  left: LeftOut = { documents: [], errors: [] },
): Iterable<Output> {
  const sorted = [...documents].sort(byIdentity);
  const names = fileNames(sorted, digest);
  if (names.size < sorted.length) throw new RangeError('Two documents have the same kind, id and edition.');
  const entries = sorted.map((document) => indexEntry(document, names.get(identityOf(document))!));
  return written(sorted, entries, inputs, left, versions, digest);
}

function* written(
  documents: readonly OutputDocument[],
  entries: readonly IndexEntry[],
  inputs: readonly OutputInput[],
  left: LeftOut,
  versions: OutputVersions,
  digest: Digest,
): Generator<Output> {
  const made: DigestEntry[] = [];
  const output = (path: string, text: string): Output => {
    const sha256 = digest(text);
    made.push({ path, sha256 });
    return { path, text, sha256 };
  };
  for (const [index, { file, sourceMap }] of entries.entries()) {
    yield output(file, jsonText(documents[index]!.json));
    yield output(sourceMap, jsonText(documents[index]!.sourceMap));
  }
  yield output(INDEX_NAME, indexText(entries, versions));
  yield output(MANIFEST_NAME, manifestText(manifestOf(inputs, made, left, versions, digest)));
}

function indexText(documents: readonly IndexEntry[], { schema }: OutputVersions): string {
  return jsonText({ type: 'forloeb-index', schemaVersion: schema, documents: documents as unknown as Json });
}

function indexEntry({ kind, id, edition, title, status, current, lifecycle }: OutputDocument, name: string): IndexEntry {
  return {
    kind,
    id,
    ...(edition !== undefined && { edition }),
    ...(title !== undefined && { title }),
    ...(status !== undefined && { status }),
    current,
    ...(lifecycle.length > 0 && { lifecycle }),
    file: `${name}.json`,
    sourceMap: `${name}.map.json`,
  };
}
