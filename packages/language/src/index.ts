/** The language as other packages see it. */
export { check, lineOf, type Check, type Finding, type Related } from './checks/index.js';
export { MESSAGES, messageText, type Code, type Language, type MessageDefinition, type Severity } from './messages/index.js';
export type { Condition, Element, Fact, NameReference, ParsedFile, Place } from './model/types.js';
export { decodeSource } from './text/decode.js';
export { ENTRIES, KEYS, RESERVED_WORDS, type KeyDefinition } from './vocabulary/index.js';
export type { SourceFile } from './workspace/parse.js';
export { openWorkspace, type Workspace } from './workspace/workspace.js';
