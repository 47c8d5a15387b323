import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../language.js';
import { texts } from '../texts/texts.js';
import type { JsonView } from '../views/json-view.js';

/** Shows the compiled JSON of the file in the active editor beside it. */
export async function showJson(view: JsonView): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId === LANGUAGE_ID) await view.show(document.uri);
  else await vscode.window.showInformationMessage(texts().json.openFirst());
}
