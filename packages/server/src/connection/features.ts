import { completion } from './completion.js';
import type { Feature } from './feature.js';

/** Everything that the server can do beside telling what it finds. One entry a feature, in alphabetical order. */
export const FEATURES: readonly Feature[] = [completion];
