import * as vscode from 'vscode';
import { run, type Running } from './program.js';
import { languageOfTexts, texts } from './texts/texts.js';

const TYPE = 'forloeb';

/** A task as it stands in tasks.json. */
interface Definition extends vscode.TaskDefinition {
  readonly command: string;
  readonly args?: readonly string[];
}

/** What can be done with a whole folder. */
export type FolderCommand = 'check' | 'build' | 'test';

/** Tasks of the type `forloeb`: the bundled command line, in a terminal of VS Code. */
export function registerTasks(program: string): vscode.Disposable {
  return vscode.tasks.registerTaskProvider(TYPE, {
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? []).flatMap((folder) =>
        (['check', 'build', 'test'] as const).map((command) => taskOf(program, folder, { type: TYPE, command })),
      ),
    resolveTask(task) {
      const definition = task.definition as Definition;
      const folder = typeof task.scope === 'object' ? task.scope : vscode.workspace.workspaceFolders?.[0];
      return folder && taskOf(program, folder, definition);
    },
  });
}

/** Runs a command of the bundled command line on a folder; asks which where there are several. */
export async function runOnFolder(program: string, command: FolderCommand): Promise<void> {
  const { openFolderFirst, askFolder, noFiles, newPathway } = texts().tasks;
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    await vscode.window.showInformationMessage(openFolderFirst());
    return;
  }
  const folder = folders.length === 1 ? folders[0] : await vscode.window.showWorkspaceFolderPick({ placeHolder: askFolder() });
  if (!folder) return;
  if (await isEmpty(folder)) {
    const choice = await vscode.window.showInformationMessage(noFiles(folder.name), newPathway());
    if (choice) await vscode.commands.executeCommand('forloeb.newPathway');
    return;
  }
  await vscode.tasks.executeTask(taskOf(program, folder, { type: TYPE, command }));
}

/** Whether a folder has nothing that the command line could read; settings may name files elsewhere. */
async function isEmpty(folder: vscode.WorkspaceFolder): Promise<boolean> {
  const found = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, '**/{*.forloeb,forloeb.config.json}'), null, 1);
  return found.length === 0;
}

function taskOf(program: string, folder: vscode.WorkspaceFolder, definition: Definition): vscode.Task {
  const { command, args = [] } = definition;
  const words: Readonly<Record<string, string>> = {
    check: texts().tasks.check(),
    build: texts().tasks.build(),
    test: texts().tasks.test(),
  };
  const all = [command, ...args, '--lang', languageOfTexts()];
  const execution = new vscode.CustomExecution(() => Promise.resolve(new ProgramTerminal(program, all, folder.uri.fsPath)));
  // No problem matchers: the server has told all that the report says. They are for tasks of one's own.
  const task = new vscode.Task(definition, folder, words[command] ?? command, 'Pakkeforløb', execution, []);
  task.group = command === 'build' ? vscode.TaskGroup.Build : command === 'test' ? vscode.TaskGroup.Test : undefined;
  // What VS Code itself would say of the task is English.
  task.presentationOptions = { clear: true, echo: false, focus: false, reveal: vscode.TaskRevealKind.Always, showReuseMessage: false };
  return task;
}

/** A terminal that shows what the command line prints. The program itself sees no terminal, so each finding stands on one line. */
class ProgramTerminal implements vscode.Pseudoterminal {
  private readonly written = new vscode.EventEmitter<string>();
  private readonly closed = new vscode.EventEmitter<number>();
  readonly onDidWrite = this.written.event;
  readonly onDidClose = this.closed.event;
  private running: Running | undefined;

  constructor(
    private readonly program: string,
    private readonly args: readonly string[],
    private readonly folder: string,
  ) {}

  open(): void {
    this.running = run(this.program, this.args, this.folder, (text) => this.written.fire(text.replaceAll(/\r?\n/g, '\r\n')));
    void this.running.ended.then((code) => this.closed.fire(code ?? 2));
  }

  close(): void {
    this.running?.stop();
  }
}
