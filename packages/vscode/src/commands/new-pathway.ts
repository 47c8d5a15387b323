import * as vscode from 'vscode';
import { firstPathway } from 'forloeb/first-pathway';
import { texts } from '../texts/texts.js';

/** Characters that a title cannot hold: they have a meaning at the end of a line. */
const FORBIDDEN = /[{}#]/u;

/** Asks for a name and a place, writes a small pathway that can be checked at once, and opens it. */
export async function newPathway(): Promise<void> {
  const title = await askTitle();
  const folder = title && (await askFolder());
  if (!title || !folder) return;
  const { name, text } = firstPathway(title);
  const file = vscode.Uri.joinPath(folder, name);
  if (await exists(file)) {
    await vscode.window.showWarningMessage(texts().newPathway.exists(name));
    return;
  }
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  await vscode.window.showTextDocument(file, { preview: false });
}

async function askTitle(): Promise<string | undefined> {
  const { title, askTitle, exampleTitle, titleMissing, titleHolds } = texts().newPathway;
  const answer = await vscode.window.showInputBox({
    title: title(),
    prompt: askTitle(),
    placeHolder: exampleTitle(),
    ignoreFocusOut: true,
    validateInput(value) {
      const [forbidden] = FORBIDDEN.exec(value) ?? [];
      return forbidden ? titleHolds(forbidden) : /[\p{L}\p{N}]/u.test(value) ? undefined : titleMissing();
    },
  });
  return answer?.trim();
}

/** A folder that is open, or another; the one that is open where there is only one. */
async function askFolder(): Promise<vscode.Uri | undefined> {
  const { title, askFolder, otherFolder, openLabel } = texts().newPathway;
  const open = (vscode.workspace.workspaceFolders ?? []).map(({ uri, name }) => ({ label: name, description: uri.fsPath, uri }));
  const other = { label: otherFolder(), description: '', uri: undefined };
  const choice =
    open.length === 0
      ? other
      : await vscode.window.showQuickPick([...open, other], { title: title(), placeHolder: askFolder(), ignoreFocusOut: true });
  if (!choice) return undefined;
  if (choice.uri) return choice.uri;
  const [chosen] =
    (await vscode.window.showOpenDialog({ title: askFolder(), openLabel: openLabel(), canSelectFolders: true, canSelectFiles: false })) ??
    [];
  return chosen;
}

async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
