import path from 'node:path';
import { openWorkspaceLazily, unreadableFile, type Finding, type Workspace } from '@pakkeforloeb/language';
import { hastenFor } from '../shell/haste.js';
import { Progress } from '../shell/progress.js';
import type { Session } from '../shell/session.js';
import { UsageError } from '../shell/exit-codes.js';
import { filesBeside, namedFiles, onceEach, projectFiles, type Closed } from './find.js';
import { readSource, shownPath, type DiskFile } from './source.js';

/** The files a command works on, read as one workspace. */
export interface Project {
  readonly files: readonly DiskFile[];
  readonly workspace: Workspace;
  /** F107 for each file whose bytes cannot be read. */
  readonly unreadable: readonly Finding[];
  /** Whether the command is about this file, or only reads it because others refer to it. */
  readonly isMeant: (path: string) => boolean;
  /** How many files are read only for their names. */
  readonly others: number;
}

/** Finds the files that a command is to work on, whatever they hold. */
export async function findFiles(paths: readonly string[], session: Session): Promise<string[]> {
  const { config, cwd, texts } = session;
  const found = await searched(session, (closed) =>
    paths.length > 0 ? namedFiles(paths, config, cwd, texts, closed) : projectFiles(config, closed),
  );
  if (found.length === 0) throw new UsageError(texts.files.none(config.path === undefined ? cwdName(cwd) : config.files.join(', ')));
  return found;
}

/**
 * Opens the files named, together with those that may declare the names in them: the rest of the project where there are
 * settings, else all files in the folders of those named and below.
 */
export async function openProject(paths: readonly string[], session: Session, progress: Progress): Promise<Project> {
  const meant = await findFiles(paths, session);
  const around = paths.length === 0 ? [] : await filesAround(meant, session);
  const all = around.length === 0 ? [...meant] : onceEach([...meant, ...around]).sort();
  progress.step(session.texts.files.reading(all.length));
  const files = all.map((file) => readSource(file, session.cwd, session.texts));
  const sources = files.flatMap(({ path: uri, text }) => (text === undefined ? [] : [{ uri, text }]));
  const characters = sources.reduce((sum, { text }) => sum + text.length, 0);
  progress.step(session.texts.files.checking(all.length), characters);
  hastenFor(characters);
  const isNamed = new Set(meant);
  const named = new Set(files.filter(({ absolute }) => isNamed.has(absolute)).map((file) => file.path));
  return {
    files,
    workspace: await openWorkspaceLazily(sources),
    unreadable: files.flatMap(unreadableFinding),
    isMeant: (shown) => named.has(shown),
    others: all.length - meant.length,
  };
}

/** The files that are read for the names in them. */
function filesAround(meant: readonly string[], session: Session): Promise<string[]> {
  // Beside a file there may be folders that are none of the author's; a name that is missed is an error of its own.
  if (session.config.path === undefined) return filesBeside(meant, () => {});
  return searched(session, (closed) => projectFiles(session.config, closed));
}

/**
 * Searches for files.
 * @throws UsageError where a folder may not be read: without what lies there the answer would be wrong
 */
async function searched({ cwd, texts }: Session, search: (closed: Closed) => Promise<string[]>): Promise<string[]> {
  const closed = new Map<string, string>();
  const found = await search((folder, code) => closed.set(folder, code));
  for (const [folder, code] of closed) throw new UsageError(texts.files.closed(shownPath(folder, cwd), code));
  return found;
}

function unreadableFinding({ path: uri, encoding }: DiskFile): Finding[] {
  return encoding === undefined ? [] : [unreadableFile(uri, encoding)];
}

function cwdName(cwd: string): string {
  return path.basename(cwd) || cwd;
}
