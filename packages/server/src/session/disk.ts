import type { Language } from '@pakkeforloeb/language';
import type { Host, ProjectFiles } from '../host.js';
import { normalUri } from './names.js';
import type { Project } from './project.js';

/** A project, and what it was opened with. */
export interface Opened {
  readonly project: Project;
  /** The folder as the client writes it; absent for a document that is nowhere but in the editor. */
  readonly folder?: string;
  /** What it was opened as. */
  settings: ProjectFiles;
  /** What was said of its settings. */
  problem?: string | undefined;
  /** Ends the watching of its folder. */
  unwatch?: (() => void) | undefined;
}

/** Who is told of what is wrong on the disk. */
export interface DiskListener {
  /** Something is wrong with a project's settings. */
  problem(text: string): void;
  /** Files or folders cannot be read, so that what is found is found without them; told once of each. */
  leftOut(uris: readonly string[]): void;
  /** The language that the reader wants. */
  language(): Language;
}

/** A file with what it holds; with nothing where it cannot be read or is gone. */
type Content = readonly [uri: string, bytes: Uint8Array | undefined];

/** How many files are read at once: a system lets only so many be open. */
const READ_TOGETHER = 64;

/** Projects as they are on the disk: their settings and what their files hold, and what cannot be read of it. */
export class Disk {
  /** What could not be read, as URIs. */
  private readonly leftOut = new Set<string>();

  /**
   * @param host where files come from
   * @param newProject makes a project without files
   * @param watch has a project watched, and says how to end that
   */
  constructor(
    private readonly host: Host,
    private readonly listener: DiskListener,
    private readonly newProject: (settings: ProjectFiles) => Project,
    private readonly watch: (settings: ProjectFiles) => (() => void) | undefined,
  ) {}

  /** What a folder is opened as. */
  settingsOf(folder: string): Promise<ProjectFiles> {
    return this.host.openProject(folder, this.listener.language());
  }

  /**
   * Opens a project, or reads again what is new in it.
   * @param known the project as it was opened before
   * @param isChanged whether a file may hold something else than before, by its URI in its one spelling
   */
  async load(known: Opened | undefined, folder: string, settings: ProjectFiles, isChanged: (uri: string) => boolean): Promise<Opened> {
    const opened = known ?? { project: this.newProject(settings), folder, settings };
    opened.project.setSettings(settings);
    opened.settings = settings;
    if (settings.problem !== undefined && opened.problem !== settings.problem) this.listener.problem(settings.problem);
    opened.problem = settings.problem;
    opened.unwatch ??= this.watch(settings);
    await this.read(opened.project, settings, isChanged);
    return opened;
  }

  /** What files hold. All are read before any is used: what is checked between two of them would be wrong. */
  async contentsOf(uris: readonly string[]): Promise<Content[]> {
    const found: (readonly [string, Uint8Array | undefined | null])[] = [];
    for (let first = 0; first < uris.length; first += READ_TOGETHER) {
      const some = uris.slice(first, first + READ_TOGETHER);
      found.push(...(await Promise.all(some.map(async (uri) => [uri, await this.host.read(uri).catch(() => null)] as const))));
    }
    const read = found.filter((one): one is Content => one[1] !== null);
    for (const [uri] of read) this.leftOut.delete(uri);
    const unreadable = found.filter(([, bytes]) => bytes === null).map(([uri]) => uri);
    this.leaveOut(unreadable);
    return [...read, ...unreadable.map((uri) => [uri, undefined] as const)];
  }

  /** Tells of files or folders that cannot be read, if that is news. */
  leaveOut(uris: readonly string[]): void {
    const news = [...new Set(uris)].filter((uri) => !this.leftOut.has(uri));
    for (const uri of news) this.leftOut.add(uri);
    if (news.length > 0) this.listener.leftOut(news);
  }

  /** Reads the files of a project that are not read yet or have changed, and forgets those that are gone. */
  private async read(project: Project, { files }: ProjectFiles, isChanged: (uri: string) => boolean): Promise<void> {
    const known = new Set(project.diskFiles());
    const there = new Set(files);
    const contents = await this.contentsOf(files.filter((uri) => !known.has(uri) || isChanged(normalUri(uri))));
    for (const uri of known) if (!there.has(uri)) project.setDisk(uri, undefined);
    for (const [uri, content] of contents) project.setDisk(uri, content);
  }
}
