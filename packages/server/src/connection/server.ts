import type { Language } from '@pakkeforloeb/language';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocuments,
  TextDocumentSyncKind,
  WatchKind,
  type Connection,
  type FileSystemWatcher,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../host.js';
import { normalUri } from '../session/names.js';
import { Projects } from '../session/projects.js';
import { textsIn } from '../texts/texts.js';
import type { Context } from './context.js';
import { FEATURES } from './features.js';
import { OUT_OF_TURN } from './turns.js';
import { STATUS, type Settings } from './protocol.js';
import { Publisher } from './publisher.js';

/** Files that the client is asked to watch. */
const WATCHED: FileSystemWatcher[] = [
  { globPattern: '**/*.forloeb' },
  { globPattern: '**/forloeb.config.json' },
  // A folder that is made, removed or renamed: the files in it are not always told.
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];

/** What became of a file, by the protocol's number. */
const EVENTS = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
} as const;

/**
 * Starts the language server on a connection, which is made with {@link connectionOptions}; it ends with the connection.
 * @param host where files come from
 * @param version of forloeb, told to the client
 * @param defaults what holds where neither client nor project says anything
 */
export function startServer(connection: Connection, host: Host, version: string, defaults: Settings = {}): void {
  let client: InitializeParams['capabilities'] = {};
  /** What the client said when it started the server: it holds where the client's settings are silent. */
  let initial: Settings = {};
  let settings: Settings = {};
  const can = (path: string): boolean =>
    path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], client) === true;
  const clientWatches = (): boolean => can('workspace.didChangeWatchedFiles.dynamicRegistration');
  const language: Context['language'] = (project): Language => settings.language ?? project?.language ?? defaults.language ?? 'da';
  // A notification: `window.showWarningMessage` is a question, which a client need not answer.
  const show = (message: string): void =>
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  const projects: Projects = new Projects(host, {
    changed: () => publisher.schedule(),
    problem: (text) => show(`${textsIn(language()).server.settings}: ${text}`),
    failed: (error) => show(`${textsIn(language()).server.files}: ${error instanceof Error ? error.message : String(error)}`),
    leftOut: (uris) => show(textsIn(language()).server.leftOut(uris.map((uri) => normalUri(uri).replace(/^.*\//, '')))),
    language,
    clientWatches,
  });
  const publisher = new Publisher(connection, projects, language, () => settings.explanation ?? defaults.explanation, version);
  const documents = new TextDocuments(TextDocument);
  const versionOf: Context['versionOf'] = (uri) => documents.get(uri)?.version;
  const context: Context = { connection, projects, language, can, versionOf };
  let folders: readonly string[] = [];

  connection.onInitialize((parameters): InitializeResult => {
    client = parameters.capabilities;
    settings = initial = settingsIn(parameters.initializationOptions);
    folders = parameters.workspaceFolders?.map(({ uri }) => uri) ?? (parameters.rootUri ? [parameters.rootUri] : []);
    return {
      serverInfo: { name: 'forloeb', version },
      capabilities: Object.assign(
        {
          textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
          workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        },
        ...FEATURES.map((feature) => feature.capabilities(can)),
      ),
    };
  });

  connection.onInitialized(() => {
    void connection.sendNotification(STATUS, { state: 'starting', errors: 0, warnings: 0, hints: 0, files: 0, version });
    const refused = (error: unknown): void => connection.console.warn(String(error));
    if (clientWatches()) connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHED }).catch(refused);
    if (can('workspace.didChangeConfiguration.dynamicRegistration'))
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'forloeb' }).catch(refused);
    if (can('workspace.workspaceFolders'))
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        projects.changeFolders(
          added.map(({ uri }) => uri),
          removed.map(({ uri }) => uri),
        ),
      );
    projects.changeFolders(folders, []);
  });

  connection.onDidChangeConfiguration(({ settings: changed }) => {
    // A client may leave the question unanswered, so nothing waits for it.
    const asked = can('workspace.configuration') ? connection.workspace.getConfiguration('forloeb') : Promise.resolve();
    asked
      .catch(() => undefined)
      .then((answer: unknown) => {
        // Who says anything says all: a setting that is not among what is told was taken away.
        const told = [...(changed ? [(changed as { readonly forloeb?: unknown }).forloeb] : []), ...(answer === undefined ? [] : [answer])];
        if (told.length === 0) return;
        settings = Object.assign({}, initial, ...told.map(settingsIn));
        publisher.schedule();
      });
  });
  connection.onDidChangeWatchedFiles(({ changes }) => projects.filesChanged(changes.map(({ uri, type }) => ({ uri, type: EVENTS[type] }))));

  documents.onDidOpen(({ document }) => projects.open(document.uri, document.getText()));
  documents.onDidChangeContent(({ document }) => projects.change(document.uri, document.getText()));
  // Clients that do not watch files tell of those that they write themselves.
  documents.onDidSave(({ document: { uri } }) => projects.filesChanged([{ uri, type: 'changed' }]));
  documents.onDidClose(({ document }) => projects.close(document.uri));
  documents.listen(connection);

  for (const feature of FEATURES) feature.register(context);
  connection.onRequest(OUT_OF_TURN, ({ code, method }) => {
    throw new ResponseError(code, method);
  });
  connection.onShutdown(() => publisher.stop());
  connection.listen();
}

function settingsIn(value: unknown): Settings {
  const { language, explanation } = (value ?? {}) as { readonly language?: unknown; readonly explanation?: unknown };
  return {
    ...((language === 'da' || language === 'en') && { language }),
    ...(typeof explanation === 'string' && { explanation }),
  };
}
