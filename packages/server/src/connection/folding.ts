import { foldingRanges } from '../features/folding.js';
import { answering } from './context.js';
import type { Feature } from './feature.js';

/** Folding of blocks, texts and comments. */
export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register(context) {
    context.connection.onFoldingRanges(answering(context, ({ file }) => foldingRanges(file), []));
  },
};
