/** The language server as other packages see it: they bring the connection and the files. */
export { startServer } from './connection/server.js';
export { connectionOptions } from './connection/turns.js';
export type { CompiledJson, PastedText, PasteParameters, Settings, Status } from './connection/protocol.js';
export type { FileEvent, Host, ProjectFiles } from './host.js';
