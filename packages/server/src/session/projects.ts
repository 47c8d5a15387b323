import type { SyntaxFile } from '@pakkeforloeb/language';
import type { FileEvent, Host, ProjectFiles } from '../host.js';
import { matters, onlyContents } from './changes.js';
import { Disk, type DiskListener, type Opened } from './disk.js';
import { isBelow, normalUri } from './names.js';
import { Project } from './project.js';
import type { Snapshot } from './snapshot.js';
import { Steps } from './steps.js';

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
  /** The project that tells its findings. */
  project?: Project;
}

/** Who is told of what happens to projects. */
export interface Listener extends DiskListener {
  /** Findings may be others. */
  changed(): void;
  /** Something went wrong while files were read. */
  failed(error: unknown): void;
  /** Whether the client tells what happens to files in the folders that it has open. */
  clientWatches(): boolean;
}

/**
 * The projects of all folders and of open files outside them. A file in a folder belongs to the folder's project; any other is read
 * together with the files beside it, as `forloeb check FILE` does.
 */
export class Projects {
  /** The client's folders as it writes them, by their URI in its one spelling. */
  private readonly folders = new Map<string, string>();
  /** Their projects. Folders with the same settings above them share one, seen from the folder that was opened first. */
  private readonly ofFolders = new Map<string, Opened>();
  /** Those of open documents that no folder's project has, by the folder they lie in, or by their own URI where they are nowhere. */
  private readonly ofLoose = new Map<string, Opened>();
  private readonly documents = new Map<string, OpenDocument>();
  /** What happened to files that no step has looked at yet, by URI in its one spelling. */
  private events = new Map<string, FileEvent>();
  private readonly disk: Disk;
  private readonly steps: Steps;

  /** @param host where files come from */
  constructor(
    private readonly host: Host,
    private readonly listener: Listener,
  ) {
    this.disk = new Disk(
      host,
      listener,
      (settings) => this.newProject(settings),
      (settings) => this.watch(settings),
    );
    this.steps = new Steps(
      () => listener.changed(),
      (error) => listener.failed(error),
    );
  }

  /** All projects. */
  all(): Project[] {
    return [...new Set([...this.ofFolders.values(), ...this.ofLoose.values()])].map(({ project }) => project);
  }

  /** Whether everything that was asked for is read. */
  get isSettled(): boolean {
    return this.steps.isDone;
  }

  /** Resolves when everything that was asked for is read. */
  settled(): Promise<void> {
    return this.steps.settled();
  }

  /** Does something after all that was asked for before. */
  then(step: () => void | Promise<void>): void {
    this.steps.add(step);
  }

  /** The client has other folders than before: opens the projects of some and lets those of others go. */
  changeFolders(added: readonly string[], removed: readonly string[]): void {
    this.steps.add(async () => {
      for (const folder of removed) this.removeFolder(folderUri(folder));
      for (const folder of added) this.folders.set(folderUri(folder), folder);
      for (const [key, folder] of this.folders) if (!this.ofFolders.has(key)) await this.loadFolder(key, folder, () => false);
      await this.placeAll();
    });
  }

  /** The client has opened a document. */
  open(uri: string, text: string): void {
    const document: OpenDocument = { uri, text };
    this.documents.set(uri, document);
    const project = this.folderProjectOf(uri);
    // Where all is read the answer is there at once.
    if (project && this.isSettled) this.join(document, project);
    else this.steps.add(() => this.place(document));
  }

  /** A document has another text. */
  change(uri: string, text: string): void {
    const document = this.documents.get(uri);
    if (!document) return;
    document.text = text;
    if (document.project) this.setOpen(document);
    this.listener.changed();
  }

  /** The client has closed a document. */
  close(uri: string): void {
    const document = this.documents.get(uri);
    if (!document) return;
    this.documents.delete(uri);
    for (const project of this.all()) project.close(uri);
    this.steps.add(() => this.dropUnused());
  }

