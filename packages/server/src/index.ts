/** The language server as other packages see it: they bring the connection and the files. */
export { startServer } from './connection/server.js';
export type { CompiledJson, PastedText, PasteParameters, Settings, Status } from './connection/protocol.js';
export type { Host, ProjectFiles } from './host.js';
