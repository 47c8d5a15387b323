import type { Language, Severity } from '@pakkeforloeb/language';

/** Where the server finds files: Node's file system, or what a browser's editor hands over. */
export interface Host {
  /**
   * Opens the project of a folder: the files that are checked together, as `forloeb check` run in that folder would.
   * @param folder a URI
   */
  openProject(folder: string): Promise<ProjectFiles>;
  /** Reads a file's bytes; undefined where it is gone or may not be read. */
  read(uri: string): Promise<Uint8Array | undefined>;
}

/** What belongs to a project, and how it wants its findings. */
export interface ProjectFiles {
  /** The URI that the names of files are seen from, without a slash at the end. */
  readonly folder: string;
  /** The files, as URIs. */
  readonly files: readonly string[];
  /** The language that the settings ask for. */
  readonly language?: Language;
  /** How severe findings are to be, by code. */
  readonly severity: Readonly<Record<string, Severity>>;
  /** What is wrong with the settings, to be shown; the defaults hold then. */
  readonly problem?: string;
}
