import * as vscode from 'vscode';
import type { CompiledJson } from '@pakkeforloeb/server';
import { LANGUAGE_ID } from '../language.js';
import type { Server } from '../server.js';
import { texts } from '../texts/texts.js';

const SCHEME = 'forloeb-json';
/** Milliseconds without typing before the JSON is made anew. */
const DELAY = 300;

/**
 * The compiled JSON of the pathway that a file belongs to, as a document that cannot be edited and follows the text. Where there
 * is none it says why, in a comment.
 */
export class JsonView implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly disposables: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly server: Pick<Server, 'compiledJson' | 'onStatus'>) {
    this.disposables = vscode.Disposable.from(
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => document.languageId === LANGUAGE_ID && this.refreshSoon()),
      // Files that are not open change too, and settings.
      server.onStatus(({ state }) => state === 'ready' && this.refreshSoon()),
    );
  }

  /** Shows the JSON of a file beside its text; the text keeps the cursor. */
  async show(source: vscode.Uri): Promise<void> {
    const document = await vscode.workspace.openTextDocument(viewOf(source));
    // As JSON with comments, so that a reason in place of the JSON is no error.
    await vscode.languages.setTextDocumentLanguage(document, 'jsonc');
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: true });
  }

  async provideTextDocumentContent(view: vscode.Uri): Promise<string> {
    const { text, reason = '' } = await this.compiled(sourceOf(view));
    return text ?? inComment(texts().json.none(reason));
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.disposables.dispose();
  }

  private async compiled(source: vscode.Uri): Promise<CompiledJson> {
    try {
      return await this.server.compiledJson(source);
    } catch {
      // The server is starting, or a newer question has made this one void; the next status asks again.
      return { text: null, reason: texts().json.waiting() };
    }
  }

  private refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) this.changed.fire(uri);
    }, DELAY);
  }
}

/** Text in comment lines that are short enough for a narrow editor. */
function inComment(text: string): string {
  const lines = text.trim().match(/\S.{0,47}(?!\S)|\S+/gu) ?? [];
  return `${lines.map((line) => `// ${line.trim()}`).join('\n')}\n`;
}

/** The view of a file: a tab named after it; the file itself stands in the query. */
function viewOf(source: vscode.Uri): vscode.Uri {
  const name = source.path.slice(source.path.lastIndexOf('/') + 1);
  return vscode.Uri.from({ scheme: SCHEME, path: `/${texts().json.title(name)}`, query: source.toString() });
}

function sourceOf(view: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(view.query, true);
}
