/** The exit codes of every command (docs/cli.md). */
export const EXIT = {
  /** Nothing to say, or information only. */
  clean: 0,
  /** Errors or warnings were found, or with `--check` a file that would change. */
  findings: 1,
  /** The command was called wrongly, files or configuration cannot be read, or forloeb itself failed. */
  failure: 2,
} as const;

/** What the author can mend by calling the command otherwise or by mending files or configuration. Ends with exit code 2. */
export class UsageError extends Error {}
