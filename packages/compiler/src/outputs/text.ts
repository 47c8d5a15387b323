/** A source text as digests see it: no byte order mark, LF line ends, Unicode form NFC. */
export function normalisedText(text: string): string {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  // Below U+0300 all characters are in that form already (Unicode's NFC_Quick_Check), and most texts have no others.
  return /[^\0-\u02FF]/.test(lines) ? lines.normalize('NFC') : lines;
}
