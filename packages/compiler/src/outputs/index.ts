/** From documents to the files of an output folder: names, texts, index and manifest. Nothing is written here. */
export { extentsOf, partByErrors, type Extent, type Extents, type LeftExtent } from './extents.js';
export { MANIFEST_NAME, readManifest, withToolVersion, type DigestEntry, type Manifest } from './manifest.js';
export { fileNames, identityOf } from './names.js';
export { INDEX_NAME, outputsOf, type IndexEntry } from './outputs.js';
export { normalisedText } from './text.js';
export type { Digest, LeftDocument, LeftOut, Output, OutputDocument, OutputInput, OutputVersions } from './types.js';
