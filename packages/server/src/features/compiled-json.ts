import { documentsOf, extentsOf, identityOf, jsonText, normalisedText, partByErrors, type Extent } from '@pakkeforloeb/compiler';
import type { ParsedFile, Workspace } from '@pakkeforloeb/language';
import { openWorkspace } from '@pakkeforloeb/language/parser';

/** Why a file gives no document. */
export type NoDocument =
  /** It holds nothing of any document. */
  | { readonly because: 'nothing' }
  /** Errors touch the document: how many in which files, those of the document first. */
  | { readonly because: 'errors'; readonly files: readonly { readonly name: string; readonly errors: number }[] }
  /** It refers to a document that errors touch, or two documents have one id. */
  | { readonly because: 'others'; readonly documents: readonly string[] };

/** Of several documents in one file the first of these kinds is meant. */
const KINDS = ['pathway', 'local-variant', 'module', 'catalogue'];

/**
 * The JSON of the document that a file belongs to, to the byte as `forloeb build` writes it.
 * @param errors how many errors stand in which file
 */
export function compiledJson(workspace: Workspace, file: ParsedFile, errors: ReadonlyMap<string, number>): string | NoDocument {
  const extents = extentsOf(workspace);
  const [document] = extents.documents.filter(({ own }) => own.has(file.uri)).sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  if (!document) return errors.has(file.uri) ? errorsIn([file.uri], errors) : { because: 'nothing' };
  const { left } = partByErrors(extents, new Set(errors.keys()));
  const own = left.find((other) => identityOf(other) === identityOf(document));
  if (own) {
    if (own.because.length > 0) return errorsIn(own.because, errors);
    return { because: 'others', documents: own.leftWith.map(({ id }) => id) };
  }
  return jsonOf(workspace, document);
}

function errorsIn(files: readonly string[], errors: ReadonlyMap<string, number>): NoDocument {
  return { because: 'errors', files: files.map((name) => ({ name, errors: errors.get(name) ?? 0 })) };
}

/** Texts are as digests see them, so that neither line ends nor Unicode forms change a byte. */
function jsonOf(workspace: Workspace, document: Extent): string {
  const sources = workspace.files.map(({ uri, text }) => ({ uri, text: normalisedText(text) }));
  const isNormal = sources.every(({ text }, index) => text === workspace.files[index]!.text);
  const documents = documentsOf(isNormal ? workspace : openWorkspace(sources));
  return jsonText(documents.find((one) => identityOf(one) === identityOf(document))!.json);
}