  /** Files were written, made or removed, by whomever; anything may have been where none are named. */
  filesChanged(events: readonly FileEvent[]): void {
    if (events.length === 0) return this.steps.add(() => this.reload(() => true));
    const hasFiles = (folder: string): boolean =>
      this.all().some((project) => project.diskFiles().some((uri) => isBelow(folder, normalUri(uri))));
    const mattering = events.filter((event) => matters(event, hasFiles));
    if (mattering.length === 0) return;
    if (this.events.size === 0) this.steps.add(() => this.readChanges());
    for (const event of mattering) {
      const uri = normalUri(event.uri);
      const before = this.events.get(uri);
      // What was made or removed and then written is no longer only written.
      if (!before || before.type === 'changed') this.events.set(uri, event);
    }
  }

  /** The file at this moment; waits until it is read, and is undefined where the client has not opened it. */
  async at(uri: string): Promise<FileMoment | undefined> {
    if (!this.documents.get(uri)?.project) await this.settled();
    const project = this.documents.get(uri)?.project;
    const file = project?.file(uri);
    return project && file && { project, snapshot: project.snapshot(), file };
  }

  private async readChanges(): Promise<void> {
    const { events } = this;
    this.events = new Map();
    const projects = this.all();
    if (!onlyContents(events, (uri) => projects.some((project) => project.isOnDisk(uri)))) return this.reload((uri) => events.has(uri));
    const contents = await this.disk.contentsOf([...events.values()].map(({ uri }) => uri));
    for (const [uri, content] of contents) for (const project of projects) if (project.isOnDisk(uri)) project.setDisk(uri, content);
    await this.placeAll();
  }

  /** Looks again which files there are, and reads those that have changed. */
  private async reload(isChanged: (uri: string) => boolean): Promise<void> {
    for (const [key, folder] of this.folders) await this.loadFolder(key, folder, isChanged);
    for (const { folder } of [...this.ofLoose.values()]) if (folder !== undefined) await this.loadLoose(folder, isChanged);
    await this.placeAll();
  }

  /** Opens the project of a client's folder, or reads again what is new in it. */
  private async loadFolder(key: string, folder: string, isChanged: (uri: string) => boolean): Promise<void> {
    const settings = await this.disk.settingsOf(folder);
    const before = this.ofFolders.get(key);
    const shared = [...this.ofFolders.values()].find(
      (other) => other.folder !== folder && other.settings.settings !== undefined && other.settings.settings === settings.settings,
    );
    if (shared) this.ofFolders.set(key, shared);
    else this.ofFolders.set(key, await this.disk.load(before?.folder === folder ? before : undefined, folder, settings, isChanged));
    this.disk.leaveOut(settings.closed ?? []);
    if (before) this.release(before);
  }

  /** Opens the project of documents in a folder that is none of the client's, or reads again what is new in it. */
  private async loadLoose(folder: string, isChanged: (uri: string) => boolean): Promise<Project> {
    const settings = await this.disk.settingsOf(folder);
    const opened = await this.disk.load(this.ofLoose.get(folderUri(folder)), folder, settings, isChanged);
    this.ofLoose.set(folderUri(folder), opened);
    return opened.project;
  }

  private removeFolder(key: string): void {
    const folder = this.folders.get(key);
    const opened = this.ofFolders.get(key);
    this.folders.delete(key);
    this.ofFolders.delete(key);
    if (!opened) return;
    // Others that share it are opened anew when it was seen from the folder that is gone.
    if (opened.folder === folder) for (const [other, shared] of [...this.ofFolders]) if (shared === opened) this.ofFolders.delete(other);
    this.release(opened);
  }

  /** Lets a project go that no folder has any more. */
  private release(opened: Opened): void {
    if (![...this.ofFolders.values()].includes(opened)) opened.unwatch?.();
  }

