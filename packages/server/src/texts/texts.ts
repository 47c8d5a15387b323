import type { Language } from '@pakkeforloeb/language';
import type { CompletionTexts } from './completion.js';
import { da } from './da.js';
import { en } from './en.js';

/** The words that editors show beside the texts of findings. Each feature has a section. */
export interface Texts {
  readonly completion: CompletionTexts;
  readonly server: {
    /** Before what is wrong with a settings file. */
    readonly settings: string;
  };
}

/** The words in a language. */
export function textsIn(language: Language): Texts {
  return language === 'en' ? en : da;
}
