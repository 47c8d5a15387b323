/** What a file's bytes are: text, or why not and at which byte (0 is the first) that shows. */
export type DecodedSource = { readonly text: string } | { readonly problem: DecodeProblem; readonly offset: number };

/**
 * `utf-16`: saved as "Unicode" by an editor on Windows. `latin-1`: æøå saved as single bytes (ISO 8859-1 or Windows-1252).
 * `binary`: no text file, or one that was cut off inside a letter.
 */
export type DecodeProblem = 'utf-16' | 'latin-1' | 'binary';

/** UTF-16 text is recognised by its zero bytes; this much of a file is looked at, and this share must be zero. */
const SAMPLE = 4096;
const ZERO_SHARE = 0.3;

/** Reads a source file's bytes: UTF-8 with or without byte order mark (which is removed). Line ends are kept as they are. */
export function decodeSource(bytes: Uint8Array): DecodedSource {
  const zero = bytes.indexOf(0);
  if (hasUtf16Mark(bytes) || (zero >= 0 && looksLikeUtf16(bytes))) return { problem: 'utf-16', offset: 0 };
  if (zero >= 0) return { problem: 'binary', offset: zero };
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    decoder = utf8();
    return problemOf(bytes);
  }
}

// One for all files: to make one takes longer than to decode a short file. After a fault a new one begins without what was left over.
let decoder = utf8();

function utf8(): InstanceType<typeof TextDecoder> {
  return new TextDecoder('utf-8', { fatal: true });
}

/** Why bytes are no UTF-8 text. */
function problemOf(bytes: Uint8Array): { readonly problem: DecodeProblem; readonly offset: number } {
  const fault = findFault(bytes);
  const control = bytes.findIndex(isControl);
  if (control >= 0) return { problem: 'binary', offset: control };
  return { problem: fault.cutOff ? 'binary' : 'latin-1', offset: fault.offset };
}

function hasUtf16Mark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  const pairs = Math.floor(sample.length / 2);
  if (pairs === 0) return false;
  const zeros = [0, 0];
  for (let index = 0; index < pairs * 2; index++) {
    if (sample[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [fewer = 0, more = 0] = zeros[0]! < zeros[1]! ? zeros : [zeros[1], zeros[0]];
  return fewer === 0 && more >= pairs * ZERO_SHARE;
}

/** A byte no text holds: the control characters except tab, line feed, vertical tab, form feed and carriage return. */
function isControl(byte: number): boolean {
  return (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)) || byte === 0x7f;
}

/**
 * The first byte that is not UTF-8. `cutOff` where it begins a letter that the file's end cuts short, after other letters written
 * as UTF-8: to take that byte for Latin-1 would keep a damaged file.
 */
function findFault(bytes: Uint8Array): { offset: number; cutOff: boolean } {
  let seenUtf8 = false;
  let index = 0;
  while (index < bytes.length) {
    const length = sequenceLength(bytes[index]!);
    const rest = bytes.subarray(index, index + length);
    if (length === 0 || !isSequence(rest)) return { offset: index, cutOff: false };
    if (rest.length < length) return { offset: index, cutOff: seenUtf8 };
    seenUtf8 ||= length > 1;
    index += length;
  }
  throw new Error('These bytes are UTF-8: the decoder and findFault disagree.');
}

/** How many bytes a UTF-8 character with this first byte has; 0 where none begins so. */
function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
}

/** Whether the bytes are a UTF-8 character, or the beginning of one (no overlong forms, no surrogates, nothing above U+10FFFF). */
function isSequence([first, second, ...others]: Uint8Array): boolean {
  if (second === undefined) return true;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  return second >= lowest && second <= highest && others.every((byte) => byte >= 0x80 && byte <= 0xbf);
}
