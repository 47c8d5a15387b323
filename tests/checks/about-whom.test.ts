import { expect, test } from 'vitest';
import { FACTS, found, pathway } from './findings.js';

const block = (sentence: string, ...lines: string[]): string[] =>
  found(pathway(FACTS, 'undersøgelse: CT', 'gælder  #x-1 {', `  > ${sentence}`, '  undersøges med: CT', ...lines, '}')).map((one) =>
    one.slice(0, 4),
  );

test.each([
  ['Kvinder med feber undersøges med CT.', '', ['F721']],
  ['Hos mænd foretages CT.', '', ['F721']],
  ['Hos mænd foretages CT.', '  når: køn er mand', []],
  ['Hos kvinder og mænd foretages CT.', '', []],
  ['CT af kvinder med feber kan aftales lokalt.', '', []],
])('a sentence that begins with whom it is about: %s %s', (sentence, line, expected) => expect(block(sentence, line)).toEqual(expected));
