import { daNavigation } from './navigation.js';
import type { Texts } from './texts.js';

export const da: Texts = {
  navigation: daNavigation,
  server: { settings: 'Indstillingerne kan ikke bruges, så de almindelige gælder' },
};
