import { spawn, type ChildProcess } from 'node:child_process';
import { SERVER } from '../../clients/lsp-client.js';
import { until } from '../../clients/until.js';

/** A message as it goes over the wire. */
export interface WireMessage {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The server, spoken to byte by byte: what a client library would hide can be seen. */
export class Wire {
  readonly received: WireMessage[] = [];
  stderr = '';
  readonly exit: Promise<number | null>;
  private bytes = Buffer.alloc(0);

  private constructor(readonly process: ChildProcess) {
    this.exit = new Promise((resolve) => process.once('exit', resolve));
    process.stdin!.on('error', () => {});
    process.stderr!.on('data', (data: Buffer) => (this.stderr += data.toString()));
    process.stdout!.on('data', (data: Buffer) => {
      this.bytes = Buffer.concat([this.bytes, data]);
      this.read();
    });
  }

  /** Starts a server and, unless asked not to, the protocol, as a client that can do nothing. */
  static async start(initialize = true, processId: number | null = process.pid, capabilities: object = {}): Promise<Wire> {
    const [command = '', ...args] = SERVER;
    const wire = new Wire(spawn(command, args, { stdio: 'pipe' }));
    if (!initialize) return wire;
    await wire.ask('initialize', { processId, rootUri: null, capabilities });
    wire.send({ method: 'initialized', params: {} });
    return wire;
  }

  /** Sends messages in one piece. */
  send(...messages: readonly WireMessage[]): void {
    const frames = messages.map((message) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    });
    this.process.stdin!.write(frames.join(''));
  }

  /** Sends a request and waits for what comes back. */
  async ask(method: string, params?: unknown): Promise<WireMessage> {
    const id = this.nextId++;
    this.send({ id, method, params });
    return this.answer(id);
  }

  /** The answer to a request. */
  answer(id: number): Promise<WireMessage> {
    return until(`the answer to ${id}`, () => this.received.find((message) => message.id === id && message.method === undefined), 10_000);
  }

  /** What came that is no message. */
  get rest(): string {
    return this.bytes.toString();
  }

  private nextId = 1000;

  private read(): void {
    for (;;) {
      const [head] = /^Content-Length: \d+\r\n\r\n/.exec(this.bytes.subarray(0, 64).toString('latin1')) ?? [];
      if (head === undefined) return;
      const length = Number(/\d+/.exec(head)![0]);
      if (this.bytes.length < head.length + length) return;
      this.received.push(JSON.parse(this.bytes.subarray(head.length, head.length + length).toString()) as WireMessage);
      this.bytes = this.bytes.subarray(head.length + length);
    }
  }
}
