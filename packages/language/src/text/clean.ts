/** Characters that print nothing: soft hyphen, zero-width spaces and joiners, direction marks, byte order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu;

/** What {@link cleanText} has to change; most texts hold nothing of it. */
const UNCLEAN = /[^ -~æøåÆØÅéÉ]| {2}|^ | $/u;

/**
 * A text as the model stores it: NFC, without soft hyphens and other invisible characters, every run of white space (non-breaking
 * and thin spaces among them) one space, trimmed. Quotes and dashes stay as the author wrote them.
 */
export function cleanText(text: string): string {
  if (!UNCLEAN.test(text)) return text;
  return text.replace(INVISIBLE, '').normalize('NFC').replace(/\s+/gu, ' ').trim();
}
