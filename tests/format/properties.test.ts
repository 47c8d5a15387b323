import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatText } from '../../packages/language/src/format/index.js';
import { type Span, writtenLines } from '../../packages/language/src/source/lines.js';
import { readStructure } from '../../packages/language/src/source/structure.js';
import { anyText, blocks, faultyText, write } from './arbitrary.js';

const real = readFileSync(path.join(import.meta.dirname, '..', 'source', 'bilag-1.forloeb'), 'utf8').replaceAll('\r\n', '\n');

/** Every token and comment of a file in order; what may change (white space between them, marks of dash lines, the colon) is left out. */
function tokens(text: string): string[] {
  const words = (span: Span | undefined): string[] => (span ? [text.slice(span.start, span.end)] : []);
  return writtenLines(text).flatMap((line) => {
    if (line.kind === 'comment') return [`// ${text.slice(line.content.start + 2, line.content.end).trimStart()}`];
    const key = line.kind === 'item' ? ['-'] : words(line.key);
    return [...key, ...words(line.value), ...words(line.id), ...words(line.open), ...line.closes.flatMap(words)];
  });
}

/** The real file with one line or one brace deleted. */
const damaged = fc.tuple(fc.nat({ max: real.length - 1 }), fc.boolean(), fc.constantFrom(2, 4, 3)).map(([at, brace, step]) => {
  const wide = real.replace(/^ +/gm, (indent) => ' '.repeat((indent.length / 2) * step));
  if (brace) {
    const next = /[{}]/g;
    next.lastIndex = at;
    const found = next.exec(wide)?.index ?? wide.indexOf('{');
    return wide.slice(0, found) + wide.slice(found + 1);
  }
  const lines = wide.split('\n');
  return lines.toSpliced(at % lines.length, 1).join('\n');
});

const text = fc.oneof({ weight: 3, arbitrary: anyText }, { weight: 6, arbitrary: faultyText }, { weight: 1, arbitrary: damaged });

test('no word, brace or comment changes, is lost or moves', () => {
  fc.assert(
    fc.property(text, (before) => {
      expect(tokens(formatText(before).text)).toEqual(tokens(before));
    }),
    { numRuns: 600 },
  );
});

test('formatting twice is formatting once', () => {
  fc.assert(
    fc.property(text, (before) => {
      const once = formatText(before).text;
      expect(formatText(once).text).toBe(once);
    }),
    { numRuns: 600 },
  );
});

test('the findings about braces and layout stay the same', () => {
  fc.assert(
    fc.property(text, (before) => {
      const codes = (source: string): string[] => readStructure(source).problems.map(({ code }) => code);
      expect(codes(formatText(before).text)).toEqual(codes(before));
    }),
    { numRuns: 600 },
  );
});

test('what is left alone stands byte for byte in the result', () => {
  fc.assert(
    fc.property(text, (before) => {
      const formatted = formatText(before);
      let from = 0;
      for (const { start, end } of formatted.kept) {
        const at = formatted.text.indexOf(before.slice(start, end), from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at + end - start;
      }
    }),
    { numRuns: 400 },
  );
});

test('a file with CRLF gets the same form with CRLF', () => {
  fc.assert(
    fc.property(text, (before) => {
      const lf = `${before}\n`;
      expect(formatText(lf.replaceAll('\n', '\r\n')).text).toBe(formatText(lf).text.replaceAll('\n', '\r\n'));
    }),
    { numRuns: 400 },
  );
});

test('whatever its layout, a file whose braces and layout agree gets the same form', () => {
  fc.assert(
    fc.property(blocks, (all) => {
      const form = write(all, () => 2);
      expect(formatText(write(all, (block) => block.widening))).toEqual({ text: form, kept: [] });
      expect(formatText(write(all, () => 0))).toEqual({ text: form, kept: [] });
    }),
    { numRuns: 300 },
  );
});
