import type { Language } from '@pakkeforloeb/language';
import { textsIn, type Texts } from '../../texts/texts.js';

/** Why a rename is refused: a text of the catalogue. */
export type Reason = keyof Texts['navigation']['refused'];

/** A rename that would make the files say something else than before. */
export class Refused extends Error {
  /** @param words what the text's `{…}` stand for */
  constructor(
    readonly reason: Reason,
    private readonly words: Readonly<Record<string, string>> = {},
  ) {
    super(reason);
  }

  /** What is wrong and what to do, for the author. */
  text(language: Language): string {
    return textsIn(language).navigation.refused[this.reason].replace(/\{(\w+)\}/gu, (whole, word: string) => this.words[word] ?? whole);
  }
}
