import { spawn } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { within } from '../../clients/lsp-client.js';
import { until } from '../../clients/until.js';
import { EXAMPLES } from './spoilt.js';
import { Wire, type WireMessage } from './wire.js';

const URI = 'untitled:Uden%20navn-1';
const TEXT = EXAMPLES['opdigtet/organ-x.forloeb']!;
const HOVER = { textDocument: { uri: URI }, position: { line: 1, character: 4 } };

function opening(uri = URI, text = TEXT): WireMessage {
  return { method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'forloeb', version: 1, text } } };
}

async function start(...parameters: Parameters<typeof Wire.start>): Promise<Wire> {
  const wire = await Wire.start(...parameters);
  onTestFinished(() => void wire.process.kill());
  return wire;
}

/** Ends a server as the protocol wants it, and looks whether it said anything else than messages. */
async function finish(wire: Wire): Promise<void> {
  expect((await wire.ask('shutdown')).result).toBeNull();
  wire.send({ method: 'exit' });
  expect(await within(wire.exit, 5000, 'the end')).toBe(0);
  expect(wire.rest).toBe('');
  expect(wire.stderr).toBe('');
}

test('what comes before `initialize` is refused or passed over, and what comes after `shutdown` is refused', async () => {
  const wire = await start(false);
  wire.send(opening());
  expect((await wire.ask('textDocument/hover', HOVER)).error?.code).toBe(-32002);
  expect((await wire.ask('shutdown')).error?.code).toBe(-32002);
  expect((await wire.ask('initialize', { processId: null, rootUri: null, capabilities: {} })).result).toBeDefined();
  wire.send({ method: 'initialized', params: {} });
  expect((await wire.ask('textDocument/hover', HOVER)).result).toBeNull();
  expect((await wire.ask('initialize', { processId: null, rootUri: null, capabilities: {} })).error?.code).toBe(-32600);
  expect((await wire.ask('findes/ikke', {})).error?.code).toBe(-32601);
  expect((await wire.ask('shutdown')).result).toBeNull();
  expect((await wire.ask('textDocument/hover', HOVER)).error?.code).toBe(-32600);
  wire.send({ method: 'exit' });
  expect(await within(wire.exit, 5000, 'the end')).toBe(0);
});

test('`exit` before `initialize` ends it with 1', async () => {
  const wire = await start(false);
  wire.send({ method: 'exit' });
  expect(await within(wire.exit, 5000, 'the end')).toBe(1);
});

test.each([
  ['its input closes', (wire: Wire) => wire.process.stdin!.end()],
  ['its input closes while it checks', (wire: Wire) => wire.process.stdin!.end(`Content-Length: 9999\r\n\r\n{`)],
])('it ends when %s, also where the client lives on', async (_, close) => {
  const wire = await start();
  wire.send(opening());
  close(wire);
  expect(await within(wire.exit, 5000, 'the end')).toBe(1);
  expect(wire.stderr).toBe('');
});

test('it ends when the process that it works for is gone', async () => {
  const parent = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
  const wire = await start(true, parent.pid);
  parent.kill();
  expect(await within(wire.exit, 8000, 'the end')).toBe(1);
});

test('a question that is taken back is not begun: it is answered with -32800, also among others', async () => {
  const wire = await start();
  wire.send(opening());
  const ask = (id: number): WireMessage => ({ id, method: 'textDocument/documentSymbol', params: { textDocument: { uri: URI } } });
  const takeBack = (id: number): WireMessage => ({ method: '$/cancelRequest', params: { id } });
  wire.send(ask(1), ask(2), ask(3), takeBack(1), takeBack(3), takeBack(77), ask(4));
  for (const id of [1, 3]) expect((await wire.answer(id)).error?.code).toBe(-32800);
  for (const id of [2, 4]) expect(await wire.answer(id)).toHaveProperty('result.length');
  await finish(wire);
});

