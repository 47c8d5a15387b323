import type { Span } from '@pakkeforloeb/language';
import type { CompletionItemKind } from 'vscode-languageserver-types';

/** Something that can be put in at a place. */
export interface Suggestion {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What kind of thing it is, in a word or two beside the label. */
  readonly description?: string;
  /** What is put in. */
  readonly text: string;
  /** The same for editors that know snippets, where that is more. */
  readonly snippet?: string;
  /** What it replaces; it begins before the place and ends at it or behind it, all on one line. */
  readonly range: Span;
  /** How well it answers what was typed; the lower the better (see `search.ts`). */
  readonly rank: number;
  /** Whether something is to be offered at once behind it. */
  readonly goesOn?: boolean;
  /** The explanation beside it, as Markdown. Made when it is asked for. */
  readonly documentation: () => string;
}

/** What a snippet may not hold as it is. */
export function escaped(text: string): string {
  return text.replace(/[\\$}]/gu, '\\$&');
}

/** A choice of words in a snippet. */
export function choiceStop(number: number, words: readonly string[]): string {
  return `\${${number}|${words.map((word) => word.replace(/[\\$},|]/gu, '\\$&')).join(',')}|}`;
}
