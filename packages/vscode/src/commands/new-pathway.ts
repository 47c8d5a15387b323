import * as vscode from 'vscode';
import { firstPathway } from 'forloeb/first-pathway';
import { texts } from '../texts/texts.js';

/** Characters that a title cannot hold: they have a meaning at the end of a line. */
const FORBIDDEN = /[{}#]/u;

/** Asks for a name and a place, writes a small pathway that can be checked at once, and opens it. */
export async function newPathway(): Promise<void> {
  const box = vscode.window.createInputBox();
  const title = await askTitle(box);
  // The box stays until the next one has taken its place: in between VS Code would give the keyboard back to the page behind it.
  const folder = title && (await askFolder());
  box.dispose();
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

/** What is written in the box when Enter is pressed; undefined where it is left. */
function askTitle(box: vscode.InputBox): Promise<string | undefined> {
  const { title, askTitle, exampleTitle, titleMissing, titleHolds } = texts().newPathway;
  Object.assign(box, { title: title(), prompt: askTitle(), placeholder: exampleTitle(), ignoreFocusOut: true });
  const wrongWith = (value: string): string | undefined => {
    const [forbidden] = FORBIDDEN.exec(value) ?? [];
    return forbidden ? titleHolds(forbidden) : /[\p{L}\p{N}]/u.test(value) ? undefined : titleMissing();
  };
  return new Promise((resolve) => {
    box.onDidChangeValue((value) => (box.validationMessage = wrongWith(value)));
    box.onDidAccept(() => {
      box.validationMessage = wrongWith(box.value);
      if (!box.validationMessage) resolve(box.value.trim());
    });
    box.onDidHide(() => resolve(undefined));
    box.show();
  });
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
