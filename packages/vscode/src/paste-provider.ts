import * as vscode from 'vscode';
import { LANGUAGE_ID } from './language.js';
import type { Server } from './server.js';
import { texts } from './texts/texts.js';

/** What is copied in a file of the language is marked with this, so that it is pasted as it is. */
const OWN = 'application/x-forloeb';
const TEXT = 'text/plain';
const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('forloeb', 'text');

/** Offers pasted text from Word or a PDF as whole sentences and lists, where it is more than a piece of a line. */
export function registerPaste(server: Pick<Server, 'pasteText'>): vscode.Disposable {
  const provider: vscode.DocumentPasteEditProvider = {
    prepareDocumentPaste(_document, _ranges, transfer) {
      transfer.set(OWN, new vscode.DataTransferItem('ja'));
    },
    async provideDocumentPasteEdits(document, [range], transfer, _context, token) {
      const copied = (await transfer.get(TEXT)?.asString()) ?? '';
      if (!range || transfer.get(OWN) || !/\S\s*\n\s*\S/u.test(copied)) return undefined;
      const { text } = await server.pasteText(copied, document.uri, range.start);
      if (token.isCancellationRequested || text === copied) return undefined;
      const before = document.lineAt(range.start).text.slice(0, range.start.character);
      return [new vscode.DocumentPasteEdit(withoutIndent(text, before), texts().paste.title(), KIND)];
    },
  };
  return vscode.languages.registerDocumentPasteEditProvider({ language: LANGUAGE_ID }, provider, {
    providedPasteEditKinds: [KIND],
    copyMimeTypes: [OWN],
    pasteMimeTypes: [TEXT],
  });
}

/** VS Code gives every pasted line the indentation of the line it is pasted in; the server has given it already. */
function withoutIndent(text: string, before: string): string {
  const [indent = ''] = /^\s*/.exec(before) ?? [];
  return text.replaceAll(`\n${indent}`, '\n');
}
