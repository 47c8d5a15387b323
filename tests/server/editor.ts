import { PassThrough } from 'node:stream';
import { startServer, type Host, type Settings, type Status } from '@pakkeforloeb/server';
import { createConnection, createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { ClientCapabilities, Diagnostic, InitializeResult, Position, Range } from 'vscode-languageserver';
import { marked, type MarkedFile } from './marked.js';

/** The folder that the files of a test lie in. */
export const FOLDER = 'file:///mappe';

/** What an editor that can do everything says of itself. */
export const CAPABILITIES: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    configuration: false,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'], labelDetailsSupport: true } },
    hover: { contentFormat: ['markdown'] },
    rename: { prepareSupport: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

/** A client of the server, in the test's own process but over the real protocol. */
export class Editor {
  readonly files: readonly MarkedFile[];
  /** What the server said when it was started. */
  initialized!: InitializeResult;
  /** The findings that were told last, by URI. */
  readonly told = new Map<string, Diagnostic[]>();
  /** Every finding that was told at some time, as `code message`. */
  readonly everTold = new Set<string>();
  /** Every status that was told. */
  readonly statuses: Status[] = [];
  /** What was shown to the user. */
  readonly shown: string[] = [];
  /** What the system does not let the server read: files by their URI, and folders, in which there are then no files. */
  readonly closed = new Set<string>();
  /** What is answered when the server asks for its settings; an error where it is undefined. */
  settings: object | null | undefined;
  private readonly versions = new Map<string, number>();
  private readonly texts = new Map<string, string>();
  private readonly connection;
  private waiting: (() => void)[] = [];

  private constructor(
    source: string,
    private readonly isSlow: boolean,
    private readonly disk = new Map<string, string>(),
  ) {
    this.files = marked(source);
    for (const { name, text } of this.files) disk.set(uriOf(name), text);
    const [up, down] = [new PassThrough(), new PassThrough()];
    startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), this.host(), '0.0.0');
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        this.told.set(uri, diagnostics);
        for (const { code, message } of diagnostics) this.everTold.add(`${code} ${message}`);
      },
    );
    this.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.shown.push(message);
    });
    this.connection.onNotification('forloeb/status', (status: Status) => {
      this.statuses.push(status);
      if (status.state !== 'ready') return;
      for (const resume of this.waiting.splice(0)) resume();
    });
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('workspace/configuration', () => {
      if (this.settings === undefined) throw new Error('no settings are told');
      return [this.settings];
    });
    this.connection.listen();
  }

  /**
   * Starts a server on files (see `marked`) and opens those named, the first one where none are. Resolves when they are checked.
   */
  static async open(source: string, options: EditorOptions = {}): Promise<Editor> {
    const editor = new Editor(source, options.isSlow ?? false);
    for (const name of options.closed ?? []) editor.closed.add(uriOf(name));
    editor.initialized = await editor.request<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: options.isLoose ? null : [{ uri: FOLDER, name: 'mappe' }],
      capabilities: options.capabilities ?? CAPABILITIES,
      initializationOptions: options.settings ?? {},
    });
    editor.notify('initialized', {});
    for (const name of options.open ?? [editor.files[0]!.name]) editor.openFile(name);
    await editor.ready();
    return editor;
  }

  /** Resolves when everything that the server was told so far is checked. */
  async ready(): Promise<void> {
    // An answer comes after all that was told before the question; a change is followed by `checking` at once.
    await this.request('forloeb/compiledJson', { uri: 'file:///none' }).catch(() => undefined);
    if (this.statuses.at(-1)?.state === 'ready') return;
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Opens a file in the editor. */
  openFile(name: string): void {
    const uri = uriOf(name);
    const text = this.disk.get(uri) ?? '';
    this.texts.set(uri, text);
    this.versions.set(uri, 1);
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'forloeb', version: 1, text } });
  }

  /** Replaces a stretch of an open file as a key does; resolves when all is checked again. */
  async edit(name: string, start: number, end: number, text: string): Promise<void> {
    const uri = uriOf(name);
    const before = this.text(name);
    const range = { start: positionIn(before, start), end: positionIn(before, end) };
    this.texts.set(uri, before.slice(0, start) + text + before.slice(end));
    const version = this.versions.get(uri)! + 1;
    this.versions.set(uri, version);
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] });
    await this.ready();
  }

  /** Writes a file on the disk, or removes it; resolves when all is checked again. */
  async write(name: string, text: string | undefined): Promise<void> {
    const uri = uriOf(name);
    const type = text === undefined ? 3 : this.disk.has(uri) ? 2 : 1;
    if (text === undefined) this.disk.delete(uri);
    else this.disk.set(uri, text);
    this.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
    await this.ready();
  }

  /** The text that stands in the editor. */
  text(name: string): string {
    return this.texts.get(uriOf(name)) ?? this.disk.get(uriOf(name))!;
  }

  /** A file of the test. */
  file(name: string): MarkedFile {
    return this.files.find((file) => file.name === name)!;
  }

  /** Parameters of a request about a place: that of the nth `<|>` in a file. */
  at(name = this.files[0]!.name, cursor = 0): { textDocument: { uri: string }; position: Position } {
    const { text, cursors } = this.file(name);
    return { textDocument: { uri: uriOf(name) }, position: positionIn(text, cursors[cursor]!) };
  }

  /** What a range of the server's covers, as the file's text. */
  covered({ uri, range }: { uri: string; range: Range }): string {
    const text = this.texts.get(uri) ?? this.disk.get(uri)!;
    return text.slice(offsetIn(text, range.start), offsetIn(text, range.end));
  }

  /** Sends a request. */
  request<R>(method: string, parameters: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, parameters);
  }

  /** Sends a notification. */
  notify(method: string, parameters: unknown): void {
    void this.connection.sendNotification(method, parameters);
  }

  /** The findings told of a file, as `code covered text`. */
  findings(name: string): string[] {
    const uri = uriOf(name);
    return (this.told.get(uri) ?? []).map(({ code, range }) => `${code} ${this.covered({ uri, range })}`);
  }

  private host(): Host {
    const turn = (): Promise<unknown> => (this.isSlow ? new Promise((resolve) => setTimeout(resolve, SLOW)) : Promise.resolve());
    return {
      openProject: async (folder) => {
        await turn();
        const isClosed = (uri: string): boolean => [...this.closed].some((closed) => uri.startsWith(`${closed}/`));
        const files = [...this.disk.keys()].filter((uri) => uri.startsWith(`${folder}/`) && !isClosed(uri)).sort();
        return { folder, files, closed: [...this.closed].filter((uri) => !this.disk.has(uri)), severity: {} };
      },
      read: async (uri) => {
        await turn();
        if (this.closed.has(uri)) throw new Error('EACCES');
        return this.disk.has(uri) ? new TextEncoder().encode(this.disk.get(uri)) : undefined;
      },
    };
  }
}

/** How long a slow disk takes, in milliseconds: longer than the server waits before it checks. */
export const SLOW = 25;

/** How an editor is opened. */
export interface EditorOptions {
  /** Names of the files that are opened at once. */
  readonly open?: readonly string[];
  /** Whether the files are opened by themselves, and not their folder. */
  readonly isLoose?: boolean;
  /** Whether the disk is so slow that much happens while a file is read. */
  readonly isSlow?: boolean;
  /** Names of files and folders that the system does not let the server read. */
  readonly closed?: readonly string[];
  readonly settings?: Settings;
  readonly capabilities?: ClientCapabilities;
}

/** The URI of a file of a test. */
export function uriOf(name: string): string {
  return `${FOLDER}/${encodeURIComponent(name)}`;
}

/** The place of an offset in a text. */
export function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

/** The offset of a place in a text. */
export function offsetIn(text: string, { line, character }: Position): number {
  return text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
}
