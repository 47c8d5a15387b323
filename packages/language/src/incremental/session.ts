import { check, type Finding } from '../checks/index.js';
import { syntaxServices } from '../syntax/module.js';
import { parseFile, type SyntaxFile } from '../workspace/parse.js';
import { resolved, type Workspace } from '../workspace/resolved.js';

/** A file that came, changed or went. */
export interface FileChange {
  /** The file's name in the workspace. */
  readonly uri: string;
  /** Its text now; absent where the file is gone. */
  readonly text?: string;
}

/**
 * A workspace that follows its files. What it says after any row of changes is what `openWorkspace` and `check` say of the files as
 * they then are.
 */
export class WorkspaceSession {
  private readonly files = new Map<string, SyntaxFile>();
  private current: Workspace | undefined;
  private found: readonly Finding[] | undefined;

  /** Takes in what has changed. Nothing is computed before it is asked for. */
  update(changes: readonly FileChange[]): void {
    for (const { uri, text } of changes) {
      if (text === undefined) this.files.delete(uri);
      else if (this.files.get(uri)?.text !== text) this.files.set(uri, parseFile({ uri, text }, syntaxServices()));
      else continue;
      this.current = undefined;
      this.found = undefined;
    }
  }

  /** One file as it was read; undefined where there is none of that name. */
  file(uri: string): SyntaxFile | undefined {
    return this.files.get(uri);
  }

  /** The files as they are now, read and resolved together. */
  workspace(): Workspace {
    return (this.current ??= resolved([...this.files.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1))));
  }

  /** What the checks find in them. */
  findings(): readonly Finding[] {
    return (this.found ??= check(this.workspace()));
  }
}
