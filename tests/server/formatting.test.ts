import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formatText } from '@pakkeforloeb/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { formattingEdits } from '../../packages/server/src/features/formatting/line-edits.js';
import { applied } from './edits.js';
import { Editor, positionIn, uriOf } from './editor.js';

const OPTIONS = { tabSize: 2, insertSpaces: true };
const folder = path.join(import.meta.dirname, '..', '..', 'examples', 'opdigtet');
const examples = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));

function withOffsets(text: string, edits: readonly { start: number; end: number; text: string }[]): string {
  let last = 0;
  let result = '';
  for (const edit of edits) {
    expect(edit.start).toBeGreaterThanOrEqual(last);
    result += text.slice(last, edit.start) + edit.text;
    last = edit.end;
  }
  return result + text.slice(last);
}

test('the edits make exactly what the formatter makes, whatever is wrong with a file', () => {
  const slip = fc.constantFrom('\n', ' ', '  ', '}', '{', '\n\n\n', '- ', '• ', '> ', '#', ':', '\t', '\r\n', '} }');
  fc.assert(
    fc.property(
      fc.constantFrom(...examples),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3), slip), { maxLength: 6 }),
      (example, slips) => {
        let text = example.slice(0, 3000);
        for (const [where, gone, added] of slips) {
          const at = Math.floor(where * text.length);
          text = text.slice(0, at) + added + text.slice(at + gone);
        }
        const formatted = formatText(text).text;
        expect(withOffsets(text, formattingEdits(text, formatted))).toBe(formatted);
      },
    ),
    { numRuns: 300 },
  );
});

test('only what differs is changed: a line that stands right has no edit', async () => {
  const editor = await Editor.open(`
    pakkeforløb: Opdigtet pakkeforløb {
      udgave: 2026
      aktør:   Læge #læge
        // Fri tekst.
      skal:  Lægen skal ringe.

    }
  `);
  const name = 'a.forloeb';
  const edits = await editor.request<TextEdit[]>('textDocument/formatting', { textDocument: { uri: uriOf(name) }, options: OPTIONS });
  expect(edits.map(({ range }) => range.start.line)).toEqual([2, 3, 4, 5]);
  expect(applied(editor.text(name), edits)).toBe(formatText(editor.text(name)).text);
});

test('a selection changes nothing outside its lines', async () => {
  const editor = await Editor.open(`
    pakkeforløb: Opdigtet pakkeforløb {
       udgave: 2026
    <|   aktør: Læge
    |>   aktør: Radiolog
    }
  `);
  const [file] = editor.files;
  const [range] = file!.ranges;
  const edits = await editor.request<TextEdit[]>('textDocument/rangeFormatting', {
    textDocument: { uri: uriOf(file!.name) },
    range: { start: positionIn(file!.text, range!.start), end: positionIn(file!.text, range!.end) },
    options: OPTIONS,
  });
  expect(edits.map(({ range: { start, end } }) => [start.line, end.line])).toEqual([[2, 2]]);
});

describe('while typing', () => {
  const typed = async (source: string, ch: string): Promise<string> => {
    const editor = await Editor.open(source);
    const edits = await editor.request<TextEdit[]>('textDocument/onTypeFormatting', { ...editor.at(), ch, options: OPTIONS });
    return applied(editor.text(editor.files[0]!.name), edits);
  };

  test('a block closes itself after Enter, and the line between stands in it', async () => {
    expect(await typed('pakkeforløb: Prøve {\n<|>\n', '\n')).toBe('pakkeforløb: Prøve {\n  \n}\n');
    expect(await typed('pakkeforløb: Prøve {\n  udgave: 1\n  aktør: Læge {\n  <|>\n  aktør: Radiolog\n}\n', '\n')).toBe(
      'pakkeforløb: Prøve {\n  udgave: 1\n  aktør: Læge {\n    \n  }\n  aktør: Radiolog\n}\n',
    );
  });

  test('a half-written file stays quiet', async () => {
    const source = 'pakkeforløb: Prøve {\n  udgave: 1\n  afsnit: Udredning {\n  <|>\n}\n';
    const text = await typed(source, '\n');
    expect((await Editor.open(text)).findings('a.forloeb')).toEqual([]);
    expect((await Editor.open(source.replace('<|>', ''))).findings('a.forloeb')).not.toEqual([]);
  });

  test('what is closed already stays as it is', async () => {
    const closed = 'pakkeforløb: Prøve {\n  <|>\n}\n';
    expect(await typed(closed, '\n')).toBe(closed.replace('<|>', ''));
    const filled = 'pakkeforløb: Prøve {\n  <|>\n  udgave: 1\n';
    expect(await typed(filled, '\n')).toBe(filled.replace('<|>', ''));
  });

  test.each(['-', '- ', '>', '> '])('Enter behind «%s» alone ends the list or the text', async (mark) => {
    const before = 'pakkeforløb: Prøve {\n  skal {\n    > Lægen skal:\n';
    expect(await typed(`${before}    ${mark}\n    <|>\n  }\n}\n`, '\n')).toBe(`${before}    \n  }\n}\n`);
    expect(await typed(`${before}    ${mark}\r\n    <|>\r\n  }\r\n}\r\n`, '\n')).toBe(`${before}    \r\n  }\r\n}\r\n`);
  });

  test('a mark with something after it stays', async () => {
    const source = 'pakkeforløb: Prøve {\n  skal {\n    > Lægen skal:\n    - spørge\n    <|>\n  }\n}\n';
    expect(await typed(source, '\n')).toBe(source.replace('<|>', ''));
  });

  test('a brace moves to the column of its block', async () => {
    expect(await typed('pakkeforløb: Prøve {\n  aktør: Læge {\n    note: Ny\n    }<|>\n}\n', '}')).toBe(
      'pakkeforløb: Prøve {\n  aktør: Læge {\n    note: Ny\n  }\n}\n',
    );
    expect(await typed('aktør: Læge }<|>\n', '}')).toBe('aktør: Læge }\n');
  });

  test('a brace takes the place of the one below that came with its block', async () => {
    const file = (lines: string): string => `pakkeforløb: Prøve {\n  aktør: Læge {\n    note: Ny\n${lines}\n  aktør: Radiolog\n}\n`;
    const whole = file('  }');
    expect(await typed(file('    }<|>\n  }'), '}')).toBe(whole);
    expect(await typed(file('    }<|>\n    \n  }'), '}')).toBe(whole);
    expect(await typed(file('  }<|>'), '}')).toBe(whole);
    // Where one was missing, the one below is that of the block around.
    const inner = 'pakkeforløb: Prøve {\n  afsnit: Et {\n    skal {\n      > Lægen skal komme.\n    }<|>\n  }\n}\n';
    expect(await typed(inner, '}')).toBe(inner.replace('<|>', ''));
    const flat = 'pakkeforløb: Prøve {\n  aktør: Læge {\n}<|>\n}\n';
    expect(await typed(flat, '}')).toBe('pakkeforløb: Prøve {\n  aktør: Læge {\n  }\n}\n');
  });
});
