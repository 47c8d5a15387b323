import { completionDa } from './completion.js';
import type { Texts } from './texts.js';

export const da: Texts = {
  completion: completionDa,
  server: { settings: 'Indstillingerne kan ikke bruges, så de almindelige gælder' },
};
