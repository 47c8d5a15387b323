import { eastAsianWidth } from 'get-east-asian-width';

const INDENT = '  ';

/**
 * Breaks a message between words, so that a terminal does not break it within one. Lines after the first are two columns in.
 * @param taken columns that stand before the message on its first line
 * @param width columns that a line may have
 */
export function wrapWords(text: string, taken: number, width: number): string {
  const lines: string[] = [];
  let line = '';
  let used = taken;
  for (const word of text.split(' ')) {
    const needed = columns(word);
    if (line !== '' && used + 1 + needed > width) {
      lines.push(line);
      [line, used] = [word, INDENT.length + needed];
    } else {
      used += (line === '' ? 0 : 1) + needed;
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join(`\n${INDENT}`);
}

function columns(word: string): number {
  return [...word].reduce((sum, character) => sum + eastAsianWidth(character.codePointAt(0)!), 0);
}
