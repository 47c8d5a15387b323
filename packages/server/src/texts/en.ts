import type { Texts } from './texts.js';

export const en: Texts = {
  server: { settings: 'The settings cannot be used, so the usual ones hold' },
};
