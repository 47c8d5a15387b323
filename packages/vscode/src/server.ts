import * as vscode from 'vscode';
import { LanguageClient, RevealOutputChannelOn, TransportKind, type StaticFeature } from 'vscode-languageclient/node';
import type { CompiledJson, Status } from '@pakkeforloeb/server';
import { LANGUAGE_ID } from './language.js';
import { Restarts } from './restarts.js';
import { languageOfTexts, texts } from './texts/texts.js';
import { EXPLANATION_LINK } from './views/explanations.js';

/** The language server as the rest of the extension sees it. */
export interface Server extends vscode.Disposable {
  readonly output: vscode.LogOutputChannel;
  /** Fires whenever the server has said how it is doing. */
  readonly onStatus: vscode.Event<Status>;
  start(): Promise<void>;
  /** Stops the server and starts it anew. */
  restart(): Promise<void>;
  /** The JSON of the pathway that a file belongs to. */
  compiledJson(uri: vscode.Uri): Promise<CompiledJson>;
  /**
   * Shows what can be written at the cursor, in a list that closes where nothing begins as the author goes on. The list of VS Code's own command
   * stays open with its old names then, and Enter puts in the first of them.
   */
  suggest(): Thenable<unknown>;
  /** Pasted text in the form of the language, for this place. */
  pasteText(text: string, uri: vscode.Uri, position: vscode.Position): Promise<Pasted>;
}

/** Pasted text as lines of the language. */
export interface Pasted {
  readonly text: string;
  /** What the author should look at, in the author's language. */
  readonly note?: string;
}

/**
 * The bundled language server, in a Node process of its own: it is the one of the command line (`forloeb lsp`).
 * @param program the bundled command line
 */
export function createServer(program: string): Server {
  const output = vscode.window.createOutputChannel('Pakkeforløb', { log: true });
  const statuses = new vscode.EventEmitter<Status>();
  const tell = (state: Status['state']): void => statuses.fire({ state, errors: 0, warnings: 0, hints: 0, files: 0, version: '' });
  const failed = (): void => {
    tell('failed');
    void tellFailed();
  };
  // Whether the next list is one that closes by itself: VS Code does not tell.
  let closesBySelf = false;
  const client = new LanguageClient(
    LANGUAGE_ID,
    'Pakkeforløb',
    { module: program, args: ['lsp'], transport: TransportKind.stdio },
    {
      documentSelector: [
        { language: LANGUAGE_ID, scheme: 'file' },
        { language: LANGUAGE_ID, scheme: 'untitled' },
      ],
      initializationOptions: { language: languageOfTexts(), explanation: EXPLANATION_LINK },
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      middleware: {
        provideCompletionItem(document, position, context, token, next) {
          const asked = closesBySelf ? BY_SELF : context;
          closesBySelf = false;
          return next(document, position, asked, token);
        },
      },
      errorHandler: new Restarts(() => tell('starting'), failed),
      initializationFailedHandler: () => {
        failed();
        return false;
      },
    },
  );
  client.registerFeature(SUGGESTS_AGAIN);
  client.onNotification('forloeb/status', (status: Status) => statuses.fire(status));
  return {
    output,
    onStatus: statuses.event,
    start: () => client.start(),
    restart: () => client.restart(),
    compiledJson: (uri) => client.sendRequest<CompiledJson>('forloeb/compiledJson', { uri: uri.toString() }),
    suggest() {
      closesBySelf = true;
      return vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
    },
    pasteText: (text, uri, { line, character }) =>
      client.sendRequest<Pasted>('forloeb/pasteText', { text, uri: uri.toString(), position: { line, character } }),
    dispose() {
      void client.dispose();
      statuses.dispose();
      output.dispose();
    },
  };
}

/** The server takes a list for one that came by itself when a character brought it; here it was none. */
const BY_SELF: vscode.CompletionContext = { triggerKind: vscode.CompletionTriggerKind.TriggerCharacter, triggerCharacter: '' };

/** VS Code asks at once for the names behind a key that was put in: the server is told that it can. */
const SUGGESTS_AGAIN: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = { ...capabilities.experimental, suggestAgain: true };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

async function tellFailed(): Promise<void> {
  const { failed, restart, showLog } = texts().server;
  const choice = await vscode.window.showErrorMessage(failed(), restart(), showLog());
  if (choice === restart()) await vscode.commands.executeCommand('forloeb.restartServer');
  if (choice === showLog()) await vscode.commands.executeCommand('forloeb.showOutput');
}
