import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../language.js';
import type { Server } from '../server.js';
import { texts } from '../texts/texts.js';

/** Pastes what was copied from Word or a PDF as whole sentences and lists, at the cursor. */
export async function pasteAsText(server: Pick<Server, 'pasteText'>): Promise<void> {
  const { nothing, openFirst } = texts().paste;
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE_ID) {
    await vscode.window.showInformationMessage(openFirst());
    return;
  }
  const copied = await vscode.env.clipboard.readText();
  if (copied.trim() === '') {
    await vscode.window.showInformationMessage(nothing());
    return;
  }
  const { selection } = editor;
  const { text, note } = await server.pasteText(copied, editor.document.uri, selection.start);
  await editor.edit((edit) => edit.replace(selection, text));
  editor.selection = new vscode.Selection(editor.selection.end, editor.selection.end);
  if (note) await vscode.window.showInformationMessage(note);
}
