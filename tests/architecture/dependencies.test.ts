import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { layerFaults } from './layers.js';

const root = path.resolve(import.meta.dirname, '../..');
const sources = readdirSync(path.join(root, 'packages'), { recursive: true, encoding: 'utf8' })
  .map((file) => `packages/${file.replaceAll(path.sep, '/')}`)
  .filter((file) => /^packages\/[^/]+\/src\/.*\.ts$/.test(file));

test('every source file keeps to the layers', () => {
  expect(sources).toContain('packages/language/src/index.ts');
  expect(sources.flatMap((file) => layerFaults(file, readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
});

test.each([
  ['language/src/text/a.ts', 'import "../vocabulary/b.js";', 'text may not import vocabulary'],
  ['language/src/checks/a.ts', 'export * from "../incremental/b.js";', 'checks may not import incremental'],
  ['language/src/syntax/generated/a.ts', 'import "../../names/b.js";', 'syntax may not import names'],
  ['language/src/format/a.ts', 'import type { B } from "../syntax/b.js";', 'format may not import syntax'],
  ['language/src/messages/a.ts', 'import "../text/b.js";', 'messages may not import text'],
  ['language/src/names/a.ts', 'import "../index.js";', "names may not import the package's own index"],
  ['language/src/names/a.ts', 'import "@pakkeforloeb/language";', "names may not import the package's own index"],
  ['language/src/other/a.ts', 'import "../text/b.js";', 'the folder other has no place'],
  ['language/src/index.ts', 'import "@pakkeforloeb/compiler";', 'that package is above it'],
  ['compiler/src/index.ts', 'await import("forloeb");', 'that package is above it'],
  ['compiler/src/index.ts', 'import "../../language/src/index.js";', 'imported by its name'],
  ['other/src/index.ts', '', 'the package other has no place'],
  ['language/src/text/a.ts', 'import fs from "node:fs";', 'no file system'],
  ['language/src/incremental/a.ts', 'import "vscode-languageserver/node";', 'no file system'],
  ['language/src/incremental/a.ts', 'import * as vscode from "vscode";', 'no editor'],
  ['language/src/text/a.ts', 'console.log(1);', 'uses console'],
  ['language/src/text/a.ts', 'const a = process.env;', 'uses process'],
])('%s with %s is a fault', (file, text, fault) => {
  expect(layerFaults(`packages/${file}`, text)).toEqual([expect.stringContaining(fault)]);
});

test.each([
  ['language/src/incremental/a.ts', 'import "../checks/b.js"; import "../text/b.js"; import "langium";'],
  ['language/src/text/a.ts', 'import "../messages/b.js"; import "./c.js"; const a = b.process; // console.log'],
  ['cli/src/main.ts', 'import "node:fs"; import "@pakkeforloeb/language"; console.log(1);'],
])('%s with %s is allowed', (file, text) => {
  expect(layerFaults(`packages/${file}`, text)).toEqual([]);
});
