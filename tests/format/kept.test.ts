import { expect, test } from 'vitest';
import { formatText } from '../../packages/language/src/format/index.js';

/** The parts of the text that are left alone, and the formatted text. */
function keptOf(text: string): { kept: string[]; text: string } {
  const formatted = formatText(text);
  return { kept: formatted.kept.map(({ start, end }) => text.slice(start, end)), text: formatted.text };
}

const untidy = '  afsnit: B{\n      nummer:2\n  }\n';
const tidy = '  afsnit: B {\n    nummer: 2\n  }\n';
const inFile = (block: string, other: string): string => `del af: P {\n${block}${other}}\n`;

test.each([
  ['F201, a missing }', '  afsnit: A {\n     nummer:  1\n', '  afsnit: A {\n     nummer:  1'],
  ['F203, a line too far in', '  afsnit: A {\n    nummer:  1\n      note: x\n  }\n', '  afsnit: A {\n    nummer:  1\n      note: x\n  }'],
  ['F203, a brace in another column', '  afsnit: A {\n    nummer:  1\n   }\n', '  afsnit: A {\n    nummer:  1\n   }'],
  [
    'F204, a } too far up',
    '  afsnit: A {\n    nummer:  1\n  }\n    gælder for: MAS\n',
    '  afsnit: A {\n    nummer:  1\n  }\n    gælder for: MAS',
  ],
  ['F205, a missing {', '  afsnit: A\n    nummer:  1\n  }\n', '  afsnit: A\n    nummer:  1\n  }'],
  ['F206, a } too many', '  afsnit: A {\n    nummer: 1\n  }\n  }\n', '  }'],
  [
    'F202, a } too far down',
    '  oplysning: A {\n     type:  antal\n  oplysning: B {\n    type: dato\n  }\n  }\n',
    '  oplysning: A {\n     type:  antal\n  oplysning: B {\n    type: dato\n  }\n  }',
  ],
])('%s: the block stays byte for byte, the rest is formatted', (_, block, kept) => {
  expect(keptOf(inFile(block, untidy))).toEqual({ kept: [kept], text: inFile(block, tidy) });
});

test('where the layout around a disputed place would change, more is left alone', () => {
  const text = 'del af: P {\n    afsnit: A {\n        nummer: 1\n    afsnit: B{\n        nummer: 2\n    }\n}\n';
  expect(keptOf(text)).toEqual({ kept: [text.trimEnd()], text });
});

test('a file without layout in which a brace is missing or too many is left alone', () => {
  for (const text of ['afsnit: A {\nværdier {\n- x\n}\nnote:x', 'afsnit: A {\nværdier {\n- x\n}\n}\n}\nnote: x\n}\n'])
    expect(keptOf(text)).toMatchObject({ text: text.trimEnd() + '\n' });
});

test('a file without braces keeps its indentation', () => {
  const text = 'afsnit: A\n  værdier:\n    - x\n';
  expect(keptOf(text)).toMatchObject({ text });
});
