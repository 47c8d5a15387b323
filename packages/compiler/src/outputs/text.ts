/** The text of a JSON file: two spaces a level, LF, a final line end, letters as they are, keys in the order given. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** A source text as digests see it: no byte order mark, LF line ends, Unicode form NFC. */
export function normalisedText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}

/** Orders texts by their UTF-16 units: the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
