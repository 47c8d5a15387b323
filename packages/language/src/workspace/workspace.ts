import { syntaxServices } from '../syntax/module.js';
import { parseFile, type SourceFile } from './parse.js';
import { resolved, sorted, type Workspace } from './resolved.js';

export type { Workspace } from './resolved.js';

/** Reads the files as one workspace. The result does not depend on the order in which they are given. */
export function openWorkspace(files: readonly SourceFile[]): Workspace {
  const services = syntaxServices();
  return resolved(sorted(files).map((file) => parseFile(file, services)));
}
