/**
 * Reading with Langium's parser at hand: for whoever keeps files open. It stands apart from the language's other parts because the parser takes
 * 90 ms to load, which a command that runs once should only pay where it has to (`workspace/lazily.ts`).
 */
import { syntaxServices } from './syntax/module.js';
import type { SyntaxFile } from './model/types.js';
import { parseFile, type SourceFile } from './workspace/parse.js';

export { openWorkspace } from './workspace/workspace.js';

/** Reads one file. Never throws: what cannot be read is told by the checks. */
export function parseSource(file: SourceFile): SyntaxFile {
  return parseFile(file, syntaxServices());
}
