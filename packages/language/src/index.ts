/** The language as other packages see it. */
export { check, LANGUAGE_VERSION, lineOf, type Check, type Finding, type Related } from './checks/index.js';
export { bracesFromIndentation, formatText } from './format/index.js';
export { writeIds, type WrittenIds } from './identity/write-ids.js';
export { MESSAGES, messageText, type Code, type Language, type MessageDefinition, type Severity } from './messages/index.js';
export { childrenOf } from './model/ids.js';
export { conditionOf } from './model/condition-of.js';
export type { Condition, Element, Fact, FactItem, NameReference, ParsedFile, Place, Value } from './model/types.js';
export { choiceOf, elementsIn, factOf, factsOf, referencesOf } from './model/walk.js';
export { joinPastedText, renderPasted, type PastedBlock } from './paste/index.js';
export { decodeSource } from './text/decode.js';
export { LineIndex, type Position } from './text/line-index.js';
export { isSameAmount, maximumOf, sumOfMaxima, type NotAdded } from './model/time-sums.js';
export { UNITS, unitOf, type Unit } from './model/units.js';
export type { Amount, CalendarDate, Count } from './model/values.js';
export { keysIn, placeOf, placeOfItem } from './vocabulary/placement.js';
export { ENTRIES, KEYS, QUANTIFIERS, RESERVED_WORDS, type KeyDefinition, type Kind } from './vocabulary/index.js';
export type { SourceFile } from './workspace/parse.js';
export type { Namespace } from './names/namespaces.js';
export { openWorkspaceLazily } from './workspace/lazily.js';

export { openWorkspace, type Workspace } from './workspace/workspace.js';
export { WorkspaceSession, type FileChange } from './incremental/session.js';
export type { SyntaxFile } from './workspace/parse.js';
export type { FileContent } from './model/read.js';
export type { SourceLine, Span } from './source/lines.js';
export type { SourceNode } from './source/tree.js';
