import { documentLinks as linksIn } from '../features/links.js';
import { answering } from './context.js';
import type { Feature } from './feature.js';

/** Web addresses that can be opened. */
export const documentLinks: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  register(context) {
    context.connection.onDocumentLinks(answering(context, ({ file }) => linksIn(file), []));
  },
};
