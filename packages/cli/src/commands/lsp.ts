import type { Language } from '@pakkeforloeb/language';
import { connectionOptions, startServer } from '@pakkeforloeb/server';
import { createConnection } from 'vscode-languageserver/node';
import manifest from '../../package.json' with { type: 'json' };
import { languageServerHost } from '../files/language-server-host.js';

/**
 * `forloeb lsp`: the language server, over standard input and output. Ends when the client says so or goes away.
 * @param language where neither the client nor the project's settings say one
 */
export function runLanguageServer(language: Language | undefined): Promise<never> {
  // Streams, not readers of them: then the process ends with its input.
  const connection = createConnection(process.stdin, process.stdout, connectionOptions());
  startServer(connection, languageServerHost, manifest.version, language ? { language } : {});
  return new Promise(() => {});
}
