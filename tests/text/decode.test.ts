import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeSource } from '../../packages/language/src/text/decode.js';

const danish = 'pakkeforløb: Kræft i bugspytkirtlen på sygehus, ÆØÅ é\r\nnæste linje\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) bytes.setUint16(index * 2, text.charCodeAt(index), !bigEndian);
  return new Uint8Array(bytes.buffer);
};
const bytes = (...parts: (readonly number[] | Uint8Array)[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

test('UTF-8 is text, line ends and all', () => {
  expect(decodeSource(utf8(danish))).toEqual({ text: danish });
  expect(decodeSource(utf8(''))).toEqual({ text: '' });
  expect(decodeSource(utf8('α ≥ 50 μg/L 😀\uFFFD'))).toEqual({ text: 'α ≥ 50 μg/L 😀\uFFFD' });
});

test('the byte order mark is removed, once', () => {
  expect(decodeSource(bytes([0xef, 0xbb, 0xbf], utf8(danish)))).toEqual({ text: danish });
  expect(decodeSource(bytes([0xef, 0xbb, 0xbf]))).toEqual({ text: '' });
});

test.each([
  ['little-endian', utf16(danish, false)],
  ['big-endian', utf16(danish, true)],
  ['little-endian with byte order mark', bytes([0xff, 0xfe], utf16(danish, false))],
  ['big-endian with byte order mark', bytes([0xfe, 0xff], utf16(danish, true))],
  ['little-endian, æøå only', utf16('æøåÆØÅ', false)],
  ['cut off in the middle of a letter', utf16(danish, false).subarray(0, 31)],
  ['a byte order mark alone', bytes([0xff, 0xfe])],
])('UTF-16: %s', (_, source) => {
  expect(decodeSource(source)).toEqual({ problem: 'utf-16', offset: 0 });
});

test.each([
  ['a Danish text', danish, danish.indexOf('ø')],
  ['å as last byte', 'på', 1],
  ['Windows quotes', 'en \u0094ukendt\u0094', 3],
])('Latin-1: %s', (_, text, offset) => {
  expect(decodeSource(latin1(text))).toEqual({ problem: 'latin-1', offset });
});

test('a Latin-1 line in a UTF-8 file is found where it stands', () => {
  expect(decodeSource(bytes(utf8('æ\n'), latin1('på\n')))).toEqual({ problem: 'latin-1', offset: 4 });
});

test('UTF-8 cut off in a letter is a damaged file, not Latin-1', () => {
  const whole = utf8('æøå');
  expect(decodeSource(whole.subarray(0, 5))).toEqual({ problem: 'binary', offset: 4 });
  expect(decodeSource(utf8('æ≥').subarray(0, 4))).toEqual({ problem: 'binary', offset: 2 });
});

test.each([
  ['a zip file (Word)', bytes([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0x00, 0x00, 0x00]), 5],
  ['a zero byte in a text', utf8('pakke\0forløb'), 5],
  ['control characters among bytes that are no UTF-8', bytes([0x41, 0xe6, 0x01, 0x42]), 2],
])('binary: %s', (_, source, offset) => {
  expect(decodeSource(source)).toEqual({ problem: 'binary', offset });
});

test.each([
  ['overlong', [0xc0, 0xaf]],
  ['overlong, three bytes', [0xe0, 0x80, 0xaf]],
  ['a surrogate', [0xed, 0xa0, 0x80]],
  ['above U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
])('%s is not UTF-8', (_, sequence) => {
  expect(decodeSource(bytes([0x41], sequence, [0x41]))).toEqual({ problem: 'latin-1', offset: 1 });
});

test('bytes are text exactly when they are UTF-8 without zero bytes, and then that text', () => {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const anyBytes = fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc.string({ unit: 'binary' }).map(utf8),
    fc.array(fc.constantFrom(0x41, 0xc3, 0xa6, 0xe2, 0x89, 0xa5, 0xf0, 0x90, 0x80, 0xed, 0xf4)).map((list) => Uint8Array.from(list)),
  );
  fc.assert(
    fc.property(anyBytes, (source) => {
      let text: string | undefined;
      try {
        text = source.includes(0) ? undefined : strict.decode(source);
      } catch {
        text = undefined;
      }
      const decoded = decodeSource(source);
      expect('text' in decoded ? decoded.text : undefined).toBe(text);
      if ('problem' in decoded) expect(decoded.offset).toBeLessThan(source.length);
    }),
    { numRuns: 3000 },
  );
});

test('a file that cannot be read leaves nothing behind for the next', () => {
  const cutOff = Uint8Array.from([0x61, 0xc3]);
  const marked = Uint8Array.from([0xef, 0xbb, 0xbf, 0xc3, 0xa6]);
  for (let turn = 0; turn < 3; turn++) {
    expect(decodeSource(cutOff)).toMatchObject({ problem: expect.any(String) as string });
    expect(decodeSource(marked)).toEqual({ text: 'æ' });
  }
});
