import { MANIFEST_NAME, readManifest, withToolVersion, type Manifest, type Output } from '@pakkeforloeb/compiler';
import { sha256 } from './digest.js';
import { isOutputName, lookAt, type OutputFolder } from './folder.js';

/** A file that is to be written. */
export interface Change {
  readonly name: string;
  /** The SHA-256 of its text. */
  readonly sha256: string;
  /** The permissions of the file that it replaces; absent where there is none. */
  readonly mode?: number;
}

/** What has to happen in a folder so that it holds these outputs, and what stands in the way. */
export interface Plan {
  /** The names of all outputs. */
  readonly wanted: ReadonlySet<string>;
  /** In the order of the outputs: the manifest is last. */
  readonly changes: readonly Change[];
  readonly unchanged: number;
  /** Outputs of the build before that are no outputs any more. */
  readonly stale: readonly string[];
  /** Such ones that somebody has changed since: they are not ours to remove. */
  readonly altered: readonly string[];
  /** Files that are in the way and that no build of ours wrote. */
  readonly foreign: readonly string[];
  /** Names where a folder or a link stands. */
  readonly noFiles: readonly string[];
  /** Files to replace or remove that are write-protected. */
  readonly guarded: readonly string[];
  /** The manifest that is there. */
  readonly before?: Manifest;
  /** The text of the manifest that is to be there. */
  readonly manifest: string;
}

/** How a folder is compared. */
export interface Comparison {
  /** Takes the text of each change as soon as it is known: texts are not kept. */
  readonly change?: (change: Change, text: string) => void;
  /**
   * Whether a file is as it should be too where only the line ends differ (git may have set them) or only the version of forloeb in the
   * manifest.
   */
  readonly lenient?: boolean;
}

/** Compares a folder with what it is to hold. The outputs are gone through once, and each is let go before the next is made. */
export function planOf(folder: OutputFolder, outputs: Iterable<Output>, { change: take, lenient = false }: Comparison = {}): Plan {
  const there = lookAt(folder, MANIFEST_NAME);
  const before = typeof there === 'object' ? readManifest(there.text) : undefined;
  const listed = new Map(before?.outputs.filter(({ path }) => isOutputName(path)).map(({ path, sha256: digest }) => [path, digest]));
  if (before) listed.set(MANIFEST_NAME, '');

  const wanted = new Set<string>();
  let manifest = '';
  const plan = { changes: [] as Change[], unchanged: 0, foreign: [] as string[], noFiles: [] as string[], guarded: [] as string[] };
  for (const { path: name, text, sha256: digest } of outputs) {
    wanted.add(name);
    if (name === MANIFEST_NAME) manifest = text;
    const found = lookAt(folder, name);
    const isThere = typeof found === 'object';
    if (found === 'no-file') plan.noFiles.push(name);
    else if (isThere && isSame(name, found.text, text, before?.tool.version, lenient)) plan.unchanged++;
    else if (isThere && !listed.has(name)) plan.foreign.push(name);
    else if (isThere && isGuarded(found.mode)) plan.guarded.push(name);
    else {
      const change = { name, sha256: digest, ...(isThere && { mode: found.mode }) };
      plan.changes.push(change);
      take?.(change, text);
    }
  }

  const stale: string[] = [];
  const altered: string[] = [];
  for (const [name, digest] of listed) {
    const found = wanted.has(name) ? 'nothing' : lookAt(folder, name);
    if (found === 'nothing') continue;
    if (found === 'no-file' || sha256(withLineFeeds(found.text)) !== digest) altered.push(name);
    else if (isGuarded(found.mode)) plan.guarded.push(name);
    else stale.push(name);
  }
  return { ...plan, wanted, stale, altered, manifest, ...(before && { before }) };
}

function isSame(name: string, found: string, wanted: string, version: string | undefined, lenient: boolean): boolean {
  if (found === wanted || !lenient) return found === wanted;
  return withLineFeeds(found) === (name === MANIFEST_NAME && version !== undefined ? withToolVersion(wanted, version) : wanted);
}

/** JSON never holds a carriage return of its own. */
function withLineFeeds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** Whether its owner may not write the file. */
function isGuarded(mode: number): boolean {
  return (mode & 0o200) === 0;
}
