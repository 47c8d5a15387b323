import { hoverAt } from '../features/hover/hover.js';
import { offsetIn } from '../session/snapshot.js';
import { answering } from './context.js';
import type { Feature } from './feature.js';

/** Explains the name or the word under the pointer. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register: (context) => {
    context.connection.onHover(
      answering(
        context,
        ({ snapshot, file }, { position }, language) => hoverAt(snapshot, file, offsetIn(file, position), language) ?? null,
        null,
      ),
    );
  },
};
