import type { SyntaxFile } from '@pakkeforloeb/language';
import type { Host, ProjectFiles } from '../host.js';
import { normalUri } from './names.js';
import { Project } from './project.js';
import type { Snapshot } from './snapshot.js';

/** A file at one moment, with the project that it is read in. */
export interface FileMoment {
  readonly project: Project;
  readonly snapshot: Snapshot;
  readonly file: SyntaxFile;
}

/** An open document, as the client sees it. */
interface OpenDocument {
  readonly uri: string;
  text: string;
  project?: Project;
}

/**
 * The projects of all folders and of open files outside them. A file in a folder belongs to the folder's project; any other is read
 * together with the files beside it, as `forloeb check FILE` does.
 */
export class Projects {
  /** By the folder's URI; a file that no project has, by its own. */
  private readonly projects = new Map<string, Project>();
  private readonly folders = new Set<string>();
  private readonly documents = new Map<string, OpenDocument>();
  /** Files are read one step after another: what was asked for later is there later. */
  private work: Promise<void> = Promise.resolve();

  /**
   * @param host where files come from
   * @param changed is called whenever findings may be others
   * @param problem is told what is wrong with a project's settings
   */
  constructor(
    private readonly host: Host,
    private readonly changed: () => void,
    private readonly problem: (text: string) => void,
  ) {}

  /** All projects. */
  all(): Project[] {
    return [...new Set(this.projects.values())];
  }

  /** Resolves when everything that was asked for is read. */
  settled(): Promise<void> {
    return this.work;
  }

  /** Opens the projects of folders. */
  addFolders(folders: readonly string[]): void {
    for (const folder of folders)
      this.next(() => {
        this.folders.add(folder);
        return this.load(folder);
      });
  }

  /** Lets the projects of folders go. */
  removeFolders(folders: readonly string[]): void {
    this.next(async () => {
      for (const folder of folders) {
        this.folders.delete(folder);
        this.projects.delete(folder);
      }
      for (const document of this.documents.values()) await this.place(document);
    });
  }

  /** The client has opened a document. */
  open(uri: string, text: string): void {
    const document: OpenDocument = { uri, text };
    this.documents.set(uri, document);
    const project = this.known(uri);
    if (project) this.join(document, project);
    else this.next(() => this.place(document));
  }

  /** A document has another text. */
  change(uri: string, text: string): void {
    const document = this.documents.get(uri);
    if (!document) return;
    document.text = text;
    if (document.project) this.tell(document);
    this.changed();
  }

  /** The client has closed a document. */
  close(uri: string): void {
    this.documents.delete(uri);
    this.next(async () => {
      // It may have been opened again meanwhile.
      if (this.documents.has(uri)) return;
      this.projects.delete(normalUri(uri));
      // Where nobody watches the disk, what was saved is seen now.
      const bytes = await this.host.read(uri);
      for (const project of this.all()) {
        if (project.isOnDisk(uri)) project.setDisk(uri, bytes);
        if (!this.documents.has(uri)) project.close(uri);
      }
      this.changed();
    });
  }

  /** Files were written, made or removed, by whomever. */
  filesChanged(changes: readonly { readonly uri: string; readonly type: 'changed' | 'other' }[]): void {
    this.next(async () => {
      const isText = ({ uri }: { readonly uri: string }): boolean => uri.endsWith('.forloeb');
      const bytes = await this.bytesOf(changes.filter(isText).map(({ uri }) => uri));
      for (const [uri, content] of bytes) for (const project of this.all()) if (project.isOnDisk(uri)) project.setDisk(uri, content);
      const onlyChanged = changes.every((change) => change.type === 'changed' && isText(change));
      if (!onlyChanged) for (const folder of [...this.folders]) await this.load(folder);
      this.changed();
    });
  }

  /** The file at this moment; waits until it is read, and is undefined where the client has not opened it. */
  async at(uri: string): Promise<FileMoment | undefined> {
    if (!this.documents.get(uri)?.project) await this.settled();
    const project = this.documents.get(uri)?.project;
    const file = project?.file(uri);
    return project && file && { project, snapshot: project.snapshot(), file };
  }

