/** Words of a document as Markdown that shows exactly them. */
export function escaped(words: string): string {
  return words.replace(/[\\`*_{}[\]()#+\-.!|<>~$&:@]/gu, (sign, at: number) => (needsEscape(sign, words, at) ? `\\${sign}` : sign));
}

/** Signs that mean something anywhere; the others only at the beginning of a line. */
function needsEscape(sign: string, words: string, at: number): boolean {
  if ('\\`*_[]<>|~$&'.includes(sign)) return true;
  // Else an address would become a link.
  if (sign === ':') return words.startsWith('//', at + 1);
  if (sign === '@') return true;
  if ('#+-'.includes(sign)) return at === 0;
  return sign === '.' && /^\d+$/u.test(words.slice(0, at));
}

/** A short text as code, whatever is in it. */
export function code(words: string): string {
  return words.includes('`') ? `\`\` ${words} \`\`` : `\`${words}\``;
}

/** Lines of the language, coloured as such. */
export function block(lines: string): string {
  return `\`\`\`forloeb\n${lines.replaceAll('```', "'''")}\n\`\`\``;
}

/**
 * A long text in short: whole sentences as far as they go, else whole words, and what is left out is said.
 * @param leftOut how many words are left out, in words
 */
export function shortened(words: string, most: number, leftOut: (count: number) => string): string {
  if (words.length <= most) return escaped(words);
  const start = words.slice(0, most);
  const sentences = /^.*[.!?:](?= )/su.exec(start)?.[0] ?? '';
  const kept = sentences.length > most / 2 ? sentences : `${start.slice(0, start.lastIndexOf(' ')).replace(/[,;]$/u, '')} …`;
  const rest = words
    .slice(kept.replace(/ …$/u, '').length)
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return `${escaped(kept)} *(${leftOut(rest)})*`;
}
