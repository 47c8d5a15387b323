import { checkWhole, told, type Finding } from '../checks/index.js';
import type { SyntaxFile } from '../model/types.js';
import type { SourceFile } from '../workspace/parse.js';
import type { Workspace } from '../workspace/resolved.js';
import { emptyWorkspace, resolveAgain, type Resolved } from './resolve.js';

/** A file that came, changed or went. */
export interface FileChange {
  /** The file's name in the workspace. */
  readonly uri: string;
  /** Its text now; absent where the file is gone. */
  readonly text?: string;
}

/**
 * A workspace that follows its files. What it says after any row of changes is what `openWorkspace` and `check` say of the files as
 * they then are; but only what a change can have touched is resolved and checked again.
 */
export class WorkspaceSession {
  private readonly files = new Map<string, SyntaxFile>();
  private resolved: Resolved = emptyWorkspace();
  private isResolved = true;
  private found: readonly Finding[] | undefined;

  /** @param parse how a file is read: `parseSource` of the language's `parser` */
  constructor(private readonly parse: (file: SourceFile) => SyntaxFile) {}

  /** Takes in what has changed. Names are resolved and files checked when that is asked for. */
  update(changes: readonly FileChange[]): void {
    for (const { uri, text } of changes) {
      if (this.files.get(uri)?.text === text) continue;
      if (text === undefined) this.files.delete(uri);
      else this.files.set(uri, this.parse({ uri, text }));
      this.isResolved = false;
      this.found = undefined;
    }
  }

  /** One file as it was read; undefined where there is none of that name. */
  file(uri: string): SyntaxFile | undefined {
    return this.files.get(uri);
  }

  /** The files as they are now, read and resolved together. */
  workspace(): Workspace {
    if (!this.isResolved) this.resolved = resolveAgain(this.files, this.resolved);
    this.isResolved = true;
    return this.resolved.workspace;
  }

  /** What the checks find in them. */
  findings(): readonly Finding[] {
    if (this.found) return this.found;
    const whole = this.workspace();
    for (const group of this.resolved.groups) group.check(whole);
    return (this.found = this.foundSoFar());
  }

  /**
   * Checks some of what is not checked yet, so that whoever has to answer others meanwhile can do it in steps.
   * @param isWanted whether a file may be checked now
   * @returns whether there was something to check
   */
  checkSome(isWanted: (uri: string) => boolean = () => true): boolean {
    const whole = this.workspace();
    const next = this.resolved.groups.find(({ findings, files }) => !findings && files.some(({ file }) => isWanted(file.uri)));
    next?.check(whole);
    return next !== undefined;
  }

  /** Whether all files are checked. */
  get isChecked(): boolean {
    this.workspace();
    return this.resolved.groups.every(({ findings }) => findings);
  }

  /** What is found in those files that are checked; another file's findings may still take some of it away. */
  foundSoFar(): readonly Finding[] {
    const whole = this.workspace();
    const inParts = this.resolved.groups.flatMap(({ findings }) => findings ?? []);
    return told([...inParts, ...checkWhole(whole)], whole);
  }
}
