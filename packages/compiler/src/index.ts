/** What the compiler makes of a workspace. */
export { documentsOf, type CompiledDocument } from './document/document.js';
export type { Json, JsonObject } from './document/json.js';
export { jsonText } from './document/json-text.js';
export type { DocumentOptions } from './document/writer.js';
export * from './outputs/index.js';
export { documentSchema } from './schema/schema.js';
export { SCHEMA_VERSION } from './schema/version.js';