  private newProject(settings: ProjectFiles): Project {
    const project: Project = new Project(settings, (uri) => this.homeOf(uri) === project);
    return project;
  }

  /** Has the host watch a project that the client does not watch; says how to end it. */
  private watch({ folder, settings }: ProjectFiles): (() => void) | undefined {
    const watched = settings ?? folder;
    const isInFolder = [...this.folders.keys()].some((open) => isBelow(open, `${normalUri(watched)}/`));
    if (this.listener.clientWatches() && isInFolder) return undefined;
    // A file that happens to be open may lie in a folder with very much below it, such as a home folder.
    const isDeep = settings !== undefined || !this.listener.clientWatches();
    return this.host.watch?.(watched, isDeep, (events) => this.filesChanged(events));
  }

  private async placeAll(): Promise<void> {
    for (const document of [...this.documents.values()]) await this.place(document);
  }

  /** Finds the project that a document belongs to, and opens one for it where there is none. */
  private async place(document: OpenDocument): Promise<void> {
    const { uri } = document;
    const isOpen = (): boolean => this.documents.get(uri) === document;
    if (!isOpen()) return;
    let project = this.folderProjectOf(uri);
    if (!project) {
      const folder = parentOf(uri);
      const key = folder === undefined ? uri : folderUri(folder);
      project = this.ofLoose.get(key)?.project;
      if (!project && folder !== undefined) project = await this.loadLoose(folder, () => false);
      else if (!project) this.ofLoose.set(key, { project: (project = this.newProject(alone(uri))), settings: alone(uri) });
    }
    if (!isOpen()) return this.dropUnused();
    this.join(document, project);
    // What was open before counts in a project that is new, too.
    for (const other of this.documents.values()) if (other.project) this.setOpen(other);
  }

  private join(document: OpenDocument, project: Project): void {
    document.project = project;
    this.setOpen(document);
    this.dropUnused();
    this.listener.changed();
  }

  /** What stands in the editor counts in every project that has the file. */
  private setOpen({ uri, text, project: home }: OpenDocument): void {
    for (const project of this.all())
      if (project === home || project.isOnDisk(uri)) project.setOpen(uri, text);
      else project.close(uri);
  }

  /** The project that tells what is found in a file. */
  private homeOf(uri: string): Project | undefined {
    // Nearly always there is one project, and nothing to look for.
    if (this.ofFolders.size === 1 && this.ofLoose.size === 0) return this.all()[0];
    return this.documents.get(uri)?.project ?? this.folderProjectOf(uri);
  }

  /** The innermost folder's project that has the file; any that has it where it lies in no folder. */
  private folderProjectOf(uri: string): Project | undefined {
    const name = normalUri(uri);
    const depth = (folder: string): number => (isBelow(folder, name) ? folder.length : -1);
    let found: readonly [folder: string, project: Project] | undefined;
    for (const [folder, { project }] of this.ofFolders)
      if (project.isOnDisk(uri) && (!found || depth(folder) > depth(found[0]))) found = [folder, project];
    return found?.[1];
  }

  /** Lets go the projects of documents that are closed or belong elsewhere. */
  private dropUnused(): void {
    const used = new Set([...this.documents.values()].map(({ project }) => project));
    for (const [key, { project, unwatch }] of [...this.ofLoose]) {
      if (used.has(project)) continue;
      unwatch?.();
      this.ofLoose.delete(key);
    }
  }
}

/** One spelling of a folder's URI, without a slash at the end. */
function folderUri(folder: string): string {
  return normalUri(folder).replace(/\/$/, '');
}

/** The folder of a file; undefined for a document that was never saved. */
function parentOf(uri: string): string | undefined {
  return /^untitled:/i.test(uri) ? undefined : uri.slice(0, uri.lastIndexOf('/'));
}

/** A project of one document that is nowhere but in the editor. */
function alone(uri: string): ProjectFiles {
  return { folder: uri, files: [], severity: {} };
}
