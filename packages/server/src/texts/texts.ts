import type { Language } from '@pakkeforloeb/language';
import type { CompletionTexts } from './completion.js';
import { da } from './da.js';
import { en } from './en.js';
import type { FixTexts } from './fixes.js';
import type { NavigationTexts } from './navigation.js';

/** The words that editors show beside the texts of findings. Each feature has a section. */
export interface Texts {
  readonly completion: CompletionTexts;
  readonly fixes: FixTexts;
  readonly navigation: NavigationTexts;
  readonly server: {
    /** Before what is wrong with a settings file. */
    readonly settings: string;
    /** Before what the system says of files that cannot be read. */
    readonly files: string;
    /** Of files and folders that cannot be read. */
    leftOut(names: readonly string[]): string;
  };
  /** Why there is no JSON to show. */
  readonly json: {
    readonly notOpen: string;
    /** The file holds nothing of a pathway, catalogue, module or local variant. */
    readonly nothing: string;
    errors(files: readonly { readonly name: string; readonly errors: number }[]): string;
    /** The documents by their ids. */
    others(documents: readonly string[]): string;
  };
  readonly paste: {
    /** Headings and page numbers have become comments. */
    readonly comments: string;
  };
}

/** The words in a language. */
export function textsIn(language: Language): Texts {
  return language === 'en' ? en : da;
}
