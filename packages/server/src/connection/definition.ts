import { definitionAt, definitionLinksAt } from '../features/navigation/definition.js';
import { offsetIn } from '../session/snapshot.js';
import { answering } from './context.js';
import type { Feature } from './feature.js';

/** Goes to where something is declared. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  register: (context) => {
    context.connection.onDefinition(
      answering(
        context,
        ({ snapshot, file }, { position }) => {
          const find = context.can('textDocument.definition.linkSupport') ? definitionLinksAt : definitionAt;
          return find(snapshot, file, offsetIn(file, position));
        },
        [],
      ),
    );
  },
};
