import { highlightsAt, referencesAt } from '../features/navigation/references.js';
import { offsetIn } from '../session/snapshot.js';
import { answering } from './context.js';
import type { Feature } from './feature.js';

/** Finds where something is referred to, in all files and in the one that is read. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true, documentHighlightProvider: true }),
  register: (context) => {
    context.connection.onReferences(
      answering(
        context,
        ({ snapshot, file }, { position, context: asked }) =>
          referencesAt(snapshot, file, offsetIn(file, position), asked.includeDeclaration),
        [],
      ),
    );
    context.connection.onDocumentHighlight(
      answering(context, ({ snapshot, file }, { position }) => highlightsAt(snapshot, file, offsetIn(file, position)), []),
    );
  },
};