test('a question without what it must hold is answered with an error, and the next one is answered', async () => {
  const wire = await start();
  wire.send(opening());
  const methods = ['hover', 'completion', 'definition', 'references', 'rename', 'prepareRename', 'codeAction', 'onTypeFormatting'];
  for (const method of methods)
    expect((await wire.ask(`textDocument/${method}`, { textDocument: { uri: URI } })).error?.code, method).toBeLessThan(-32000);
  expect((await wire.ask('textDocument/hover', {})).error?.code).toBe(-32603);
  expect((await wire.ask('textDocument/hover')).error?.code).toBe(-32602);
  wire.send({ method: 'textDocument/didChange', params: {} }, { method: 'textDocument/didOpen', params: { textDocument: null } });
  wire.send({
    method: 'textDocument/didChange',
    params: { textDocument: { uri: 'file:///none', version: 2 }, contentChanges: [{ text: '' }] },
  });
  expect((await wire.ask('textDocument/documentSymbol', { textDocument: { uri: URI } })).result).not.toHaveLength(0);
});

test('places outside the text are taken for the nearest in it', async () => {
  const wire = await start();
  wire.send(opening());
  const end = { line: TEXT.split('\n').length - 1, character: 0 };
  for (const method of ['hover', 'completion', 'definition', 'documentHighlight'])
    for (const [far, near] of [
      [{ line: 99_999, character: 99_999 }, end],
      [
        { line: 0, character: 99_999 },
        { line: 0, character: TEXT.indexOf('\n') },
      ],
    ] as const) {
      const ask = (position: object): Promise<WireMessage> => wire.ask(`textDocument/${method}`, { textDocument: { uri: URI }, position });
      const without = (answer: WireMessage): string => JSON.stringify(answer.result).replaceAll(/"list":\d+/g, '');
      expect(without(await ask(far)), method).toBe(without(await ask(near)));
    }
  await finish(wire);
});

test('a client that refuses what the server asks of it loses nothing else', async () => {
  const wire = await start(true, process.pid, {
    workspace: {
      configuration: true,
      didChangeWatchedFiles: { dynamicRegistration: true },
      didChangeConfiguration: { dynamicRegistration: true },
    },
  });
  const asked = (): WireMessage[] => wire.received.filter(({ id, method }) => id !== undefined && method !== undefined);
  await until('both registrations', () => asked().length === 2);
  wire.send({ method: 'workspace/didChangeConfiguration', params: { settings: null } });
  await until('the question for settings', () => asked().length === 3);
  for (const { id } of asked()) wire.send({ id: id!, error: { code: -32603, message: 'nej' } });
  wire.send(opening());
  expect((await wire.ask('textDocument/documentSymbol', { textDocument: { uri: URI } })).result).not.toHaveLength(0);
  await finish(wire);
});

test('a setting that is told instead of asked for holds', async () => {
  const wire = await start();
  wire.send(opening(URI, 'katalog: K {\n'));
  const messages = (): string[] =>
    wire.received
      .filter(({ method }) => method === 'textDocument/publishDiagnostics')
      .flatMap(({ params }) => (params as { diagnostics: { message: string }[] }).diagnostics.map(({ message }) => message));
  await until('the findings', () => messages().length > 0);
  const [danish] = messages();
  wire.send({ method: 'workspace/didChangeConfiguration', params: { settings: { forloeb: { language: 'en' } } } });
  await until('the findings in English', () => messages().some((message) => message !== danish && /\bthe\b/iu.test(message)));
  await finish(wire);
});

test('thirty questions at once get their own answers', async () => {
  const wire = await start();
  wire.send(opening());
  const lines = TEXT.split('\n').length;
  const questions = Array.from({ length: 30 }, (_, id): WireMessage => ({
    id,
    method: id % 2 ? 'textDocument/hover' : 'textDocument/foldingRange',
    params: { textDocument: { uri: URI }, position: { line: (id * 7) % lines, character: 4 } },
  }));
  wire.send(...questions);
  const together = await Promise.all(questions.map(({ id }) => wire.answer(id as number)));
  for (const [index, { method, params }] of questions.entries())
    expect(together[index]!.result).toEqual((await wire.ask(method!, params)).result);
  expect(new Set(together.map(({ result }) => JSON.stringify(result))).size).toBeGreaterThan(3);
  await finish(wire);
});
