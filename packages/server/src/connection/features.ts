import { definition } from './definition.js';
import type { Feature } from './feature.js';
import { hover } from './hover.js';
import { references } from './references.js';
import { rename } from './rename.js';
import { symbols } from './symbols.js';

/** Everything that the server can do beside telling what it finds. One entry a feature, in alphabetical order. */
export const FEATURES: readonly Feature[] = [definition, hover, references, rename, symbols];
