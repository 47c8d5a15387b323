import type { Language, Severity } from '@pakkeforloeb/language';

/** What `forloeb.config.json` says (schema/forloeb.config.schema.json), with the defaults filled in. */
export interface Config {
  /** The folder that `files` and `exclude` are seen from: that of the file, or the current one where there is none. */
  readonly folder: string;
  /** The file itself; absent where there is none. */
  readonly path?: string;
  readonly files: readonly string[];
  readonly exclude: readonly string[];
  readonly lang?: Language;
  /** The folder that `forloeb build` writes to, seen from `folder`. */
  readonly out?: string;
  /** How severe warnings are to be, by code. */
  readonly severity: Readonly<Record<string, Severity>>;
}

/** The name of the file with settings. */
export const CONFIG_NAME = 'forloeb.config.json';

/** The files of a project that has no settings. */
export const DEFAULT_FILES: readonly string[] = ['**/*.forloeb'];
