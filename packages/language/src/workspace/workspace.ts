import type { LangiumCoreServices } from 'langium';
import { readFile, type FileContent } from '../model/read.js';
import { resolveNames, type Resolution } from '../names/resolve.js';
import { createSyntaxServices } from '../syntax/module.js';
import { parseFile, type SourceFile, type SyntaxFile } from './parse.js';

/** Several files, read and resolved together. */
export interface Workspace {
  /** Sorted by URI. */
  readonly files: readonly SyntaxFile[];
  readonly contents: readonly FileContent[];
  readonly resolution: Resolution;
}

let shared: LangiumCoreServices | undefined;

/** Langium's core services, made once: making them costs some 30 ms. */
function syntaxServices(): LangiumCoreServices {
  shared ??= createSyntaxServices().forloeb;
  return shared;
}

/** Reads the files as one workspace. The result does not depend on the order in which they are given. */
export function openWorkspace(files: readonly SourceFile[]): Workspace {
  const services = syntaxServices();
  const sorted = [...files].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
  const parsed = sorted.map((file) => parseFile(file, services));
  const contents = parsed.map((file) => readFile(file));
  return { files: parsed, contents, resolution: resolveNames(contents) };
}
