/** A language client that measures: it speaks to one server over standard input and output. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

/** The server of one program, on one folder. Times are in milliseconds. */
export class Client {
  #connection;
  #process;
  #texts = new Map();
  #versions = new Map();
  #waiting = [];
  #told = new Map();

  /** @param args Node's arguments that start the server */
  constructor(args, folder) {
    this.folder = folder;
    this.begun = performance.now();
    this.#process = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#connection = createMessageConnection(new StreamMessageReader(this.#process.stdout), new StreamMessageWriter(this.#process.stdin));
    this.#connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      this.#told.set(uri, diagnostics);
      this.#waiting = this.#waiting.filter(({ isMet, resolve }) => !(isMet(this.#told) && (resolve(performance.now()), true)));
    });
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
    this.#connection.listen();
  }

  /** Starts; gives the time until the server answered. */
  async initialize() {
    const uri = pathToFileURL(this.folder).href;
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      capabilities: {
        workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true },
        textDocument: {
          publishDiagnostics: { relatedInformation: true },
          completion: { completionItem: { snippetSupport: true } },
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source', 'source.fixAll'] } } },
        },
      },
    });
    const ready = performance.now() - this.begun;
    await this.#connection.sendNotification('initialized', {});
    return ready;
  }

  /** Opens a file; gives the URI. */
  async open(file, languageId) {
    const uri = pathToFileURL(file).href;
    const text = readFileSync(file, 'utf8');
    this.#texts.set(uri, text);
    this.#versions.set(uri, 1);
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return uri;
  }

  /** Types at an offset; what stood there for `length` is replaced. */
  async type(uri, offset, text, length = 0) {
    const before = this.#texts.get(uri);
    const range = { start: this.position(uri, offset), end: this.position(uri, offset + length) };
    this.#texts.set(uri, before.slice(0, offset) + text + before.slice(offset + length));
    const version = this.#versions.get(uri) + 1;
    this.#versions.set(uri, version);
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  }

  /** Resolves with the moment when what is told of a file is so; an error after a minute. */
  until(uri, isSo) {
    const isMet = (told) => told.has(uri) && isSo(told.get(uri));
    return new Promise((resolve, reject) => {
      const limit = setTimeout(
        () => reject(new Error(`nothing came: ${uri} ${JSON.stringify(this.#told.get(uri))?.slice(0, 300)}`)),
        60_000,
      );
      this.#waiting.push({ isMet, resolve: (moment) => (clearTimeout(limit), resolve(moment)) });
    });
  }

  /** What was told of a file last. */
  told(uri) {
    return this.#told.get(uri);
  }

  text(uri) {
    return this.#texts.get(uri);
  }

  position(uri, offset) {
    const before = this.#texts.get(uri).slice(0, offset);
    return { line: before.split('\n').length - 1, character: offset - (before.lastIndexOf('\n') + 1) };
  }

  /** Asks, and gives the time that the answer took. */
  async ask(method, parameters) {
    const start = performance.now();
    const answer = await this.#connection.sendRequest(method, parameters);
    return { time: performance.now() - start, answer };
  }

  /** The most memory that the server has had, in MB (1,048,576 bytes); undefined where the system does not say. */
  peakMemory() {
    try {
      const status = readFileSync(`/proc/${this.#process.pid}/status`, 'utf8');
      return Number(/^VmHWM:\s*(\d+) kB/m.exec(status)[1]) / 1024;
    } catch {
      return undefined;
    }
  }

  /** Ends the server. */
  async end() {
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await new Promise((resolve) => this.#process.once('exit', resolve));
    this.#connection.dispose();
  }
}
