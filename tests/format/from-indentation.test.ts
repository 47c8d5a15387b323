import { expect, test } from 'vitest';
import { bracesFromIndentation, formatText } from '../../packages/language/src/format/index.js';

test('sets braces where the indentation tells', () => {
  const text = [
    'del af: P',
    '   afsnit: A  #a',
    '      // om nummeret',
    '      nummer: 1',
    '      værdier:  ',
    '         - x',
    '',
    '         // sidst i listen',
    '      // sidst i afsnittet',
    '',
    '   // om B',
    '   afsnit: B',
    '',
  ].join('\n');
  const braced = bracesFromIndentation(text);
  expect(braced).toBe(
    [
      'del af: P {',
      '   afsnit: A  #a {',
      '      // om nummeret',
      '      nummer: 1',
      '      værdier: {',
      '         - x',
      '',
      '         // sidst i listen',
      '      }',
      '      // sidst i afsnittet',
      '   }',
      '',
      '   // om B',
      '   afsnit: B',
      '}',
      '',
    ].join('\n'),
  );
  expect(formatText(braced!).kept).toEqual([]);
});

test('keeps the line ends', () => {
  expect(bracesFromIndentation('afsnit: A\r\n  nummer: 1\r\n')).toBe('afsnit: A {\r\n  nummer: 1\r\n}\r\n');
  expect(bracesFromIndentation('afsnit: A\n  nummer: 1')).toBe('afsnit: A {\n  nummer: 1\n}');
});

test.each([
  ['a brace is there already', 'afsnit: A {\n  nummer: 1\n}\nafsnit: B\n  nummer: 2\n'],
  ['nothing stands further in', 'afsnit: A\nnummer: 1\n'],
  ['a line stands between two levels', 'afsnit: A\n    nummer: 1\n  note: x\n'],
  ['a line stands further out than the first', '  afsnit: A\n    nummer: 1\nnote: x\n'],
  ['a text line would be the head', 'afsnit: A\n  > tekst\n    > mere\n'],
])('does nothing where %s', (_, text) => {
  expect(bracesFromIndentation(text)).toBeUndefined();
});
