import { startServer } from '@pakkeforloeb/server';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import manifest from '../../package.json' with { type: 'json' };
import { languageServerHost } from '../files/language-server-host.js';

/** `forloeb lsp`: the language server, over standard input and output. Ends when the client says so or goes away. */
export function runLanguageServer(): Promise<never> {
  const connection = createConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
  startServer(connection, languageServerHost, manifest.version);
  return new Promise(() => {});
}
