import { readFile, type FileContent } from '../model/read.js';
import { resolveNames, type Resolution } from '../names/resolve.js';
import type { SyntaxFile } from '../model/types.js';
import { Memory } from './memory.js';
import type { SourceFile } from './parse.js';

/** Several files, read and resolved together. */
export interface Workspace {
  /** Sorted by URI. */
  readonly files: readonly SyntaxFile[];
  readonly contents: readonly FileContent[];
  readonly resolution: Resolution;
  /** What is gathered from all files; of a part, that of the whole. */
  readonly memory: Memory;
  /** Where this is only a part, to be checked by itself: what it is a part of. */
  readonly whole?: Workspace;
}

/** The workspace that this is a part of, or itself. */
export function wholeOf(workspace: Workspace): Workspace {
  return workspace.whole ?? workspace;
}

/** The files in the order of their URIs. */
export function sorted(files: readonly SourceFile[]): SourceFile[] {
  return [...files].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
}

/** The workspace of files that are sorted and parsed. */
export function resolved(files: readonly SyntaxFile[]): Workspace {
  const contents = files.map((file) => readFile(file));
  return { files, contents, resolution: resolveNames(contents), memory: new Memory(contents) };
}
