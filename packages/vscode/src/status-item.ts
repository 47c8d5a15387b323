import * as vscode from 'vscode';
import type { Status } from '@pakkeforloeb/server';
import type { Server } from './server.js';
import { texts } from './texts/texts.js';

/** Shows in the status bar how the server is doing, how much it has found, and its version. */
export function createStatusItem(server: Server): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('forloeb.status', vscode.StatusBarAlignment.Left, 10);
  item.name = texts().status.name;
  item.text = `$(sync~spin) ${texts().status.starting()}`;
  item.show();
  // Before the first check nothing is counted, which must not be read as no errors.
  let isChecked = false;
  return vscode.Disposable.from(
    item,
    server.onStatus((status) => {
      isChecked = status.state === 'ready' || (isChecked && status.state === 'checking');
      show(item, status, isChecked);
    }),
  );
}

function show(item: vscode.StatusBarItem, status: Status, isChecked: boolean): void {
  const { checking, counts, failed, makeFirst, showProblems, version } = texts().status;
  item.text = textOf(status, isChecked);
  item.tooltip = [isChecked ? counts(status) : checking(), showProblems(), version(status.version)].join('\n');
  item.command = 'workbench.actions.view.problems';
  item.backgroundColor = undefined;
  if (isEmpty(status)) {
    const hasFolder = (vscode.workspace.workspaceFolders ?? []).length > 0;
    item.tooltip = [makeFirst(hasFolder), version(status.version)].join('\n');
    item.command = 'forloeb.newPathway';
  }
  if (status.state !== 'failed') return;
  item.tooltip = failed();
  item.command = 'forloeb.showOutput';
  item.backgroundColor = new vscode.ThemeColor('statusBarItem.errorBackground');
}

/** Whether it was looked for files, and there are none. */
function isEmpty({ state, files }: Status): boolean {
  return state === 'ready' && files === 0;
}

function textOf(status: Status, isChecked: boolean): string {
  const words = texts().status;
  switch (status.state) {
    case 'starting':
      return `$(sync~spin) ${words.starting()}`;
    case 'checking':
      return `$(sync~spin) ${isChecked ? words.counts(status) : words.checking()}`;
    case 'failed':
      return `$(error) ${words.failed()}`;
    case 'ready':
      if (isEmpty(status)) return `$(circle-slash) ${words.counts(status)}`;
      return `$(${status.errors > 0 ? 'error' : status.warnings > 0 ? 'warning' : 'check'}) ${words.counts(status)}`;
  }
}