  private next(step: () => Promise<void>): void {
    this.changed();
    this.work = this.work.then(step).catch((error: unknown) => this.problem(error instanceof Error ? error.message : String(error)));
  }

  /** Opens a project, or reads what is new in it. */
  private async load(folder: string): Promise<void> {
    const settings = await this.host.openProject(folder);
    if (settings.problem !== undefined) this.problem(settings.problem);
    const known = this.projects.get(folder);
    known?.setSettings(settings);
    const project = known ?? new Project(settings);
    await this.read(project, settings);
    // Not before it is read: names of files that are still to come would be told as unknown.
    this.projects.set(folder, project);
    for (const document of this.documents.values()) await this.place(document);
    this.changed();
  }

  /** Reads the files of a project that are not read yet, and forgets those that are gone. */
  private async read(project: Project, { files }: ProjectFiles): Promise<void> {
    const known = new Set(project.diskFiles());
    const bytes = await this.bytesOf(files.filter((uri) => !known.has(uri)));
    const there = new Set(files);
    for (const uri of known) if (!there.has(uri)) project.setDisk(uri, undefined);
    for (const [uri, content] of bytes) project.setDisk(uri, content);
  }

  /** What files hold. All of them together: what is checked between two of them would be wrong. */
  private async bytesOf(uris: readonly string[]): Promise<(readonly [uri: string, bytes: Uint8Array | undefined])[]> {
    const found: (readonly [string, Uint8Array | undefined])[] = [];
    // Some at a time: a system lets only so many files be open.
    for (let first = 0; first < uris.length; first += READ_TOGETHER) {
      const some = uris.slice(first, first + READ_TOGETHER);
      found.push(...(await Promise.all(some.map(async (uri) => [uri, await this.host.read(uri)] as const))));
    }
    return found;
  }

  /** Finds the project that a document belongs to, and opens one for it where there is none. */
  private async place(document: OpenDocument): Promise<void> {
    if (this.documents.get(document.uri) !== document) return;
    const found = this.known(document.uri);
    if (found) return this.join(document, found);
    const folder = parentOf(document.uri);
    const beside = folder === undefined ? alone(document.uri) : await this.host.openProject(folder);
    const project: Project = new Project(beside, (other) => project.nameOf(document.uri) === other);
    await this.read(project, beside);
    // Meanwhile it may have been closed, and opened again: then it is still to be placed.
    if (this.documents.get(document.uri) !== document) return;
    this.projects.set(normalUri(document.uri), project);
    this.join(document, project);
    for (const other of this.documents.values()) this.tell(other);
  }

  /** Says what stands in the editor to every project that has the file: files outside all folders are read with those beside them. */
  private tell({ uri, text, project: own }: OpenDocument): void {
    for (const project of this.all()) if (project === own || project.isOnDisk(uri)) project.setOpen(uri, text);
  }

  private join(document: OpenDocument, project: Project): void {
    const before = document.project;
    if (before && before !== project) {
      before.close(document.uri);
      const name = normalUri(document.uri);
      if (this.projects.get(name) === before) this.projects.delete(name);
    }
    document.project = project;
    this.tell(document);
    this.changed();
  }

  /** The project that has the file. */
  private known(uri: string): Project | undefined {
    for (const folder of this.folders) {
      const project = this.projects.get(folder);
      if (project?.isOnDisk(uri)) return project;
    }
    return this.projects.get(normalUri(uri));
  }
}

/** How many files are read at once. */
const READ_TOGETHER = 64;

/** The folder of a file; undefined for a document that was never saved. */
function parentOf(uri: string): string | undefined {
  return /^untitled:/i.test(uri) ? undefined : uri.slice(0, uri.lastIndexOf('/'));
}

/** A project of one document that is nowhere but in the editor. */
function alone(uri: string): ProjectFiles {
  return { folder: uri, files: [], severity: {} };
}
