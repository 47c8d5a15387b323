import type { Language } from '@pakkeforloeb/language';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../host.js';
import { Projects } from '../session/projects.js';
import { textsIn } from '../texts/texts.js';
import type { Context } from './context.js';
import { FEATURES } from './features.js';
import { STATUS, type Settings } from './protocol.js';
import { Publisher } from './publisher.js';

/** Files that the client is asked to watch. */
const WATCHED = ['**/*.forloeb', '**/forloeb.config.json'];

/**
 * Starts the language server on a connection; it ends with the connection.
 * @param host where files come from
 * @param version of forloeb, told to the client
 */
export function startServer(connection: Connection, host: Host, version: string): void {
  let client: InitializeParams['capabilities'] = {};
  let settings: Settings = {};
  const can = (path: string): boolean =>
    path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], client) === true;
  const projects: Projects = new Projects(
    host,
    () => publisher.schedule(),
    (text) => connection.window.showWarningMessage(`${textsIn(language()).server.settings}: ${text}`),
  );
  const language: Context['language'] = (project): Language => settings.language ?? project?.language ?? 'da';
  const publisher = new Publisher(connection, projects, language, () => settings.explanation, version);
  const context: Context = { connection, projects, language, can };
  let folders: readonly string[] = [];

  connection.onInitialize((parameters): InitializeResult => {
    client = parameters.capabilities;
    settings = settingsIn(parameters.initializationOptions);
    folders = parameters.workspaceFolders?.map(({ uri }) => uri) ?? (parameters.rootUri ? [parameters.rootUri] : []);
    return {
      serverInfo: { name: 'forloeb', version },
      capabilities: Object.assign(
        {
          textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
          workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        },
        ...FEATURES.map((feature) => feature.capabilities(can)),
      ),
    };
  });

  connection.onInitialized(() => {
    void connection.sendNotification(STATUS, { state: 'starting', errors: 0, warnings: 0, hints: 0, version });
    if (can('workspace.didChangeWatchedFiles.dynamicRegistration'))
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers: WATCHED.map((globPattern) => ({ globPattern })) })
        .catch(refused);
    if (can('workspace.didChangeConfiguration.dynamicRegistration'))
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'forloeb' }).catch(refused);
    if (can('workspace.workspaceFolders'))
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        projects.removeFolders(removed.map(({ uri }) => uri));
        projects.addFolders(added.map(({ uri }) => uri));
      });
    projects.addFolders(folders);
  });

  connection.onDidChangeConfiguration(({ settings: changed }) => {
    void (async () => {
      const asked: unknown = can('workspace.configuration')
        ? await connection.workspace.getConfiguration('forloeb').catch(refused)
        : undefined;
      const told = asked ?? (changed as { forloeb?: unknown } | null | undefined)?.forloeb;
      settings = { ...settings, ...settingsIn(told) };
      publisher.schedule();
    })();
  });
  connection.onDidChangeWatchedFiles(({ changes }) =>
    projects.filesChanged(changes.map(({ uri, type }) => ({ uri, type: type === FileChangeType.Changed ? 'changed' : 'other' }))),
  );

  const documents = new TextDocuments(TextDocument);
  documents.onDidOpen(({ document }) => projects.open(document.uri, document.getText()));
  documents.onDidChangeContent(({ document }) => projects.change(document.uri, document.getText()));
  documents.onDidClose(({ document }) => projects.close(document.uri));
  documents.listen(connection);

  for (const feature of FEATURES) feature.register(context);
  connection.onShutdown(() => publisher.stop());
  connection.listen();
}

/** A client may refuse what it said that it can do: the server goes on without. */
function refused(): void {}

function settingsIn(value: unknown): Settings {
  const { language, explanation } = (value ?? {}) as { readonly language?: unknown; readonly explanation?: unknown };
  return {
    ...((language === 'da' || language === 'en') && { language }),
    ...(typeof explanation === 'string' && { explanation }),
  };
}
