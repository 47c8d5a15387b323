import { codeActions } from './code-actions.js';
import { compiledJson } from './compiled-json.js';
import { completion } from './completion.js';
import { definition } from './definition.js';
import { documentLinks } from './document-links.js';
import type { Feature } from './feature.js';
import { folding } from './folding.js';
import { formatting } from './formatting.js';
import { hover } from './hover.js';
import { paste } from './paste.js';
import { references } from './references.js';
import { rename } from './rename.js';
import { selectionRanges } from './selection-ranges.js';
import { semanticTokens } from './semantic-tokens.js';
import { symbols } from './symbols.js';

/** Everything that the server can do beside telling what it finds. One entry a feature, in alphabetical order. */
export const FEATURES: readonly Feature[] = [
  codeActions,
  compiledJson,
  completion,
  definition,
  documentLinks,
  folding,
  formatting,
  hover,
  paste,
  references,
  rename,
  selectionRanges,
  semanticTokens,
  symbols,
];
