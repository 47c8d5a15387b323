/** Of a line that is too long for a title its beginning. */
export function short(text: string): string {
  const [line = ''] = text.split(/\r\n|\n|\r/u);
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}

/** In characters. */
const LONGEST = 50;
