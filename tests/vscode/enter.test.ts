import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const file = path.resolve(import.meta.dirname, '../../packages/vscode/language-configuration.json');

interface EnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly action: { readonly indent: 'none' | 'indent' | 'indentOutdent'; readonly appendText?: string };
}

const { onEnterRules, indentationRules, brackets } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly onEnterRules: readonly EnterRule[];
  readonly indentationRules: { readonly increaseIndentPattern: string; readonly decreaseIndentPattern: string };
  readonly brackets: readonly (readonly [string, string])[];
};

/** What VS Code does at Enter: the first rule that matches what stands before and after the cursor, else its own for brackets, else the same column. */
function enter(line: string): string[] {
  const [before, after] = line.split('|') as [string, string];
  const space = /^\s*/u.exec(before)![0];
  const rule = onEnterRules.find(
    ({ beforeText, afterText }) => new RegExp(beforeText).test(before) && (afterText === undefined || new RegExp(afterText).test(after)),
  );
  const isOpen = brackets.some(([open]) => before.endsWith(open));
  const isPair = brackets.some(([open, close]) => before.endsWith(open) && after.startsWith(close));
  const { indent, appendText = '' } = rule?.action ?? { indent: isPair ? 'indentOutdent' : isOpen ? 'indent' : 'none' };
  if (indent === 'indentOutdent') return [before, `${space}  |`, space + after.trimStart()];
  return [before, `${space}${indent === 'indent' ? '  ' : ''}${appendText}|${after.trimStart()}`];
}

describe('Enter', () => {
  test.each<[string, string, string[]]>([
    ['a point is followed by another', '    - Feber|', ['    - Feber', '    - |']],
    ['a point that is broken in two', '    - Feber |eller hoste', ['    - Feber ', '    - |eller hoste']],
    ['an empty point is followed by none: the list ends', '    - |', ['    - ', '    |']],
    ['a dash without a space too', '    -|', ['    -', '    |']],
    ['a point with a block', '    - Feber {|', ['    - Feber {', '      |']],
    ['a point with a block whose brace the editor closed', '    - Feber {|}', ['    - Feber {', '      |', '    }']],
    ['a block whose brace the editor closed', '  afsnit: Fund {|}', ['  afsnit: Fund {', '    |', '  }']],
    ['a block', '  afsnit: Fund {|', ['  afsnit: Fund {', '    |']],
    ['a line with a key', '  hvem: Almen praksis|', ['  hvem: Almen praksis', '  |']],
    ['a hyphen in a line is no point', '  undersøgelse: CT - TAB|', ['  undersøgelse: CT - TAB', '  |']],
    ['a number below zero is no point', '  -5|', ['  -5', '  |']],
    ['words of a document that are broken in two', '    > Patienten |undersøges.', ['    > Patienten ', '    > |undersøges.']],
    ['the end of words of a document', '    > Patienten undersøges.|', ['    > Patienten undersøges.', '    |']],
    ['before words of a document', '    |> Patienten undersøges.', ['    ', '    |> Patienten undersøges.']],
    ['a brace in words of a document opens nothing', '    > Se {her|', ['    > Se {her', '    |']],
    ['a comment that is broken in two', '  // Mangler |kilde', ['  // Mangler ', '  // |kilde']],
    ['the end of a comment', '  // Mangler kilde|', ['  // Mangler kilde', '  |']],
  ])('%s', (_, line, lines) => {
    expect(enter(line)).toEqual(lines);
  });
});

test.each<[string, boolean, boolean]>([
  ['  afsnit: Fund {', true, false],
  ['  - Feber {  ', true, false],
  ['    > Sætning {', false, false],
  ['  // blok {', false, false],
  ['  hvem: Almen praksis', false, false],
  ['  }', false, true],
  ['    > }', false, false],
])('«%s» changes the column of what follows as it should', (line, increases, decreases) => {
  expect(new RegExp(indentationRules.increaseIndentPattern).test(line)).toBe(increases);
  expect(new RegExp(indentationRules.decreaseIndentPattern).test(line)).toBe(decreases);
});
