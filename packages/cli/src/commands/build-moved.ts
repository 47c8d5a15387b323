import { MANIFEST_NAME, readManifest } from '@pakkeforloeb/compiler';
import { lookAt, type OutputFolder } from '../outputs/folder.js';

/** One source file as the manifest in the folder calls it, and as it is called now. */
export interface MovedSource {
  readonly before: string;
  readonly now: string;
}

/**
 * A source file whose path is seen from another folder than when the outputs were built: without settings that is the folder in which the
 * command is given. Undefined where some path is as before: then whatever differs is something else.
 * @param wanted the text of the manifest as it would be written
 */
export function movedSource(folder: OutputFolder, wanted: string): MovedSource | undefined {
  const found = lookAt(folder, MANIFEST_NAME);
  const before = typeof found === 'object' ? (readManifest(found.text)?.inputs ?? []) : [];
  const now = readManifest(wanted)?.inputs ?? [];
  const paths = new Set(now.map((input) => input.path));
  if (before.some((input) => paths.has(input.path))) return undefined;
  const paired = before.flatMap(({ path, sha256 }) => {
    const same = now.find((input) => input.sha256 === sha256);
    return same ? [{ before: path, now: same.path }] : [];
  });
  return paired[0];
}

/** Whether an output holds paths of the sources; all others hold none. */
export function holdsPaths(name: string): boolean {
  return name === MANIFEST_NAME || name.endsWith('.map.json');
}
