/**
 * Runs under Node for Windows: starts the language server in the current folder as an editor on Windows does, opens a file, adds
 * another from outside, and writes what it was told as JSON to standard output.
 * Use: node windows-session.mjs server.mjs opened.forloeb added.forloeb
 */
import { spawn } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

const [serverFile, opened, added] = process.argv.slice(2);
const server = spawn(process.execPath, [serverFile, 'lsp', '--stdio']);
const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
const exit = new Promise((resolve) => server.once('exit', resolve));

/** The newest findings by the last part of the file's path, of those files that have any. */
const findings = {};
let state;
let waiting;
connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
  const name = decodeURIComponent(uri).split('/').at(-1);
  if (diagnostics.length === 0) delete findings[name];
  else findings[name] = diagnostics.map(({ code, range }) => `${range.start.line + 1}: ${code}`);
  waiting?.();
});
connection.onNotification('forloeb/status', (status) => {
  state = status.state;
  waiting?.();
});
connection.onRequest('client/registerCapability', () => null);
connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
connection.listen();

const root = asVSCodeWrites(process.cwd());
const uri = asVSCodeWrites(path.resolve(opened));
await connection.sendRequest('initialize', {
  processId: null,
  rootUri: root,
  workspaceFolders: [{ uri: root, name: 'mappe' }],
  capabilities: {},
});
await connection.sendNotification('initialized', {});
const text = readFileSync(opened, 'utf8');
await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'forloeb', version: 1, text } });
await told(() => state === 'ready');
const afterOpening = { ...findings };

copyFileSync(opened, added);
await told(() => findings[added]);
const afterAdding = { ...findings };

writeFileSync(added, '');
await told(() => !findings[added]);

const symbols = await connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
await connection.sendRequest('shutdown');
await connection.sendNotification('exit');
console.log(
  JSON.stringify({
    platform: process.platform,
    afterOpening,
    afterAdding,
    last: findings,
    symbols: symbols.map(({ name }) => name),
    exit: await exit,
  }),
);
process.exit(0);

/** VS Code writes the letter of a drive small and its colon as %3A. */
function asVSCodeWrites(file) {
  return pathToFileURL(file).href.replace(/^file:\/\/\/([A-Za-z]):/, (_, drive) => `file:///${drive.toLowerCase()}%3A`);
}

/** Resolves when the findings are as asked; the test's own limit ends it if they never are. */
async function told(asked) {
  while (!asked()) await new Promise((resolve) => (waiting = resolve));
}
