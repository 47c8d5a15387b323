import type { ParsedFile } from '@pakkeforloeb/language';

/**
 * What a file is called in the workspace: its path from the project's folder, as `forloeb check` run there calls it; its whole URI where it
 * lies elsewhere. So findings come in the same order and say the same.
 * @param folder as {@link normalUri} writes it, as is the file's URI
 */
export function nameIn(folder: string, uri: string): string {
  const base = `${folder}/`;
  return uri.startsWith(base) ? uri.slice(base.length) : uri;
}

/** A file's name without its folders, to be shown. */
export function fileName({ uri }: ParsedFile): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** One spelling of a URI: clients write `%C3%B8` and `ø`, `%3A` and `:` for the same. */
export function normalUri(uri: string): string {
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]*:)(.*)$/is.exec(uri) ?? [];
  if (scheme === undefined) return uri;
  const path = decoded(rest!).normalize('NFC');
  // A Windows drive: `/C:/` and `/c:/` are one.
  return `${scheme.toLowerCase()}${path.replace(/^(\/\/\/)([A-Z]):/, (_, slashes: string, drive: string) => `${slashes}${drive.toLowerCase()}:`)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
