import type { ParsedFile } from '@pakkeforloeb/language';

/**
 * What a file is called in the workspace: its path from the project's folder, as `forloeb check` run there calls it (`../andet.forloeb`
 * where it lies outside). So findings come in the same order and say the same. What is no file keeps its URI.
 * @param folder in its one spelling ({@link normalUri}), as is `uri`
 */
export function nameIn(folder: string, uri: string): string {
  const [from, to] = [folder.split('/'), uri.split('/')];
  const differs = to.findIndex((part, index) => part !== from[index]);
  const shared = differs < 0 ? to.length : differs;
  // The scheme, nothing, and the computer's name.
  if (shared < 3) return uri;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** A file's name without its folders, to be shown. */
export function fileName({ uri }: ParsedFile): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** One spelling of a URI, decoded: clients write `%C3%B8` and `ø`, `%3A` and `:`, `/C:/` and `/c:/` for the same. */
export function normalUri(uri: string): string {
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]*:)(.*)$/is.exec(uri) ?? [];
  if (scheme === undefined) return uri;
  const path = decoded(rest!).normalize('NFC');
  return `${scheme.toLowerCase()}${path.replace(/^(\/\/\/)([A-Z]):/, (_, slashes: string, drive: string) => `${slashes}${drive.toLowerCase()}:`)}`;
}

/** Whether something lies in a folder or below it; both in their one spelling. */
export function isBelow(folder: string, uri: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
