import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Workspace } from '@pakkeforloeb/language';
import { createSyntaxServices } from '../../packages/language/src/syntax/module.js';
import { parseFile, type SourceFile, type SyntaxFile } from '../../packages/language/src/workspace/parse.js';
import { resolved } from '../../packages/language/src/workspace/resolved.js';

/** All examples, sorted by path. */
export function readExamples(root: string): SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.forloeb'))
    .map((file) => ({ uri: file.split(path.sep).join('/'), text: readFileSync(path.join(root, file), 'utf8') }))
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

/**
 * The examples as one workspace in which the text of one file at a time is another. Only that file is parsed again; what all
 * say is read and their names are resolved again, for both are changed by it. It does what `openWorkspace` does, in less time.
 */
export class ChangingWorkspace {
  readonly files: readonly SyntaxFile[];
  private readonly services = createSyntaxServices().forloeb;

  constructor(sources: readonly SourceFile[]) {
    this.files = sources.map((file) => parseFile(file, this.services));
  }

  /** The workspace as it is. */
  unchanged(): Workspace {
    return resolved(this.files);
  }

  /** The workspace with another text in one file. */
  withText(uri: string, text: string): Workspace {
    return resolved(this.files.map((file) => (file.uri === uri ? parseFile({ uri, text }, this.services) : file)));
  }
}
