import type { Language } from '@pakkeforloeb/language';
import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';
import type { FileMoment, Projects } from '../session/projects.js';

/** What a feature needs to answer requests. */
export interface Context {
  readonly connection: Connection;
  readonly projects: Projects;
  /** The language that the reader wants. */
  language(project?: FileMoment['project']): Language;
  /** Whether the client said that it can do something, by its path in the capabilities (`textDocument.completion.completionItem.snippetSupport`). */
  can(capability: string): boolean;
  /** The number that the client gives the text of an open document; the next text has the next number. */
  versionOf(uri: string): number | undefined;
}

/** Parameters of a request about one document. */
interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/**
 * The handler of a request about one document: the file is looked up as it is at that moment, and a request that was cancelled
 * meanwhile is not computed.
 * @param answer computes the answer
 * @param nothing the answer for a document that the server does not have
 */
export function answering<P extends OfDocument, R>(
  context: Context,
  answer: (moment: FileMoment, parameters: P, language: Language) => R,
  nothing: R,
): (parameters: P, token: CancellationToken) => Promise<R> {
  return async (parameters, token) => {
    const moment = await context.projects.at(parameters.textDocument.uri);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    return moment ? answer(moment, parameters, context.language(moment.project)) : nothing;
  };
}
