import type { Texts } from './texts.js';

export const da: Texts = {
  server: { settings: 'Indstillingerne kan ikke bruges, så de almindelige gælder' },
};
