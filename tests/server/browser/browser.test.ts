import { builtinModules } from 'node:module';
import path from 'node:path';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { build } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../../clients/install.js';
import { until } from '../../clients/until.js';

const FOLDER = 'vscode-test-web://mount';
const FILES = {
  [`${FOLDER}/katalog.forloeb`]: 'katalog: Fælles {\n  oplysning: Hoste {\n    type: ja/nej\n  }\n}\n',
  [`${FOLDER}/a.forloeb`]: 'pakkeforløb: Opdigtet {\n  udgave: 1\n  bruger: Fælles\n  kriterium: Indgang {\n    når: Hoste\n  }\n}\n',
};

/** Gives the bundle what browsers have, and nothing of Node's. */
const SANDBOX = `
const { workerData: { code, port, files } } = require('node:worker_threads');
const web = { port, files, console, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, structuredClone, performance,
  TextEncoder, TextDecoder, URL, AbortController, MessageChannel, MessagePort };
web.self = web;
require('node:vm').runInNewContext(code, web);
`;

async function bundle(): Promise<string> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [path.join('tests', 'server', 'browser', 'worker.ts')],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'silent',
    tsconfig: path.join(root, 'tsconfig.json'),
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  const outside = imports.filter(
    ({ path: name, external }) => external === true || name.startsWith('node:') || builtinModules.includes(name),
  );
  expect(outside).toEqual([]);
  return outputFiles[0]!.text;
}

test('it is bundled for a browser without anything of Node’s, and there it reads, finds, completes and follows edits', async () => {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(SANDBOX, {
    eval: true,
    workerData: { code: await bundle(), port: port2, files: FILES },
    transferList: [port2],
  });
  onTestFinished(() => void worker.terminate());
  worker.on('error', (error) => received.push({ method: 'failed', params: error }));
  const received: { id?: number; method?: string; params?: unknown; result?: unknown; error?: unknown }[] = [];
  port1.on('message', (message: (typeof received)[number]) => received.push(message));
  const ask = asking(port1, received);
  const tell = (method: string, params: object): void => port1.postMessage({ jsonrpc: '2.0', method, params });
  const found = (uri: string): unknown[] | undefined => {
    const told = received.filter(
      ({ method, params }) => method === 'textDocument/publishDiagnostics' && (params as { uri: string }).uri === uri,
    );
    return (told.at(-1)?.params as { diagnostics: { code: string }[] } | undefined)?.diagnostics.map(({ code }) => code);
  };

  const { capabilities } = (await ask('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: FOLDER, name: 'mount' }],
    capabilities: {},
  })) as { capabilities: { completionProvider?: object } };
  expect(capabilities.completionProvider).toBeDefined();
  tell('initialized', {});
  const uri = `${FOLDER}/a.forloeb`;
  tell('textDocument/didOpen', { textDocument: { uri, languageId: 'forloeb', version: 1, text: FILES[uri] } });
  await until('the findings', () => found(uri));
  expect(found(uri)).toEqual([]);
  const change = { range: { start: { line: 4, character: 9 }, end: { line: 4, character: 14 } }, text: 'Hos' };
  tell('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [change] });
  await until('the new finding', () => found(uri)!.length > 0);
  expect(found(uri)).toEqual(['F301']);
  const { items } = (await ask('textDocument/completion', { textDocument: { uri }, position: { line: 4, character: 12 } })) as {
    items: { label: string }[];
  };
  expect(items.map(({ label }) => label)).toContain('Hoste');
  expect(received.filter(({ method }) => method === 'failed')).toEqual([]);
  await ask('shutdown', undefined);
  port1.close();
});

function asking(port: MessagePort, received: readonly { id?: number; result?: unknown; error?: unknown }[]) {
  let last = 0;
  return async (method: string, params: unknown): Promise<unknown> => {
    const id = ++last;
    port.postMessage({ jsonrpc: '2.0', id, method, params });
    const answer = await until(`the answer to ${method}`, () => received.find((message) => message.id === id && !('method' in message)));
    if (answer.error !== undefined) throw new Error(JSON.stringify(answer.error));
    return answer.result;
  };
}
