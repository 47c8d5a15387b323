import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { decodeSource, type Language } from '@pakkeforloeb/language';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { folderWith } from '../../cli/process.js';
import { LspClient, type StartOptions } from '../../clients/lsp-client.js';
import { until } from '../../clients/until.js';
import { checked, told, type checkedHere } from './findings.js';

/** What clients can do that tell what happens to files, and those that leave that to the server. */
const WATCHING = { workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } } };
const NOT_WATCHING = { workspace: { workspaceFolders: true } };

/** An author's machine: files on the disk, some of them open in an editor, and the server as a process. */
export class Desk {
  client!: LspClient;
  /** The client's folders. */
  readonly folders: string[];
  private readonly disk = new Map<string, Uint8Array>();
  private readonly opened = new Map<string, TextDocument>();
  private readonly root: string;
  /** Where the files lie as they stand in the editor, for `forloeb check`. */
  private readonly scratch: string;

  private constructor(
    files: Readonly<Record<string, string | Uint8Array>>,
    folders: readonly string[],
    private readonly watching: boolean,
    private readonly check: typeof checkedHere | typeof checked,
  ) {
    for (const [name, contents] of Object.entries(files)) this.disk.set(name, bytesOf(contents));
    this.root = folderWith(files);
    this.scratch = folderWith({});
    this.folders = [...folders];
  }

  /**
   * Starts a server on files, named by their path from a folder of the test's.
   * @param folders those that the client opens, as paths from there
   * @param watching whether the client tells what happens to files
   * @param check what the server is compared with
   */
  static async open(
    files: Readonly<Record<string, string | Uint8Array>>,
    folders: readonly string[] = [''],
    watching = true,
    options: StartOptions = {},
    check: typeof checkedHere | typeof checked = checked,
  ): Promise<Desk> {
    const desk = new Desk(files, folders, watching, check);
    const absolute = folders.map((folder) => path.join(desk.root, folder));
    desk.client = await LspClient.start(absolute[0] ?? desk.root, watching ? WATCHING : NOT_WATCHING, { ...options, folders: absolute });
    await desk.client.ready();
    return desk;
  }

  /** Names of the files on the disk. */
  get names(): string[] {
    return [...this.disk.keys()];
  }

  /** Names of the files that are open. */
  get openNames(): string[] {
    return [...this.opened.keys()];
  }

  /** What stands in an open file, or on the disk; undefined where there is no such file or it is no text. */
  text(name: string): string | undefined {
    const bytes = this.disk.get(name);
    const decoded = bytes && decodeSource(bytes);
    return this.opened.get(name)?.getText() ?? (decoded && 'text' in decoded ? decoded.text : undefined);
  }

