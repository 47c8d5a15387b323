import { completionEn } from './completion.js';
import type { Texts } from './texts.js';

export const en: Texts = {
  completion: completionEn,
  server: { settings: 'The settings cannot be used, so the usual ones hold' },
};
