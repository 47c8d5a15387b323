import { documentsOf, type CompiledDocument, type OutputDocument } from '@pakkeforloeb/compiler';
import type { Workspace } from '@pakkeforloeb/language';

/**
 * The documents of a workspace as outputs are made of them.
 * @param isWanted whether the document is to be written; the places of the others are not looked up
 */
export function outputDocuments(workspace: Workspace, isWanted: (document: CompiledDocument) => boolean): OutputDocument[] {
  return documentsOf(workspace)
    .filter(isWanted)
    .map((document) => {
      const { kind, id, edition, title, status, current, lifecycle } = document;
      return {
        kind,
        id,
        ...(edition !== undefined && { edition }),
        title,
        ...(status !== undefined && { status }),
        current,
        lifecycle,
        // Made when they are written: of many documents only one need be in memory.
        get json() {
          return document.json;
        },
        get sourceMap() {
          return document.sourceMap();
        },
      };
    });
}
