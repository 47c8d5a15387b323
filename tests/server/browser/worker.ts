/** The server as a worker of a browser runs it: over a message port, with files that somebody hands it. */
import { connectionOptions, startServer, type Host } from '@pakkeforloeb/server';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';

const { port, files } = globalThis as unknown as {
  readonly port: ConstructorParameters<typeof BrowserMessageReader>[0];
  readonly files: Readonly<Record<string, string>>;
};

const host: Host = {
  openProject: (folder) => Promise.resolve({ folder, files: Object.keys(files), severity: {} }),
  read: (uri) => Promise.resolve(files[uri] === undefined ? undefined : new TextEncoder().encode(files[uri])),
};

startServer(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port), connectionOptions()), host, '0.0.0');