  /** Writes a file, or removes it. */
  async write(name: string, contents: string | Uint8Array | undefined): Promise<void> {
    const file = path.join(this.root, name);
    const type = contents === undefined ? 3 : this.disk.has(name) ? 2 : 1;
    if (contents === undefined) {
      this.disk.delete(name);
      rmSync(file, { force: true });
    } else {
      this.disk.set(name, bytesOf(contents));
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, contents);
    }
    await this.tell([{ name, type }]);
  }

  /** Renames a file or a whole folder. Of a folder clients tell no more than that. */
  async rename(from: string, to: string): Promise<void> {
    if (!existsSync(path.join(this.root, from)) || existsSync(path.join(this.root, to))) return;
    renameSync(path.join(this.root, from), path.join(this.root, to));
    for (const [name, bytes] of [...this.disk])
      if (name === from || name.startsWith(`${from}/`)) {
        this.disk.delete(name);
        this.disk.set(to + name.slice(from.length), bytes);
      }
    await this.tell([
      { name: from, type: 3 },
      { name: to, type: 1 },
    ]);
  }

  /** Opens a file in the editor; one that is not on the disk is new. */
  async open(name: string, text = this.text(name) ?? ''): Promise<void> {
    if (this.opened.has(name)) return;
    this.opened.set(name, TextDocument.create(this.uri(name), 'forloeb', 1, text));
    await this.client.open(this.uri(name), text);
  }

  /** Makes another text of an open file, by an edit of the stretch that differs. */
  async edit(name: string, text: string): Promise<void> {
    const before = this.opened.get(name)!;
    const old = before.getText();
    let start = 0;
    while (start < Math.min(old.length, text.length) && old[start] === text[start]) start++;
    let end = 0;
    while (end < Math.min(old.length, text.length) - start && old.at(-1 - end) === text.at(-1 - end)) end++;
    const change = {
      range: { start: before.positionAt(start), end: before.positionAt(old.length - end) },
      text: text.slice(start, text.length - end),
    };
    const after = TextDocument.update(before, [change], before.version + 1);
    // A place inside `\r\n` is none that a client can name.
    if (after.getText() !== text) throw new Error('The edit does not make the text');
    this.opened.set(name, after);
    await this.client.notify('textDocument/didChange', {
      textDocument: { uri: this.uri(name), version: after.version },
      contentChanges: [change],
    });
  }

  /** Saves an open file. */
  async save(name: string): Promise<void> {
    await this.write(name, this.opened.get(name)!.getText());
    await this.client.notify('textDocument/didSave', { textDocument: { uri: this.uri(name) } });
  }

  /** Closes a file; what was not saved is lost. */
  async close(name: string): Promise<void> {
    if (this.opened.delete(name)) await this.client.notify('textDocument/didClose', { textDocument: { uri: this.uri(name) } });
  }

  /** Opens a folder in the client, or closes it if it is open. */
  async toggleFolder(folder: string): Promise<void> {
    const uri = pathToFileURL(path.join(this.root, folder)).href;
    const at = this.folders.indexOf(folder);
    if (at < 0) this.folders.push(folder);
    else this.folders.splice(at, 1);
    const changed = [{ uri, name: folder }];
    const event = at < 0 ? { added: changed, removed: [] } : { added: [], removed: changed };
    await this.client.notify('workspace/didChangeWorkspaceFolders', { event });
  }

  /** What the server has told. */
  told(): string[] {
    return told(this.client.published.values());
  }

  /**
   * What `forloeb check` says of the files as they stand in the editor.
   * @param isWanted which files belong to the project by its settings
   * @param unusable files that cannot be used, such as settings with a fault
   */
  async expected(
    isWanted: (name: string) => boolean = () => true,
    unusable: readonly string[] = [],
    language: Language = 'da',
  ): Promise<string[]> {
    rmSync(this.scratch, { recursive: true });
    mkdirSync(this.scratch);
    const put = (name: string, contents: string | Uint8Array): void => {
      mkdirSync(path.dirname(path.join(this.scratch, name)), { recursive: true });
      writeFileSync(path.join(this.scratch, name), contents);
    };
    for (const [name, bytes] of this.disk) if (!unusable.includes(name)) put(name, this.opened.get(name)?.getText() ?? bytes);
    const found = new Set<string>();
    const belongsTo = (name: string): string | undefined =>
      this.folders.filter((folder) => this.disk.has(name) && isWanted(name) && isIn(folder, name)).sort((a, b) => b.length - a.length)[0];
    const nameOf = (line: string): string =>
      path.relative(this.scratch, line.slice(0, line.indexOf('.forloeb ') + 8)).replaceAll(path.sep, '/');
    for (const folder of this.folders) {
      mkdirSync(path.join(this.scratch, folder), { recursive: true });
      for (const line of await this.check(path.join(this.scratch, folder), [], language))
        if (belongsTo(nameOf(line)) === folder) found.add(line);
    }
    // Files that belong to no folder are read together with those beside them.
    const loose = this.openNames.filter((name) => belongsTo(name) === undefined);
    for (const folder of new Set(loose.map((name) => path.posix.dirname(name)))) {
      const here = loose.filter((name) => path.posix.dirname(name) === folder);
      const isNew = here.filter((name) => !this.disk.has(name));
      for (const name of isNew) put(name, this.opened.get(name)!.getText());
      const paths = here.map((name) => path.posix.basename(name));
      for (const line of await this.check(path.join(this.scratch, folder), paths, language))
        if (here.includes(nameOf(line))) found.add(line);
      for (const name of isNew) rmSync(path.join(this.scratch, name));
    }
    return [...found].map((line) => line.replaceAll(this.scratch, this.root)).sort();
  }

  /** Resolves when the server has told what is expected; where it hears of the disk by itself that may take a moment. */
  async agrees(expected: readonly string[]): Promise<void> {
    await this.client.ready();
    if (this.watching) return;
    await until('the server to see the disk', () => JSON.stringify(this.told()) === JSON.stringify(expected), 5000).catch(() => undefined);
  }

  private uri(name: string): string {
    return pathToFileURL(path.join(this.root, name)).href;
  }

  private async tell(changes: readonly { readonly name: string; readonly type: number }[]): Promise<void> {
    if (!this.watching) return;
    await this.client.notify('workspace/didChangeWatchedFiles', {
      changes: changes.map(({ name, type }) => ({ uri: this.uri(name), type })),
    });
  }
}

function bytesOf(contents: string | Uint8Array): Uint8Array {
  return typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
}

function isIn(folder: string, name: string): boolean {
  return folder === '' || name.startsWith(`${folder}/`);
}
