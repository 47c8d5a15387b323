import { documentSymbols, flatDocumentSymbols, workspaceSymbols } from '../features/symbols/symbols.js';
import { answering } from './context.js';
import type { Feature } from './feature.js';

/** The outline of a file, and the search for names in all files. */
export const symbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: true, workspaceSymbolProvider: true }),
  register: (context) => {
    context.connection.onDocumentSymbol(
      answering(
        context,
        ({ snapshot, file }) =>
          context.can('textDocument.documentSymbol.hierarchicalDocumentSymbolSupport')
            ? documentSymbols(file)
            : flatDocumentSymbols(snapshot, file),
        [],
      ),
    );
    context.connection.onWorkspaceSymbol(async ({ query }) => {
      await context.projects.settled();
      return workspaceSymbols(
        context.projects.all().map((project) => project.snapshot()),
        query,
      );
    });
  },
};
