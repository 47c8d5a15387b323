import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../clients/install.js';
import { LspClient, within } from '../../clients/lsp-client.js';

const SMALL = readFileSync(path.join(root, 'examples', 'opdigtet', 'organ-x.forloeb'), 'utf8');

/** A pathway of some 20,000 lines with a fault in it: what is not safe at the same time shows only where answers take long. */
function largeFile(): string {
  const section = (number: number): string => `  afsnit: Afsnit ${number}  #afsnit-${number} {
    bør  #sætning-${number} {
      > Patienter med vægttab bør henvises til udredning (${number}).
      hvem: Almen praksis
      når: vægttab og alder over ${number} år
      henvises til: Udredningsenhed
    }
  }`;
  return `pakkeforløb: Stort forløb (opdigtet)  #stort {
  udgave: 1
  opdigtet: ja
  enhed: Almen praksis  #almen-praksis
  enhed: Udredningsenhed  #udredningsenhed
  oplysning: alder  #alder {
    type: måling
    måles i: år
  }
  oplysning: vægttab  #vægttab {
    type: ja/nej
  }
${Array.from({ length: 2500 }, (_, number) => section(number)).join('\n')}
  kan  #fejl {
    > Patienten kan henvises.
    henvises til: Findes ikke
  }
}
`;
}

describe.each([
  ['a small file', SMALL, 120],
  ['a large file', largeFile(), 16],
])('%s over standard input and output', (_, text, edits) => {
  let folder: string;
  let uri: string;
  const start = (capabilities?: object): Promise<LspClient> => LspClient.start(folder, capabilities);

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'forloeb-lsp-'));
    const file = path.join(folder, 'fil.forloeb');
    writeFileSync(file, text);
    uri = pathToFileURL(file).href;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe('life', () => {
    test('says who it is, answers what it does not know with an error, registers nothing that was not offered, and ends with 0', async () => {
      const client = await start({ workspace: { configuration: true } });
      expect(client.initialized.serverInfo?.name).toBe('forloeb');
      await expect(client.request('findes/ikke', {})).rejects.toMatchObject({ code: -32601 });
      await client.notify('$/findes-ikke', {});
      await client.open(uri, text);
      await client.settled(uri);
      expect(client.registrations).toEqual([]);
      expect(await client.shutdown()).toEqual({ code: 0 });
      expect(client.stderr).toBe('');
    });

    test('ends with 1 when it is not told to shut down first', async () => {
      const client = await start();
      await client.notify('exit');
      expect(await within(client.exit, 5000, 'the end')).toEqual({ code: 1 });
    });

    test('ends when its input closes', async () => {
      const client = await start();
      client.process.stdin!.end();
      await within(client.exit, 8000, 'the end');
    });
  });

  describe('many questions', () => {
    let client: LspClient;
    beforeAll(async () => {
      client = await start();
      await client.open(uri, text);
      await client.settled(uri);
    });
    afterAll(() => client.shutdown());

    test.each(['textDocument/documentSymbol', 'textDocument/foldingRange', 'textDocument/semanticTokens/full'])(
      '%s asked thirty times at once gets one answer thirty times',
      async (method) => {
        const answers = await Promise.all(Array.from({ length: 30 }, () => client.request<unknown>(method, { textDocument: { uri } })));
        expect(JSON.stringify(answers[0]).length).toBeGreaterThan(20);
        const contents = answers.map((answer) => JSON.stringify({ ...(answer as object), resultId: undefined }));
        expect(new Set(contents).size).toBe(1);
      },
    );

    test('a question that is taken back is answered, or refused as taken back', async () => {
      expect(['answer', -32800, -32801, -32802]).toContain(
        await client.cancelled('textDocument/documentSymbol', { textDocument: { uri } }),
      );
    });

    test.each([
      { line: 99_999, character: 0 },
      { line: 0, character: 99_999 },
    ])('a place outside the text ($line, $character) does not end it', async (position) => {
      for (const method of ['completion', 'hover', 'definition', 'prepareRename'])
        await client.request(`textDocument/${method}`, { textDocument: { uri }, position }).catch(() => undefined);
      expect(client.process.exitCode).toBeNull();
      expect((await client.settled(uri)).length).toBeGreaterThanOrEqual(0);
    });
  });

  test(`after ${edits} random edits it finds what a server finds that reads the text for the first time`, async () => {
    const random = randomFrom(20_250_101);
    const words = [...new Set(text.match(/[\p{L}#]+|[^\s\p{L}]/gu)), ' ', '\n', '\r\n', '𝒳', 'é', 'å', '//', '{', '}', '\n}\n', '- ', '> '];
    const client = await start();
    let document = TextDocument.create(uri, 'forloeb', 1, text);
    await client.open(uri, text);
    for (let edit = 1; edit <= edits; edit++) {
      const before = document.getText();
      const from = random(before.length + 1);
      const to = Math.min(before.length, from + (random(3) === 0 ? random(20) : 0));
      const change = {
        range: { start: document.positionAt(from), end: document.positionAt(to) },
        text: random(4) === 0 ? '' : words[random(words.length)]!,
      };
      document = TextDocument.update(document, [change], edit + 1);
      await client.notify('textDocument/didChange', { textDocument: { uri, version: edit + 1 }, contentChanges: [change] });
      if (edit % 8 !== 0) continue;
      const found = shown(await client.settled(uri));
      const symbols = await client.request('textDocument/documentSymbol', { textDocument: { uri } });
      const fresh = await start();
      await fresh.open(uri, document.getText());
      expect(found, `after edit ${edit}`).toEqual(shown(await fresh.settled(uri)));
      expect(symbols, `after edit ${edit}`).toEqual(await fresh.request('textDocument/documentSymbol', { textDocument: { uri } }));
      await fresh.shutdown();
    }
    expect(await client.shutdown()).toEqual({ code: 0 });
  });
});

function shown(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ range: { start, end }, code, severity, message }) =>
    [start.line, start.character, end.line, end.character, code, severity, message].join(' '),
  );
}

/** Whole numbers below a bound that look random, the same every time. */
function randomFrom(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * bound);
  };
}
