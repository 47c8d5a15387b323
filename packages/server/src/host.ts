import type { Language, Severity } from '@pakkeforloeb/language';

/** Where the server finds files: Node's file system, or what a browser's editor hands over. */
export interface Host {
  /**
   * Opens the project of a folder: the files that are checked together, as `forloeb check` run in that folder would.
   * @param folder a URI
   * @param language of what is said about the settings
   */
  openProject(folder: string, language: Language): Promise<ProjectFiles>;
  /**
   * Reads a file's bytes; undefined where it is gone.
   * @throws any error where it is there and cannot be read
   */
  read(uri: string): Promise<Uint8Array | undefined>;
  /**
   * Watches a folder where the client does not. A host that cannot either leaves it out.
   * @param folder a URI
   * @param isDeep whether the folders below it are watched too
   * @param changed is told what was written, made or removed; with nothing where anything may have been
   * @returns ends it
   */
  watch?(folder: string, isDeep: boolean, changed: (changes: readonly FileEvent[]) => void): () => void;
}

/** A file or a folder was written, made or removed. */
export interface FileEvent {
  readonly uri: string;
  readonly type: 'created' | 'changed' | 'deleted';
}

/** What belongs to a project, and how it wants its findings. */
export interface ProjectFiles {
  /** The URI that the names of files are seen from, without a slash at the end. */
  readonly folder: string;
  /** The folder of the settings, as a URI; absent where there are none. */
  readonly settings?: string;
  /** The files, as URIs. */
  readonly files: readonly string[];
  /** Folders that may not be read, as URIs: what lies in them is not among the files. */
  readonly closed?: readonly string[];
  /** The language that the settings ask for. */
  readonly language?: Language;
  /** How severe findings are to be, by code. */
  readonly severity: Readonly<Record<string, Severity>>;
  /** What is wrong with the settings, to be shown; the defaults hold then. */
  readonly problem?: string;
}
