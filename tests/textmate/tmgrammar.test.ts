import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index.js';
import { registry } from './tokens.js';

const folder = path.join(import.meta.dirname, 'colours');

describe('marked-up files are coloured as they say', () => {
  test.each(readdirSync(folder))('%s', async (name) => {
    const marked = parseGrammarTestCase(readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n'));
    expect(marked.assertions.length).toBeGreaterThan(0);
    const failures = await runGrammarTestCase(registry, marked);
    expect(
      failures.map(({ line, srcLine, start, end, missing, unexpected, actual }) => ({
        line,
        text: marked.source[srcLine]?.slice(start, end),
        missing,
        unexpected,
        actual,
      })),
    ).toEqual([]);
  });
});
