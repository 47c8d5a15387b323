import { jsonText } from '../document/json-text.js';
import { compare, type Json } from '../document/json.js';
import { byIdentity } from './names.js';
import { normalisedText } from './text.js';
import type { Digest, LeftDocument, LeftOut, OutputInput, OutputVersions, StoppingError } from './types.js';

/** The name of the file that lists all others. It is written last: with it a set of outputs is complete. */
export const MANIFEST_NAME = 'manifest.json';

/** A file and the SHA-256 of its text. */
export interface DigestEntry {
  readonly path: string;
  readonly sha256: string;
}

/** What `manifest.json` holds (packages/model/schema/manifest.schema.json). */
export interface Manifest {
  readonly type: 'forloeb-manifest';
  readonly tool: { readonly name: 'forloeb'; readonly version: string };
  readonly schemaVersion: string;
  /** The source files; digests are over the normalised text. */
  readonly inputs: readonly DigestEntry[];
  /** All other files of the set. */
  readonly outputs: readonly DigestEntry[];
  /** The documents that are not in the set, because errors touch them or what they refer to. */
  readonly left: LeftOut['documents'];
  /** The errors for which they are not; where they stand and their codes. */
  readonly errors: readonly StoppingError[];
}

/** The manifest of a set of outputs, which are all other files of the set. */
export function manifestOf(
  inputs: readonly OutputInput[],
  outputs: readonly DigestEntry[],
  left: LeftOut,
  versions: OutputVersions,
  digest: Digest,
): Manifest {
  return {
    type: 'forloeb-manifest',
    tool: { name: 'forloeb', version: versions.tool },
    schemaVersion: versions.schema,
    inputs: inputs.map(({ path, text }) => ({ path: path.normalize('NFC'), sha256: digest(normalisedText(text)) })).sort(byPath),
    outputs: [...outputs].sort(byPath),
    left: left.documents
      .map((document) => ({
        ...plain(document),
        because: [...document.because].sort(compare),
        leftWith: document.leftWith.map(plain).sort(byIdentity),
      }))
      .sort(byIdentity),
    errors: left.errors.map(({ file, line, column, code }) => ({ file, line, column, code })).sort(byPlace),
  };
}

/** The text of a manifest. */
export function manifestText(manifest: Manifest): string {
  return jsonText(manifest as unknown as Json);
}

/** Reads the text of a manifest; undefined where it is none that forloeb wrote. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const value = JSON.parse(text) as Partial<Manifest> | null;
    const named = value?.type === 'forloeb-manifest' && typeof value.tool?.version === 'string';
    return named && [value.inputs, value.outputs].every((list) => Array.isArray(list) && list.every(isEntry))
      ? (value as Manifest)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A manifest as if another version of forloeb had made it: that is the one thing which does not make a set outdated. */
export function withToolVersion(manifest: string, version: string): string {
  const value = JSON.parse(manifest) as Manifest;
  return manifestText({ ...value, tool: { ...value.tool, version } });
}

function isEntry(entry: unknown): boolean {
  const { path, sha256 } = (entry ?? {}) as Partial<DigestEntry>;
  return typeof path === 'string' && typeof sha256 === 'string';
}

function plain({ kind, id, edition }: LeftDocument): LeftDocument {
  return { kind, id, ...(edition !== undefined && { edition }) };
}

function byPlace(a: StoppingError, b: StoppingError): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code);
}

function byPath(a: DigestEntry, b: DigestEntry): number {
  return compare(a.path, b.path) || compare(a.sha256, b.sha256);
}
