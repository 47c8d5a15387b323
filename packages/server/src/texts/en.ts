import { enNavigation } from './navigation.js';
import type { Texts } from './texts.js';

export const en: Texts = {
  navigation: enNavigation,
  server: { settings: 'The settings cannot be used, so the usual ones hold' },
};
