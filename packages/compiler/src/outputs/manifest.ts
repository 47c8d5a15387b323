import { jsonText } from '../document/json-text.js';
import { compare, type Json } from '../document/json.js';
import { normalisedText } from './text.js';
import type { Digest, LeftDocument, OutputInput, OutputVersions } from './types.js';

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
  /** The documents that are not in the set, because errors touch them. */
  readonly left: readonly LeftDocument[];
}

/** The manifest of a set of outputs, which are all other files of the set. */
export function manifestOf(
  inputs: readonly OutputInput[],
  outputs: readonly DigestEntry[],
  left: readonly LeftDocument[],
  versions: OutputVersions,
  digest: Digest,
): Manifest {
  return {
    type: 'forloeb-manifest',
    tool: { name: 'forloeb', version: versions.tool },
    schemaVersion: versions.schema,
    inputs: inputs.map(({ path, text }) => ({ path: path.normalize('NFC'), sha256: digest(normalisedText(text)) })).sort(byPath),
    outputs: [...outputs].sort(byPath),
    left: left.map(({ kind, id, edition }) => ({ kind, id, ...(edition !== undefined && { edition }) })),
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

function byPath(a: DigestEntry, b: DigestEntry): number {
  return compare(a.path, b.path) || compare(a.sha256, b.sha256);
}
