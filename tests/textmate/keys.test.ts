import { describe, expect, test } from 'vitest';
import { ENTRIES, KEYS, RESERVED_WORDS, UNITS, type KeyDefinition } from '@pakkeforloeb/language';
import { NUMBER_WORDS } from '../../packages/language/src/vocabulary/index.js';
import { colours, type Coloured } from './tokens.js';

/** The first coloured stretch of a line alone in a file. */
async function first(line: string): Promise<Coloured | undefined> {
  return (await colours(line))[0]?.[0];
}

const KEY_SCOPE = /^(storage\.type\.declaration|keyword\.control\.(obligation|condition)|support\.variable\.property)$/;

/** The key as authors write it: with a number for `N`. */
const written = ({ key }: KeyDefinition): string[] =>
  key.includes(' N ') ? ['3', ...Object.keys(NUMBER_WORDS)].map((n) => key.replace('N', n)) : [key];

describe('every key of the table', () => {
  test.each(KEYS.flatMap(written))(
    '«%s» is coloured whole, at the head of a block and before a colon, whatever its case and spaces',
    async (key) => {
      for (const line of [`  ${key} {`, `${key}: x`, `\t${key.toUpperCase()} : x`, key, `${key}  #id {`, key.replaceAll(' ', ' \u00a0 ')]) {
        const token = await first(line);
        expect(token?.scope, line).toMatch(KEY_SCOPE);
        expect(token?.text.trim(), line).toBe(/^\s*(.*?)(?: \{| ?: x|  #id \{)?$/s.exec(line)![1]);
      }
    },
  );

  test.each(KEYS.flatMap(written))('«%s» is not coloured inside a word or a sentence, or as the beginning of a longer key', async (key) => {
    for (const line of [`${key}å: x`, `å${key}: x`, `${key}-x: x`, `Der ${key}: x`, `${key} patienten`, `> ${key}: x`, `// ${key}: x`]) {
      const tokens = (await colours(line))[0]!;
      expect(
        tokens.filter(({ scope, text }) => KEY_SCOPE.test(scope) && text.trim().toLowerCase() === key),
        line,
      ).toEqual([]);
    }
  });
});

test.each(ENTRIES)('the example of «$key» is coloured to its end', async ({ example }) => {
  const lines = await colours(example);
  const plain = lines.flat().filter(({ scope }) => scope === '');
  expect(plain).toEqual([]);
});

test.each(RESERVED_WORDS)('«%s» is coloured in a condition as a word, and not inside one', async (word) => {
  const [tokens] = await colours(`når: x ${word} y`);
  expect(tokens).toContainEqual({ text: word, scope: 'keyword.operator.wordlike' });
  const [inside] = await colours(`når: å${word} ${word}å ${word}-y`);
  expect(inside!.filter(({ scope }) => scope === 'keyword.operator.wordlike')).toEqual([]);
});

test.each(Object.keys(UNITS))('the unit «%s» is coloured after a number', async (unit) => {
  const [tokens] = await colours(`højst: 1,5-2 ${unit}`);
  expect(tokens!.slice(-2)).toEqual([
    { text: '1,5-2', scope: 'constant.numeric' },
    { text: unit, scope: 'keyword.other.unit' },
  ]);
});
