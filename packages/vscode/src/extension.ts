import * as vscode from 'vscode';
import { newPathway } from './commands/new-pathway.js';
import { pasteAsText } from './commands/paste-as-text.js';
import { showJson } from './commands/show-json.js';
import { registerPaste } from './paste-provider.js';
import { createServer } from './server.js';
import { createStatusItem } from './status-item.js';
import { registerTasks, runOnFolder } from './tasks.js';
import { texts } from './texts/texts.js';
import { registerExplanations } from './views/explanations.js';
import { JsonView } from './views/json-view.js';

/** The entry of the extension under Node: the desktop, and a machine reached over SSH. */
export function activate(context: vscode.ExtensionContext): void {
  const program = context.asAbsolutePath('dist/forloeb/forloeb.mjs');
  const server = createServer(program);
  const jsonView = new JsonView(server);
  const commands: Readonly<Record<string, () => unknown>> = {
    'forloeb.newPathway': newPathway,
    'forloeb.checkWorkspace': () => runOnFolder(program, 'check'),
    'forloeb.tryTestPatients': () => runOnFolder(program, 'test'),
    'forloeb.buildJson': () => runOnFolder(program, 'build'),
    'forloeb.showJson': () => showJson(jsonView),
    'forloeb.pasteAsText': () => pasteAsText(server),
    'forloeb.suggest': () => server.suggest(),
    'forloeb.showOutput': () => server.output.show(),
    'forloeb.getStarted': () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#kom-i-gang`, false),
    async 'forloeb.restartServer'() {
      await server.restart();
      vscode.window.setStatusBarMessage(texts().server.restarted(), 5000);
    },
  };
  context.subscriptions.push(
    server,
    jsonView,
    createStatusItem(server),
    registerTasks(program),
    registerPaste(server),
    registerExplanations(program),
    ...Object.entries(commands).map(([id, command]) => vscode.commands.registerCommand(id, command)),
  );
  void server.start();
}
