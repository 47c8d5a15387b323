import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-jsonrpc/node';
import type { Diagnostic } from 'vscode-languageserver-types';
import { root } from './install.js';
import { until } from './until.js';

/** The command that starts the language server as editors do. */
export const SERVER = [process.execPath, path.join(root, 'packages', 'cli', 'dist', 'forloeb.mjs'), 'lsp', '--stdio'];

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: Diagnostic[];
}

/** What the server says of itself; of its capabilities only what is asked about here. */
type Answer = { readonly capabilities: Record<string, unknown>; readonly serverInfo?: { readonly name: string } };

/** How a server is started beside its folder and what the client can do. */
export interface StartOptions {
  /** The folders that the client has open; by default the one. */
  readonly folders?: readonly string[];
  readonly initializationOptions?: object;
  /** More arguments of the command. */
  readonly args?: readonly string[];
}

/** A client over standard input and output that knows nothing of the server's insides. */
export class LspClient {
  stderr = '';
  readonly published = new Map<string, Published>();
  readonly registrations: { readonly method: string }[] = [];
  /** What was shown to the user. */
  readonly messages: string[] = [];
  readonly exit: Promise<{ readonly code: number | null }>;
  initialized!: Answer;
  private readonly connection: MessageConnection;
  private state = '';

  private constructor(readonly process: ChildProcess) {
    process.stderr!.on('data', (data: Buffer) => (this.stderr += data.toString()));
    process.stdin!.on('error', () => {});
    this.exit = new Promise((resolve) => process.once('exit', (code) => resolve({ code })));
    this.connection = createMessageConnection(new StreamMessageReader(process.stdout!), new StreamMessageWriter(process.stdin!));
    this.connection.onError(() => {});
    this.connection.onNotification('textDocument/publishDiagnostics', (published: Published) => {
      this.published.set(published.uri, published);
    });
    this.connection.onNotification('forloeb/status', ({ state }: { state: string }) => {
      this.state = state;
    });
    this.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.messages.push(message);
    });
    this.connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
      this.registrations.push(...registrations);
      return null;
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
    this.connection.listen();
  }

  /** Starts a server on a folder. */
  static async start(folder: string, capabilities: object = {}, options: StartOptions = {}): Promise<LspClient> {
    const [command = '', ...args] = SERVER;
    const client = new LspClient(spawn(command, [...args, ...(options.args ?? [])], { stdio: 'pipe' }));
    const folders = options.folders ?? [folder];
    client.initialized = await client.request<Answer>('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      workspaceFolders: folders.map((one) => ({ uri: pathToFileURL(one).href, name: path.basename(one) })),
      capabilities,
      initializationOptions: options.initializationOptions,
    });
    await client.notify('initialized', {});
    return client;
  }

  /** Asks; an answer that does not come in ten seconds is an error. */
  request<T>(method: string, parameters?: object): Promise<T> {
    const answer = this.connection.sendRequest<T>(method, parameters);
    return within(answer, 10_000, method);
  }

  /** Asks, and takes the question back at once. */
  async cancelled(method: string, parameters: object): Promise<number | 'answer'> {
    const { CancellationTokenSource } = await import('vscode-jsonrpc/node');
    const source = new CancellationTokenSource();
    const answer = this.connection.sendRequest(method, parameters, source.token).then(
      () => 'answer' as const,
      ({ code }: { code: number }) => code,
    );
    source.cancel();
    return within(answer, 10_000, `${method}, taken back`);
  }

  notify(method: string, parameters?: object): Promise<void> {
    return this.connection.sendNotification(method, parameters);
  }

  open(uri: string, text: string): Promise<void> {
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'forloeb', version: 1, text } });
  }

  /** What is found in a file when the server has read all that it was told, and checked it. */
  async settled(uri: string): Promise<Diagnostic[]> {
    await this.ready();
    await until('the check to end', () => this.published.has(uri));
    return this.published.get(uri)!.diagnostics;
  }

  /** Resolves when the server has read all that it was told, and checked it. */
  async ready(): Promise<void> {
    // An answer comes after all that was told before the question; what it is does not matter.
    await this.request('forloeb/compiledJson', { uri: 'file:///none' }).catch(() => undefined);
    await until('the check to end', () => this.state === 'ready');
  }

  /** Ends as the protocol wants it. */
  async shutdown(): Promise<{ readonly code: number | null }> {
    await this.request('shutdown');
    await this.notify('exit');
    return within(this.exit, 5000, 'the end');
  }
}

/** A promise that fails when it takes too long. */
export function within<T>(promise: Promise<T>, milliseconds: number, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what}: nothing came in ${milliseconds} ms`)), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
