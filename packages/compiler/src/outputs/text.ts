/** A source text as digests see it: no byte order mark, LF line ends, Unicode form NFC. */
export function normalisedText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}
